import { randomBytes } from 'node:crypto';
import { isLeftToAPerson } from '#core/sync/client/settled-row';
import { EXIT, type ExitCode } from '../exit-code';
import { type LoadOptions, loadWorkbooks } from '../load-workbooks';
import { syncText } from '../output/sync-text';
import { printUnreadable } from '../output/unreadable';
import type { SyncChoices } from '../sync/sync-driver';
import { type LedgerSync, syncWorkbook } from '../sync/sync-workbook';
import { connect } from './connect';

export interface SyncOptions extends LoadOptions, SyncChoices {
  readonly server: string;
  readonly token?: string;
  readonly json?: true;
}

/** 72 bits in 12 characters: rows of a bureau never meet by chance. */
export function randomId(): string {
  return randomBytes(9).toString('base64url');
}

export function isSettled({ problem, rows }: LedgerSync): boolean {
  return problem === undefined && !rows.some(isLeftToAPerson);
}

/** `taizhang sync`: exit 0 when all agrees with the server, 1 when something is left for a person to settle. */
export async function sync(files: readonly string[], options: SyncOptions): Promise<ExitCode> {
  const client = connect(options.server, options.token);
  const { workbooks, unreadable } = await loadWorkbooks(files, options);
  const done: (LedgerSync & { file: string })[] = [];
  for (const workbook of workbooks) {
    const ledgers = await syncWorkbook(workbook, { ...options, client, newId: randomId, choices: options });
    done.push(...ledgers.map((ledger) => ({ file: workbook.file, ...ledger })));
    if (!options.json) console.log([workbook.understood.fileName, ...ledgers.map(syncText)].join('\n'));
  }
  if (options.json) console.log(JSON.stringify({ ledgers: done }, null, 1));
  printUnreadable(unreadable);
  if (unreadable.length > 0) return EXIT.unreadable;
  return done.every(isSettled) ? EXIT.ok : EXIT.findings;
}
