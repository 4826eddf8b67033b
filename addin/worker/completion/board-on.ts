import { statusInput } from '#core/completion/status-input';
import type { BoardSheet } from '#core/dashboard/board-sheet';
import { buildDashboard } from '#core/dashboard/build-dashboard';
import { layOut } from '#core/dashboard/lay-out';
import type { CivilDate } from '#core/date/civil-date';
import { contentOfWorkbooks } from '#core/ledger/ledger-content';
import type { OpenedBook } from '../opened-book';
import { understoodOn } from './understood-on';

/** The board at the end of the day `asOf`, ready to be written. `updatedAt` is the time now, e.g. `2023-07-01 09:30`. */
export function boardOn(book: OpenedBook, asOf: CivilDate, updatedAt: string): BoardSheet {
  const input = statusInput(contentOfWorkbooks([understoodOn(book, asOf)]), asOf);
  return layOut(buildDashboard({ ...input, bureau: '', updatedAt }));
}
