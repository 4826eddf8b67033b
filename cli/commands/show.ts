import type { CivilDate } from '#core/date/civil-date';
import { EXIT, type ExitCode } from '../exit-code';
import { ledgerText } from '../output/ledger-text';
import { UserError } from '../user-error';
import { connect } from './connect';
import { findLedger } from './stored-ledger';

export interface ShowOptions {
  readonly server: string;
  readonly token?: string;
  readonly rev?: number;
  /** The state at the end of that day in Shanghai. */
  readonly date?: CivilDate;
  readonly json?: true;
}

/** `taizhang show`: a ledger as the server holds it, now or as it once was. */
export async function show(ledgerId: string, options: ShowOptions): Promise<ExitCode> {
  const { server, token, rev, date, json } = options;
  if (rev !== undefined && date !== undefined) throw new UserError('--rev 和 --date 只能写一个。');
  const client = connect(server, token);
  const latest = await findLedger(client, ledgerId);
  if (rev !== undefined && rev > latest.rev)
    throw new UserError(`这本台账最新是版本${latest.rev}，还没有版本${rev}。`);
  const asOf = rev === undefined ? (date === undefined ? undefined : { date }) : { rev };
  const ledger = await client.readLedger(ledgerId, asOf);
  console.log(json ? JSON.stringify({ ledgerId, ...ledger }, null, 1) : ledgerText(ledger));
  return EXIT.ok;
}
