import type { ApiClient } from '#core/protocol/client/api-client';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import type { SyncDriver } from '#core/sync/client/drive-sync';
import { moveRows } from '#core/sync/client/edits-by-sheet';
import type { Decisions, SyncPlan } from '#core/sync/client/plan-sync';
import { storedRows } from '#core/sync/client/stored-rows';
import type { OpenConflict, Resolution } from '#core/sync/client/sync-step';
import type { PartEdits } from '#core/sync/client/sheet-part';
import { EditRefusedError } from '#xlsx/edit/edit-refused-error';
import type { WorkbookFile } from './workbook-file';

/** What the caller of the command has decided beforehand. */
export interface SyncChoices {
  /** Whose value stands in every conflict; without it conflicts stay open. */
  readonly take?: 'mine' | 'theirs';
  /** What rows are that may be rows of the store; without it they stay local. */
  readonly unsure?: 'new' | 'same';
  /** Deletes or puts in even very many rows. */
  readonly confirm?: boolean;
}

export function decisionsFor(plan: SyncPlan, { unsure, confirm = false }: SyncChoices): Decisions {
  const identities = new Map<string, string>();
  for (const { rowId, held, like = [] } of plan.rows) {
    const [likest] = like;
    if (held === 'unsure' && unsure === 'new') identities.set(rowId, 'new');
    if (held === 'unsure' && unsure === 'same' && likest) identities.set(rowId, likest.rowId);
  }
  return { identities, confirmed: confirm };
}

function resolutionsFor(
  conflicts: readonly OpenConflict[],
  { take }: SyncChoices,
): ReadonlyMap<string, Resolution> {
  return new Map(take === undefined ? [] : conflicts.map(({ result }) => [result.rowId, take]));
}

async function writeAll(file: WorkbookFile, edits: readonly PartEdits[]): Promise<{ refused?: string }> {
  try {
    await file.write(edits);
    return {};
  } catch (error) {
    if (error instanceof EditRefusedError && moveRows(edits)) return { refused: error.message };
    throw error;
  }
}

/** Carries out the steps of one ledger's synchronisation against its file and the server. */
export function syncDriver(
  client: ApiClient,
  ledgerId: string,
  file: WorkbookFile,
  choices: SyncChoices,
): SyncDriver {
  return async (step) => {
    switch (step.do) {
      case 'read':
        return { did: 'read', rows: await storedRows(client, ledgerId, step.rev) };
      case 'decide':
        return { did: 'decide', decisions: decisionsFor(step.plan, choices) };
      case 'note':
        if (step.what === 'ids') await file.write(step.edits);
        else file.putOff(step.edits);
        return { did: 'note' };
      case 'write':
        return { did: 'write', ...(await writeAll(file, step.edits)) };
      case 'send': {
        const request = { protocol: PROTOCOL_VERSION, ...step.request } as const;
        return { did: 'send', response: await client.syncLedger(ledgerId, request) };
      }
      case 'resolve':
        return { did: 'resolve', resolutions: resolutionsFor(step.conflicts, choices) };
    }
  };
}
