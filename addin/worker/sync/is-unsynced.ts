import { compareSheet, hasOwnToken, sheetState } from '#core/sync/client/compare-sheet';
import { digestOf } from '#core/sync/client/row-set-digest';
import { type SheetLedger, sheetLedgers } from '#core/sync/client/sheet-ledgers';
import type { OpenedBook } from '../opened-book';

function isChanged({ parts }: SheetLedger): boolean {
  // Nothing is sent, so new rows need no ids.
  const { states } = compareSheet(parts, () => '');
  if (states.some(({ state }) => state !== 'unchanged')) return true;
  const { digest } = sheetState(parts);
  return digest !== undefined && digest !== digestOf(states.filter(hasOwnToken));
}

/** Whether the workbook holds something that the server does not, as far as its sheets can tell by themselves. */
export function isUnsynced({ understood, workbook, findings }: OpenedBook): boolean {
  return sheetLedgers(understood.ledgers, workbook.grids, findings).some(isChanged);
}
