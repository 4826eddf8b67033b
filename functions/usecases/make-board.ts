import { buildDashboard } from '#core/dashboard/build-dashboard';
import { layOut } from '#core/dashboard/lay-out';
import type { CivilDate } from '#core/date/civil-date';
import { minuteText } from '#core/date/minute-text';
import { writeBoard } from '#xlsx/dashboard/write-board';
import type { LedgerStore } from './ledger-store';
import { readStatusInput, type WhichRows } from './read-status';

/** Which board is asked for. */
export interface BoardQuestion {
  readonly bureau: string;
  readonly date: CivilDate;
  readonly rows: WhichRows;
  /** When it is asked for, in epoch milliseconds. */
  readonly now: number;
}

/** 领导看板 of a bureau at the end of a day as an .xlsx file: what the add-in writes into a workbook with the same rows. */
export async function makeBoard(
  store: LedgerStore,
  { bureau, date, rows, now }: BoardQuestion,
): Promise<Uint8Array> {
  const input = await readStatusInput(store, bureau, date, rows);
  const dashboard = buildDashboard({ ...input, bureau: '', updatedAt: minuteText(now) });
  return writeBoard(layOut(dashboard), date);
}
