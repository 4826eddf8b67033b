import { groupBy } from '#core/collection/group-by';

/** Shorter texts are no clear part of a title. */
const SHORTEST_PART = 4;

/** Titles arranged for being found by a part of them. */
export interface TitleIndex<Entry> {
  /** The entries of exactly this title; where there are none, those whose title contains it. */
  readonly find: (key: string) => readonly Entry[];
}

function* gramsOf(key: string): Iterable<string> {
  for (let at = 0; at + SHORTEST_PART <= key.length; at += 1) yield key.slice(at, at + SHORTEST_PART);
}

/** The titles that contain each run of `SHORTEST_PART` characters. */
function titlesByGram(titles: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const byGram = new Map<string, string[]>();
  for (const title of titles) {
    for (const gram of new Set(gramsOf(title))) {
      const known = byGram.get(gram);
      if (known) known.push(title);
      else byGram.set(gram, [title]);
    }
  }
  return byGram;
}

/**
 * An index of entries by the keys of their titles. Parts are looked up by the rarest of their runs of characters, so that
 * no text is compared with every title.
 */
export function titleIndex<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): TitleIndex<Entry> {
  const byTitle = groupBy(entries, keyOf);
  let byGram: ReadonlyMap<string, readonly string[]> | undefined;

  const containing = (part: string): readonly string[] => {
    byGram ??= titlesByGram(byTitle.keys());
    let rarest: readonly string[] | undefined;
    for (const gram of gramsOf(part)) {
      const titles = byGram.get(gram) ?? [];
      if (!rarest || titles.length < rarest.length) rarest = titles;
    }
    return (rarest ?? []).filter((title) => title.includes(part));
  };
  return {
    find: (key) => byTitle.get(key) ?? containing(key).flatMap((title) => byTitle.get(title) ?? []),
  };
}
