import { randomUUID } from 'node:crypto';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import type { RowVersionMessage } from '#core/protocol/row-history-response';
import type { SyncResult } from '#core/protocol/sync-response';
import { sentFields } from '#core/sync/sent-fields';
import type { ApiClient } from '../api-client';
import { EXIT, type ExitCode } from '../exit-code';
import { restoreText } from '../output/restore-text';
import { UserError } from '../user-error';
import { connect } from './connect';
import { findLedger, findRow, readEveryRow, type StoredLedger } from './stored-ledger';

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

/**
 * A plain change made from the row's latest version: what the old one lacked is emptied, and an edit that somebody
 * makes meanwhile is a conflict like any other. The client repeats it under one name, so it is made once.
 */
async function pushBack(
  client: ApiClient,
  { id, rev: since }: StoredLedger,
  rowId: string,
  { current, wanted }: Versions,
): Promise<SyncResult> {
  const fields = sentFields(wanted.fields, Object.keys(current.fields));
  const { results } = await client.syncLedger(id, {
    protocol: PROTOCOL_VERSION,
    clientId: randomUUID(),
    mutationId: randomUUID(),
    since,
    changes: [{ rowId, baseRev: current.rev, fields }],
  });
  const [result] = results;
  if (!result) throw new Error('The server answered no change.');
  return result;
}

/** Not where somebody deleted the row meanwhile: then there was nothing to merge with. */
function isDone(result: SyncResult): boolean {
  if (result.outcome === 'merged') return !result.deleted;
  return result.outcome === 'applied' || result.outcome === 'alreadyApplied';
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
  const versions = await findVersions(client, [ledgerId, row.rowId], rev);
  const result = await pushBack(client, ledger, row.rowId, versions);
  if (json) console.log(JSON.stringify({ ledgerId, restored: versions.wanted.rev, result }, null, 1));
  else console.log(restoreText(row, ledger.info, { restored: versions.wanted.rev, result }));
  return isDone(result) ? EXIT.ok : EXIT.findings;
}
