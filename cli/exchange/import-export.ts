import {
  type AnswerFile,
  answerFileSchema,
  EXCHANGE_VERSION,
  type ExportFile,
  exportFileSchema,
} from '#core/exchange/exchange-file';
import { outOfOrder } from '#core/exchange/exchange-mark';
import type { Identity } from '#functions/auth/identity';
import { UserError } from '../user-error';
import type { ExchangeOffice, TrustedKey } from './office';
import { publicPart } from './key-file';
import { relayLedger, type RelayClient } from './relay-export';
import { readSignedFile, signFile, type UnverifiedFile, verifyFile } from './signed-file';

export interface ImportTools {
  readonly office: ExchangeOffice;
  /** Talks to the server in the name of the one who registered the key. */
  readonly connectAs: (identity: Identity) => Promise<RelayClient>;
  readonly newId: () => string;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface ImportedFile {
  readonly answer: AnswerFile;
  /** The answer file's text. */
  readonly text: string;
  readonly identity: Identity;
  /** The file, or another of the same number, had been imported before; its answer is given again. */
  readonly before: 'no' | 'same' | 'other';
}

async function signerOf({ name, keyId }: UnverifiedFile, { office, now }: ImportTools): Promise<TrustedKey> {
  const trusted = await office.trustedKey(keyId);
  if (!trusted) {
    throw new UserError(
      `${name} 的签名密钥没有在这台服务器登记，没有导入。请核对是不是本局的文件；确认无误的，由办公室用 taizhang exchange-key --trust 登记公钥后再导入。`,
    );
  }
  const { subject } = trusted.identity;
  if (trusted.revoked)
    throw new UserError(`${name} 的签名密钥（${subject}）已被停用，没有导入。请联系办公室重新登记。`);
  if (trusted.until <= now)
    throw new UserError(`${name} 的签名密钥（${subject}）登记已到期，没有导入。请联系办公室重新登记。`);
  return trusted;
}

/** What counts for a slot: what was imported first under it, even if that was broken off. */
async function contentOf(
  file: UnverifiedFile,
  { key, identity: { bureau } }: TrustedKey,
  office: ExchangeOffice,
): Promise<{ exported: ExportFile; text: string; answer?: string }> {
  const exported = await verifyFile(file, key, exportFileSchema);
  const early = outOfOrder(exported, await office.importedSlots(bureau));
  if (early !== undefined) throw new UserError(early);
  const record = await office.imported(bureau, exported.slot);
  if (!record) {
    await office.saveImport(bureau, exported.slot, { kid: key.kid, text: file.text });
    return { exported, text: file.text };
  }
  if (record.kid !== key.kid) {
    throw new UserError(
      `“${exported.workbook}”第${exported.number}号已由另一台机器导出并导入：这份工作簿是在等待答复时复制的，没有导入。请在这个副本里删去“台账通标识”列后重新导出，各行会按序号和内容重新对上。`,
    );
  }
  const counting =
    record.text === file.text
      ? exported
      : await verifyFile({ ...file, text: record.text }, key, exportFileSchema);
  return {
    exported: counting,
    text: record.text,
    ...(record.answer !== undefined && { answer: record.answer }),
  };
}

/**
 * Relays an export to the server and gives the signed answer; asked again it gives the same one. Fails with `UserError`
 * or `ApiError`; nothing has been sent then, or the same import goes on where it ended.
 */
export async function importExport(name: string, tools: ImportTools): Promise<ImportedFile> {
  const { office, connectAs, newId } = tools;
  const file = await readSignedFile(name, 'taizhang-export');
  const trusted = await signerOf(file, tools);
  const { key, identity } = trusted;
  const { exported, text, answer: given } = await contentOf(file, trusted, office);
  const serverKey = await office.serverKey();
  if (given !== undefined) {
    const earlier = { name: office.publicKeyFile, text: given, keyId: serverKey.kid };
    const answer = await verifyFile(earlier, publicPart(serverKey), answerFileSchema);
    return { answer, text: given, identity, before: text === file.text ? 'same' : 'other' };
  }
  const client = await connectAs(identity);
  const ledgers: AnswerFile['ledgers'] = [];
  for (const wanted of exported.ledgers) ledgers.push(await relayLedger(client, wanted, newId));
  const { number, slot, id, workbook } = exported;
  const answer: AnswerFile = {
    format: 'taizhang-answer',
    version: EXCHANGE_VERSION,
    ...{ number, slot, id, workbook, ledgers },
    bureau: identity.bureau,
  };
  const signed = await signFile('taizhang-answer', answer, serverKey);
  await office.saveImport(identity.bureau, slot, { kid: key.kid, text, answer: signed });
  return { answer, text: signed, identity, before: text === file.text ? 'no' : 'other' };
}
