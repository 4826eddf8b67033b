import { ApiError } from '#core/protocol/client/api-error';
import type { ApiClient } from '#core/protocol/client/api-client';
import type { RowFields } from '#core/ledger/row-fields';
import type { PlannedRow } from '#core/sync/client/plan-sync';
import type { OpenPlan } from '#core/sync/client/sync-step';
import type { Bases } from './view-plan';

/** Of so many changed rows each is asked for; of more it is not told cell by cell what was changed. */
const FEW_ROWS = 20;

async function versionAt(
  client: Pick<ApiClient, 'rowHistory'>,
  ledgerId: string,
  { rowId, rev }: PlannedRow,
): Promise<RowFields | undefined> {
  try {
    for await (const version of client.rowHistory(ledgerId, rowId)) {
      if (version.rev <= rev) return version.rev === rev ? version.fields : undefined;
    }
  } catch (error) {
    // The preview can do without it.
    if (!(error instanceof ApiError)) throw error;
  }
  return undefined;
}

/** What the changed rows of a plan held when they last agreed with the store. */
export async function baseVersions(
  client: Pick<ApiClient, 'rowHistory'>,
  ledgerId: string,
  { plan, store = [] }: OpenPlan,
): Promise<Bases> {
  const changed = plan.rows.filter(({ state, held }) => state === 'changed' && !held);
  const stored = new Map(store.map((row) => [row.rowId, row]));
  const known = changed.flatMap((row): [string, RowFields][] => {
    const version = stored.get(row.rowId);
    return version?.rev === row.rev ? [[row.rowId, version.fields]] : [];
  });
  const bases = new Map(known);
  const unknown = changed.filter(({ rowId }) => !bases.has(rowId));
  if (unknown.length > FEW_ROWS) return bases;
  const read = await Promise.all(
    unknown.map(async (row) => [row.rowId, await versionAt(client, ledgerId, row)] as const),
  );
  for (const [rowId, fields] of read) if (fields) bases.set(rowId, fields);
  return bases;
}
