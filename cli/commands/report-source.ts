import { createHash } from 'node:crypto';
import { statusInput } from '#core/completion/status-input';
import { contentOfWorkbooks, type LedgerContent } from '#core/ledger/ledger-content';
import { ledgerName } from '#core/report/ledger-name';
import type { BasisLedger } from '#core/report/report-basis';
import type { ReportInput } from '#core/report/report-input';
import path from 'node:path';
import { type LoadedWorkbook, type LoadOptions, loadWorkbooks, type UnreadableFile } from '../load-workbooks';

/** As many characters of a file's SHA-256 as a report names it by. */
const DIGEST_LENGTH = 12;

export interface ReportSourceOptions extends LoadOptions {
  /** The bureau's name, for documents where 规则设置 names none. */
  readonly bureau?: string;
  /** The running number of 发文字号. */
  readonly number?: number;
}

interface FileLedger {
  readonly content: LedgerContent;
  readonly file: NonNullable<BasisLedger['file']>;
}

function ledgersOf({ file, bytes, understood }: LoadedWorkbook): readonly FileLedger[] {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, DIGEST_LENGTH);
  const name = path.basename(file);
  return contentOfWorkbooks([understood]).map((content) => ({ content, file: { name, digest } }));
}

/** Rows of a ledger; its lists of other families are empty. A 单位名录 has no rows of its own. */
function rowsOf({ items, quotas, articles, inspections, ruleLines }: LedgerContent): number {
  return [items, quotas, articles, inspections, ruleLines].reduce((sum, list) => sum + list.length, 0);
}

/** What reports of files are made from. Files have no history: it says nothing of changes or of who reported. */
export async function readReportFiles(
  files: readonly string[],
  options: ReportSourceOptions,
): Promise<{ readonly input: ReportInput; readonly unreadable: readonly UnreadableFile[] }> {
  const { asOf, bureau = '', number } = options;
  const { workbooks, unreadable } = await loadWorkbooks(files, options);
  const ledgers = workbooks.flatMap(ledgersOf);
  const contents = ledgers.map(({ content }) => content);
  const basis = ledgers.flatMap(({ content, file }) => {
    const rows = rowsOf(content);
    return rows === 0 ? [] : [{ name: ledgerName(content, contents), rows, file }];
  });
  const input = { ...statusInput(contents, asOf), bureau, basis, ...(number !== undefined && { number }) };
  return { input, unreadable };
}
