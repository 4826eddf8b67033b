import { open } from 'node:fs/promises';
import { base64url, CompactSign, compactVerify, decodeProtectedHeader, type JWK } from 'jose';
import type * as z from 'zod';
import { UserError } from '../user-error';
import { keyObject, type PrivateKeyFile } from './key-file';

/** What a signed file holds; in the header, so that one kind can never pass for another. */
export type FileKind = 'taizhang-export' | 'taizhang-answer';

const KIND_NAMES: Readonly<Record<FileKind, string>> = {
  'taizhang-export': '导出文件（.tzx）',
  'taizhang-answer': '答复文件（.tza）',
};

/** The largest file read; some hundred thousand rows. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
const ALGORITHM = 'EdDSA';

/** A file's text as it came, and who it says has signed it. Nothing of it is to be trusted yet. */
export interface UnverifiedFile {
  readonly name: string;
  readonly text: string;
  readonly keyId: string;
}

/**
 * A JSON Web Signature in compact form over the content as JSON. Fails with `UserError` when no one would read a file so
 * large.
 */
export async function signFile(kind: FileKind, content: object, key: PrivateKeyFile): Promise<string> {
  const text = await new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: ALGORITHM, typ: kind, kid: key.kid })
    .sign(await keyObject(key));
  if (text.length > MAX_FILE_BYTES)
    throw new UserError('内容过多，交换文件会超过64 MB。请把工作簿拆成几个，或改用联网同步。');
  return text;
}

async function readText(file: string): Promise<string> {
  const handle = await open(file).catch((error: unknown) => {
    throw new UserError(`找不到或无法读取 ${file}，请检查文件名和所在文件夹。`, { cause: error });
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new UserError(`${file} 不是文件，请指定具体的文件。`);
    if (stat.size > MAX_FILE_BYTES)
      throw new UserError(`${file} 过大（超过64 MB），不是台账通的交换文件，没有导入。`);
    return await handle.readFile('latin1');
  } finally {
    await handle.close();
  }
}

/** Only one spelling of each signature: the last character of base64url may hide bits that nobody checks. */
function isCanonical(part: string): boolean {
  try {
    return base64url.encode(base64url.decode(part)) === part;
  } catch {
    return false;
  }
}

function headerOf(text: string): { typ?: string; kid?: string } | undefined {
  try {
    return decodeProtectedHeader(text);
  } catch {
    return undefined;
  }
}

/** Reads a file of the kind asked for. Fails with `UserError`, which says what the file is, or seems to be, instead. */
export async function readSignedFile(file: string, kind: FileKind): Promise<UnverifiedFile> {
  const text = await readText(file);
  const header = headerOf(text);
  const other = kind === 'taizhang-export' ? 'taizhang-answer' : 'taizhang-export';
  if (header?.typ === other)
    throw new UserError(`${file} 是${KIND_NAMES[other]}，这里需要${KIND_NAMES[kind]}。请核对文件。`);
  if (header?.typ !== kind || header.kid === undefined || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) {
    throw new UserError(
      `${file} 不是完整的台账通${KIND_NAMES[kind]}：可能选错了文件，或没有拷贝完。请重新拷贝后再试；没有写入任何内容。`,
    );
  }
  return { name: file, text, keyId: header.kid };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The content, once it is known to be the key holder's. Fails with `UserError`. */
export async function verifyFile<T extends z.ZodType>(
  { name, text }: UnverifiedFile,
  key: JWK,
  schema: T,
): Promise<z.output<T>> {
  const tampered = `${name} 的签名不符：文件被改动过，或没有拷贝完。请重新拷贝；仍不行的，请重新导出。没有写入任何内容。`;
  if (!isCanonical(text.slice(text.lastIndexOf('.') + 1))) throw new UserError(tampered);
  const verified = await compactVerify(text, await keyObject(key), { algorithms: [ALGORITHM] }).catch(
    (error: unknown) => {
      throw new UserError(tampered, { cause: error });
    },
  );
  const read = schema.safeParse(jsonOf(new TextDecoder().decode(verified.payload)));
  if (!read.success) {
    const message = `${name} 的格式与本机程序不一致，可能由其他版本的台账通生成。请把两台机器的程序更新到同一版本，再重新导出。`;
    throw new UserError(message, { cause: read.error });
  }
  return read.data;
}
