import { statusInput } from '#core/completion/status-input';
import type { StatusInput } from '#core/completion/status';
import { yearOf } from '#core/date/civil-date';
import { contentOfStore, contentOfWorkbooks } from '#core/ledger/ledger-content';
import { type LoadOptions, loadWorkbooks, type UnreadableFile } from '../load-workbooks';
import { UserError } from '../user-error';
import { connect } from './connect';

export interface SourceOptions extends LoadOptions {
  readonly server?: string;
  readonly token?: string;
  /** Of a server the rows as they stood at the end of the day `asOf`, not as they are now. */
  readonly then?: true;
}

/** What a figure is computed from: files, or a server's ledgers. */
export interface Source {
  readonly input: StatusInput;
  readonly unreadable: readonly UnreadableFile[];
}

async function fromServer(options: SourceOptions & { server: string }): Promise<Source> {
  const client = connect(options.server, options.token);
  const { ledgers } = await client.listLedgers();
  const stored = [];
  for (const { id } of ledgers) {
    const { ledger, rev, rows } = await client.readLedger(id, options.then && { date: options.asOf });
    // At revision 0 the ledger was not there yet.
    if (rev > 0) stored.push({ info: ledger, rows: rows.map(({ fields }) => fields) });
  }
  const content = contentOfStore(stored, options.year ?? yearOf(options.asOf), options.kinds);
  return { input: statusInput(content, options.asOf), unreadable: [] };
}

/** Reads the ledgers a command speaks of: the files named, else the server's. Fails with `UserError` without either. */
export async function readSource(files: readonly string[], options: SourceOptions): Promise<Source> {
  const { server } = options;
  if (files.length === 0) {
    if (server === undefined) throw new UserError('请指定台账文件，或用 --server 指定服务器。');
    return fromServer({ ...options, server });
  }
  if (options.then) throw new UserError('--then 只能和 --server 一起用：文件里只有现在的内容。');
  const { workbooks, unreadable } = await loadWorkbooks(files, options);
  const content = contentOfWorkbooks(workbooks.map(({ understood }) => understood));
  return { input: statusInput(content, options.asOf), unreadable };
}
