import { looseKey } from '#core/text/normalise';
import type { HeaderCandidate, HeaderMatch } from './find-header';

/** Where a table's kind may be named, the nearest first. */
export interface KindHints {
  readonly title: string;
  readonly sheet: string;
  readonly fileName: string;
}

/** The one candidate whose name stands in a text. */
function namedIn(text: string, candidates: readonly HeaderCandidate[]): HeaderCandidate | undefined {
  const key = looseKey(text);
  const named = candidates.filter(({ kind }) =>
    kind.titleWords?.some((word) => key.includes(looseKey(word))),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** How many of the columns found the kind cannot do without. */
function needed({ kind, columns }: HeaderCandidate): number {
  return columns.filter(({ id, definition }) => definition.required || kind.recognisedBy.includes(id)).length;
}

/** The candidates that explain most columns, and among those the ones that ask for most of them. */
export function bestCandidates({ candidates }: HeaderMatch): readonly HeaderCandidate[] {
  const mostColumns = Math.max(...candidates.map(({ columns }) => columns.length));
  const full = candidates.filter(({ columns }) => columns.length === mostColumns);
  const mostNeeded = Math.max(...full.map(needed));
  return full.filter((candidate) => needed(candidate) === mostNeeded);
}

/** The kind of a table: as its title or sheet names it, else as its columns tell; undefined where nothing tells. */
export function decideKind(match: HeaderMatch, hints: KindHints): HeaderCandidate | undefined {
  const named = namedIn(hints.title, match.candidates) ?? namedIn(hints.sheet, match.candidates);
  if (named) return named;
  const best = bestCandidates(match);
  return best.length === 1 ? best[0] : namedIn(hints.fileName, best);
}
