import { ApiError } from '#core/protocol/client/api-error';
import { CancelledError } from '#core/protocol/client/cancelled-error';
import { driveSync } from '#core/sync/client/drive-sync';
import type { SheetLedger } from '#core/sync/client/sheet-ledgers';
import { rowPlaces } from '#core/sync/client/sheet-part';
import { syncLedger } from '#core/sync/client/sync-ledger';
import { adviceOf } from '../told-to-clerk';
import { headOf } from './ledger-head';
import { groupSettled, type SettledView } from './settled-view';
import { SheetRefusedError } from './sheet-refused-error';
import { SyncDriving, type SyncTools } from './sync-driving';

/** Why it came to no end; undefined for what is no reason but a defect. */
function endOf(error: unknown): Pick<SettledView, 'end' | 'problem'> | undefined {
  if (error instanceof CancelledError) return { end: 'stopped' };
  if (error instanceof ApiError) return { end: 'failed', problem: adviceOf(error) };
  if (error instanceof SheetRefusedError) return { end: 'failed', problem: error.message };
  return undefined;
}

/**
 * Synchronises a ledger of the open workbook, as it was just read, with the store. Where it writes into a sheet, the
 * workbook must be read anew before anything else is made of it. However it ends, nothing is lost: the next one goes on
 * from there.
 */
export async function runSync(ledger: SheetLedger, tools: SyncTools): Promise<SettledView> {
  const driving = new SyncDriving(ledger, tools);
  const head = headOf(ledger);
  try {
    const syncing = syncLedger(ledger, tools.newId, { preview: true });
    const { rows, rev } = await driveSync(syncing, (step) => driving.carryOut(step));
    const { sent, problem } = driving;
    return {
      ledger: head,
      end: 'done',
      ...(problem !== undefined && { problem }),
      sent,
      rev,
      groups: groupSettled(rows, rowPlaces(ledger.parts)),
    };
  } catch (error) {
    await driving.flush();
    const end = endOf(error);
    if (!end) throw error;
    return { ledger: head, ...end, sent: driving.sent, groups: [] };
  }
}
