import { latestMonthNamed, monthNumber } from '#core/completion/progress-note';
import { windowStart } from '#core/completion/schedule';
import type { CivilDate } from '#core/date/civil-date';
import type { ProjectItem } from '#core/ledger/project-item';

/**
 * Whether an open item still owes its note for the month of `asOf`: read like the note of the month before
 * (`noteFact`), so that one that names no month counts as current. Before work on it begins an item owes none.
 */
export function lacksNote({ progress, deadline }: ProjectItem, asOf: CivilDate, ledgerYear: number): boolean {
  const start = windowStart(deadline, ledgerYear);
  if (!progress || (start !== undefined && monthNumber(start) > monthNumber(asOf))) return false;
  if (!progress.note) return true;
  const named = latestMonthNamed(progress.note, asOf, start);
  return named !== undefined && named < monthNumber(asOf);
}
