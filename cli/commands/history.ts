import type { RowVersionMessage } from '#core/protocol/row-history-response';
import { EXIT, type ExitCode } from '../exit-code';
import { rowListText, rowName, versionText } from '../output/history-text';
import { connect } from './connect';
import { findField, findLedger, findRow, readEveryRow } from './stored-ledger';

export interface HistoryOptions {
  readonly server: string;
  readonly token?: string;
  /** Header or id of a column. */
  readonly field?: string;
  readonly json?: true;
}

/** `taizhang history`: the life of a row or of one of its cells; without a row, which rows there are and were. */
export async function history(
  ledgerId: string,
  rowText: string | undefined,
  { server, token, field: fieldText, json }: HistoryOptions,
): Promise<ExitCode> {
  const client = connect(server, token);
  const { info } = await findLedger(client, ledgerId);
  const field = fieldText === undefined ? undefined : findField(info, fieldText);
  const rows = await readEveryRow(client, ledgerId);
  if (rowText === undefined) {
    console.log(json ? JSON.stringify({ ledgerId, rows }, null, 1) : rowListText(rows, info));
    return EXIT.ok;
  }
  const row = findRow(rows, rowText);
  const versions: RowVersionMessage[] = [];
  if (!json) console.log(rowName(row, info));
  for await (const version of client.rowHistory(ledgerId, row.rowId, field)) {
    versions.push(version);
    if (!json) console.log(versionText(version, info));
  }
  if (json) console.log(JSON.stringify({ ledgerId, rowId: row.rowId, versions }, null, 1));
  else if (versions.length === 0) console.log('  这一栏从未填写过。');
  return EXIT.ok;
}
