import type { InfoArticle } from '#core/ledger/info-article';
import { titleKey } from '#core/text/normalise';
import { readIrregularities } from './read-irregularities';
import type { Irregularity } from './scheme';

/** An article of a unit, however many lines of the log are about it. */
export interface LoggedArticle {
  /** The line the log has first: its category and date are the article's. */
  readonly first: InfoArticle;
  /** Every line about it, in order of the date, then of the log. */
  readonly lines: readonly InfoArticle[];
  /** What was found wrong with it, each kind once, with the line that says so. */
  readonly irregular: readonly { readonly kind: Irregularity; readonly line: InfoArticle }[];
  /** False, or not handed in at all: it counts for nothing. */
  readonly isVoid: boolean;
}

/** An article handed in late is an article; one that is false, or was kept back, is none. */
const VOIDING: readonly Irregularity[] = ['失实', '漏报', '瞒报'];

function loggedArticle(first: InfoArticle, lines: readonly InfoArticle[]): LoggedArticle {
  const found = lines.flatMap((line) =>
    (readIrregularities(line.irregularity ?? '') ?? []).map((kind) => ({ kind, line })),
  );
  const irregular = found.filter(({ kind }, index) => found.findIndex((one) => one.kind === kind) === index);
  return {
    first,
    lines: [...lines].sort((a, b) => a.date.localeCompare(b.date, 'en')),
    irregular,
    isVoid: irregular.some(({ kind }) => VOIDING.includes(kind)),
  };
}

/** The articles of a log by unit: a unit's lines with the same title, spaces and punctuation aside, are one article. */
export function articlesByUnit(
  log: readonly InfoArticle[],
  unitKey: (unit: string) => string,
): ReadonlyMap<string, readonly LoggedArticle[]> {
  const units = new Map<string, Map<string, [InfoArticle, ...InfoArticle[]]>>();
  for (const line of log) {
    const key = unitKey(line.unit);
    const titles = units.get(key) ?? new Map<string, [InfoArticle, ...InfoArticle[]]>();
    units.set(key, titles);
    const lines = titles.get(titleKey(line.title));
    if (lines === undefined) titles.set(titleKey(line.title), [line]);
    else lines.push(line);
  }
  return new Map(
    [...units].map(([unit, titles]) => [
      unit,
      [...titles.values()].map((lines) => loggedArticle(lines[0], lines)),
    ]),
  );
}
