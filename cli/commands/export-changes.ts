import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { AnswerFile } from '#core/exchange/exchange-file';
import { EXIT, type ExitCode } from '../exit-code';
import { exportWorkbook } from '../exchange/export-workbook';
import { exchangeFileName } from '../exchange/file-name';
import { readPrivateKey } from '../exchange/key-file';
import { signFile } from '../exchange/signed-file';
import { writeWhole } from '../write-whole';
import type { LoadOptions } from '../load-workbooks';
import { exportText } from '../output/exchange-text';
import type { SyncChoices } from '../sync/sync-driver';
import { UserError } from '../user-error';
import { applyAnswerFile, loadOne, readAnswer } from './import-changes';
import { randomId } from './sync';

export interface ExportChangesOptions extends LoadOptions, Pick<SyncChoices, 'unsure' | 'confirm'> {
  readonly key: string;
  readonly out: string;
  /** The answer to the last export: applied first, and the rows it brought are compared with. */
  readonly answer?: string;
  readonly trust?: string;
}

async function answerOf({ answer, trust }: ExportChangesOptions): Promise<AnswerFile | undefined> {
  if (answer === undefined) return undefined;
  if (trust === undefined) throw new UserError('用 --answer 时，请同时用 --trust 指定服务器的公钥文件。');
  return readAnswer(answer, trust);
}

function rowsIn(answer: AnswerFile | undefined) {
  return (slot: string | undefined, ledgerId: string, rev?: number) => {
    if (answer?.slot !== slot) return undefined;
    return answer?.ledgers.flatMap((ledger) =>
      ledger.answer === 'rows' && ledger.ledgerId === ledgerId && ledger.rev === rev ? [ledger.rows] : [],
    )[0];
  };
}

/** `taizhang export-changes`: exit 0 when the file holds all there is to send, 1 when something stays behind. */
export async function exportChanges(book: string, options: ExportChangesOptions): Promise<ExitCode> {
  const key = await readPrivateKey(options.key);
  const answer = await answerOf(options);
  if (answer) await applyAnswerFile(book, answer, options);
  const workbook = await loadOne(book, options);
  await mkdir(options.out, { recursive: true });
  const { unsure, confirm } = options;
  const choices = { ...(unsure && { unsure }), ...(confirm !== undefined && { confirm }) };
  const { file, ledgers } = await exportWorkbook(workbook, {
    newId: randomId,
    choices,
    rowsAt: rowsIn(answer),
  });
  const target = path.join(options.out, exchangeFileName(file, '.tzx'));
  await writeWhole(target, await signFile('taizhang-export', file, key));
  console.log([`已导出第${file.number}号：${target}`, ...ledgers.map(exportText)].join('\n'));
  console.log(
    '请把这个文件带到服务器那台机器上导入，再把答复文件（.tza）带回来应用。其间可以继续编辑这个工作簿。',
  );
  const isWhole = ledgers.every(
    ({ problem, held = 0, unsure: open = 0, notDeleted = 0 }) =>
      problem === undefined && held + open + notDeleted === 0,
  );
  return isWhole ? EXIT.ok : EXIT.findings;
}
