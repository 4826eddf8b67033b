import { randomUUID } from 'node:crypto';
import type { ApiClient } from '#core/protocol/client/api-client';
import type { RowVersionMessage } from '#core/protocol/row-history-response';
import { isRestored, restoreRow } from '#core/sync/client/restore-row';
import { EXIT, type ExitCode } from '../exit-code';
import { restoreText } from '../output/restore-text';
import { UserError } from '../user-error';
import { connect } from './connect';
import { findLedger, findRow, readEveryRow } from './stored-ledger';

export interface RestoreOptions {
  readonly server: string;
  readonly token?: string;
  /** The row is made what it was as of this revision. */
  readonly rev: number;
  readonly json?: true;
}

interface Versions {
  readonly current: RowVersionMessage;
  readonly wanted: RowVersionMessage;
}

/** The row's latest version and the one that stood at `rev`. Fails with `UserError` where there was none. */
async function findVersions(
  client: ApiClient,
  [ledgerId, rowId]: readonly [ledgerId: string, rowId: string],
  rev: number,
): Promise<Versions> {
  let current: RowVersionMessage | undefined;
  for await (const version of client.rowHistory(ledgerId, rowId)) {
    current ??= version;
    if (version.rev > rev) continue;
    if (version.what === 'deleted')
      throw new UserError(`版本${rev}时这一行已被删除，请选版本${version.rev}以前的版本。`);
    return { current, wanted: version };
  }
  throw new UserError(`版本${rev}时还没有这一行，请用 taizhang history 查看它有哪些版本。`);
}

/** `taizhang restore`: makes a row what it was at a revision, or brings it back. Exit 1 when it was not done. */
export async function restore(
  ledgerId: string,
  rowText: string,
  { server, token, rev, json }: RestoreOptions,
): Promise<ExitCode> {
  const client = connect(server, token);
  const ledger = await findLedger(client, ledgerId);
  const row = findRow(await readEveryRow(client, ledgerId), rowText);
  const { current, wanted } = await findVersions(client, [ledgerId, row.rowId], rev);
  const restoring = { current: { ...current, rowId: row.rowId }, wanted: wanted.fields };
  const result = await restoreRow(client, ledgerId, restoring, randomUUID);
  if (json) console.log(JSON.stringify({ ledgerId, restored: wanted.rev, result }, null, 1));
  else console.log(restoreText(row, ledger.info, { restored: wanted.rev, result }));
  return isRestored(result) ? EXIT.ok : EXIT.findings;
}
