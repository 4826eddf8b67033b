import type { MonthNumber } from '#core/completion/progress-note';
import { monthNumber } from '#core/completion/progress-note';
import { civilDateInShanghai } from '#core/date/civil-date';
import { looseKey } from '#core/text/normalise';
import { saysNothing } from '#core/text/says-nothing';
import type { DatedVersion, RowLife } from './row-life';
import { rowAt } from './row-life';

/** What a row's 存在问题 says at the end of a month, or said at the end of the month before. */
export interface CarriedProblem {
  readonly text: string;
  /** The month in which it was first written down, as far as the versions go back. */
  readonly since: MonthNumber;
  readonly state: 'new' | 'carried' | 'resolved';
}

function problemOf({ fields, deleted }: DatedVersion): string {
  const text = deleted ? '' : String(fields['problem'] ?? '').trim();
  return saysNothing(text) ? '' : text;
}

export function hasProblem(version: DatedVersion): boolean {
  return problemOf(version) !== '';
}

/**
 * The version in which the problem of the last one was first written down. It is the same problem as long as the cell
 * was never empty, however the text was worked over; and where it was, if the text came back.
 */
function firstSaid(versions: readonly DatedVersion[], last: DatedVersion): DatedVersion {
  let [first, wasEmpty] = [last, false];
  for (const version of [...versions].reverse()) {
    const text = problemOf(version);
    if (text === '') wasEmpty = true;
    else if (!wasEmpty || looseKey(text) === looseKey(problemOf(first))) [first, wasEmpty] = [version, false];
    else break;
  }
  return first;
}

/**
 * How the problem of a row is carried from the end of the month before, the instant `start`, to the end of this one.
 * Undefined where there is none at either. A row that is gone takes its problem with it.
 */
export function carriedProblem(life: RowLife, start: number, end: number): CarriedProblem | undefined {
  const [before, now] = [rowAt(life, start), rowAt(life, end)];
  if (!now) return undefined;
  const [old, text] = [before ? problemOf(before) : '', problemOf(now)];
  const last = text === '' ? before : now;
  if (!last || (old === '' && text === '')) return undefined;
  const known = life.versions.filter(({ at }) => at <= last.at);
  const since = monthNumber(civilDateInShanghai(firstSaid(known, last).at));
  if (text === '') return { text: old, since, state: 'resolved' };
  return { text, since, state: old === '' ? 'new' : 'carried' };
}
