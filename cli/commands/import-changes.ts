import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type AnswerFile, answerFileSchema } from '#core/exchange/exchange-file';
import { createApiClient } from '../api-client';
import { EXIT, type ExitCode } from '../exit-code';
import { applyAnswer } from '../exchange/apply-answer';
import { exchangeFileName } from '../exchange/file-name';
import { importExport } from '../exchange/import-export';
import { readPublicKey } from '../exchange/key-file';
import { ExchangeOffice } from '../exchange/office';
import { readSignedFile, verifyFile } from '../exchange/signed-file';
import { writeWhole } from '../write-whole';
import { type LoadedWorkbook, type LoadOptions, loadWorkbooks } from '../load-workbooks';
import { syncText } from '../output/sync-text';
import { signDevToken } from '../server/dev-token';
import type { SyncChoices } from '../sync/sync-driver';
import { UserError } from '../user-error';
import { isSettled, randomId } from './sync';
import { secretOf } from './token';

export interface ImportChangesOptions extends LoadOptions, Pick<SyncChoices, 'take' | 'confirm'> {
  readonly server?: string;
  /** The server's data folder. */
  readonly data: string;
  readonly out?: string;
  /** The server's public key file. */
  readonly trust?: string;
}

/** Long enough for the largest file; the token never leaves this process. */
const TOKEN_SECONDS = 15 * 60;

/** A workbook that can be read. Fails with `UserError`. */
export async function loadOne(book: string, options: LoadOptions): Promise<LoadedWorkbook> {
  const { workbooks, unreadable } = await loadWorkbooks([book], options);
  const [workbook] = workbooks;
  if (!workbook) throw new UserError(unreadable.map(({ file, message }) => `${file}：${message}`).join('\n'));
  return workbook;
}

/** An answer that a trusted server has signed. Fails with `UserError`. */
export async function readAnswer(file: string, trust: string): Promise<AnswerFile> {
  const key = await readPublicKey(trust);
  const unverified = await readSignedFile(file, 'taizhang-answer');
  if (unverified.keyId !== key.kid) {
    throw new UserError(
      `${file} 不是 ${trust} 这台服务器给出的答复，没有写入。请核对答复文件和服务器公钥文件是否成对。`,
    );
  }
  return verifyFile(unverified, key, answerFileSchema);
}

/** Applies an answer to its workbook and tells what came of it. Exit 1 when something is left for a person to settle. */
export async function applyAnswerFile(
  book: string,
  answer: AnswerFile,
  options: LoadOptions & SyncChoices,
): Promise<ExitCode> {
  const workbook = await loadOne(book, options);
  const ledgers = await applyAnswer(workbook, answer, { ...options, newId: randomId, choices: options });
  if (!ledgers) {
    console.log(`第${answer.number}号的答复已经应用过，工作簿没有变动。`);
    return EXIT.ok;
  }
  console.log([`已应用第${answer.number}号的答复：${book}`, ...ledgers.map(syncText)].join('\n'));
  return ledgers.every(isSettled) ? EXIT.ok : EXIT.findings;
}

async function importFile(file: string, options: ImportChangesOptions): Promise<ExitCode> {
  const { server, data, out } = options;
  if (server === undefined || !URL.canParse(server))
    throw new UserError('请用 --server 指定服务器地址，例如 http://127.0.0.1:4310；应用答复时请写明工作簿。');
  if (out === undefined) throw new UserError('请用 --out 指定存放答复文件的文件夹。');
  const secret = secretOf(data);
  const imported = await importExport(file, {
    office: new ExchangeOffice(data),
    connectAs: async (identity) => {
      const token = await signDevToken(identity, secret, Date.now(), TOKEN_SECONDS);
      return createApiClient({ url: server, token, fetch });
    },
    newId: randomId,
    now: Date.now(),
  });
  await mkdir(out, { recursive: true });
  const target = path.join(out, exchangeFileName(imported.answer, '.tza'));
  await writeWhole(target, imported.text);
  const { number, workbook } = imported.answer;
  const done = {
    no: `已导入“${workbook}”第${number}号（${imported.identity.subject}）。`,
    same: `“${workbook}”第${number}号此前已导入，没有重复提交，原来的答复再给一份。`,
    other: `“${workbook}”第${number}号此前已导入过一份较早的导出，以那一份为准，现给出它的答复；之后的修改请在应用答复后再导出。`,
  };
  console.log(`${done[imported.before]}\n答复文件：${target}\n请把它带回去，在导出的工作簿上应用。`);
  return EXIT.ok;
}

/** `taizhang import-changes`: relays an export beside the server, or applies an answer to a workbook. */
export async function importChanges(
  file: string,
  book: string | undefined,
  options: ImportChangesOptions,
): Promise<ExitCode> {
  if (book === undefined) return importFile(file, options);
  if (options.trust === undefined) throw new UserError('请用 --trust 指定服务器的公钥文件（server.pub）。');
  return applyAnswerFile(book, await readAnswer(file, options.trust), options);
}
