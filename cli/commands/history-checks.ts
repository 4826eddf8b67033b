import type { Check } from '#core/check/check';
import { progressBackwards } from '#core/check/row/progress-backwards';
import type { ApiClient } from '#core/protocol/client/api-client';
import { ApiError } from '#core/protocol/client/api-error';
import { PROBLEMS } from '#core/protocol/problem';
import type { RowFields } from '#core/ledger/row-fields';
import { parseTokenHeader } from '#core/ledger/token-column';
import type { UnderstoodLedger, UnderstoodWorkbook } from '#core/ledger/understand';
import { parseRowToken } from '#core/sync/row-token';
import { ledgerId } from '#core/sync/ledger-id';
import { connect } from './connect';

/** The revision each row of a table had when the sheet last knew it, by row id. */
function revisionsOf({ rows }: UnderstoodLedger): ReadonlyMap<string, number> {
  const tokens = rows.flatMap(({ row }) => parseRowToken(row.token ?? '') ?? []);
  return new Map(tokens.map(({ rowId, rev }) => [rowId, rev]));
}

/** The last revision a table knows of: its rows may be ahead of its header where a synchronisation was broken off. */
function knownTo({ ledger }: UnderstoodLedger, revisions: Iterable<number>): number {
  let latest = parseTokenHeader(ledger.tokenColumn.header).pulledTo;
  for (const revision of revisions) latest = Math.max(latest, revision);
  return latest;
}

/**
 * The rows of a workbook as its sheets last knew them, by row id: as of the last revision each sheet knows of, so that
 * what others have written since is not taken for the sheet's own doing. Fails with `ApiError`.
 */
async function readKnownRows(
  client: ApiClient,
  { ledgers }: UnderstoodWorkbook,
): Promise<ReadonlyMap<string, RowFields>> {
  const stored = new Map((await client.listLedgers()).ledgers.map(({ id, rev }) => [id, rev]));
  const known = new Map<string, RowFields>();
  for (const table of ledgers) {
    const id = ledgerId(table);
    const latest = stored.get(id);
    const revisions = revisionsOf(table);
    const rev = knownTo(table, revisions.values());
    if (latest === undefined || rev === 0) continue;
    if (rev > latest) throw new ApiError('revision-ahead', PROBLEMS['revision-ahead'].detail);
    const { rows } = await client.readLedger(id, { rev });
    for (const row of rows) if (revisions.get(row.rowId) === row.rev) known.set(row.rowId, row.fields);
  }
  return known;
}

/** The checks of a workbook that need a server's history. Fails with `UserError`; the checks' making with `ApiError`. */
export function historyChecks(
  server: string,
  token?: string,
): (workbook: UnderstoodWorkbook) => Promise<readonly Check[]> {
  const client = connect(server, token);
  return async (workbook) => [progressBackwards(await readKnownRows(client, workbook))];
}
