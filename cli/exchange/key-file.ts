import { readFile, writeFile } from 'node:fs/promises';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import * as z from 'zod';
import { hasCode } from '../server/has-code';
import { UserError } from '../user-error';

const coordinate = z.string().regex(/^[\w-]{43}$/);
/** An Ed25519 key as a JSON Web Key; `kid` is its thumbprint (RFC 7638). */
export const publicKeySchema = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: coordinate,
  kid: coordinate,
});
const privateKeySchema = z.strictObject({ ...publicKeySchema.shape, d: coordinate });

export type PublicKeyFile = z.infer<typeof publicKeySchema>;
export type PrivateKeyFile = z.infer<typeof privateKeySchema>;

export async function newKey(): Promise<PrivateKeyFile> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  return privateKeySchema.parse({ ...jwk, kid: await calculateJwkThumbprint(jwk) });
}

export function publicPart({ kty, crv, x, kid }: PrivateKeyFile): PublicKeyFile {
  return { kty, crv, x, kid };
}

/** The key as the signing library takes it. */
export async function keyObject(key: JWK): Promise<CryptoKey> {
  const imported = await importJWK(key, 'EdDSA');
  if (imported instanceof Uint8Array) throw new TypeError('Not an asymmetric key.');
  return imported;
}

/** Writes a key file; an existing one is never replaced: what was signed with it could no longer be verified. */
export async function writeKeyFile(file: string, key: PublicKeyFile | PrivateKeyFile): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(key)}\n`, { flag: 'wx', mode: 'd' in key ? 0o600 : 0o644 });
  } catch (error) {
    const why = hasCode(error, 'EEXIST')
      ? '文件已存在，不会覆盖。请另选文件名。'
      : '请确认文件夹存在且可写。';
    throw new UserError(`无法写入密钥文件 ${file}：${why}`, { cause: error });
  }
}

async function readKey<T extends PublicKeyFile>(
  file: string,
  schema: z.ZodType<T>,
  what: string,
): Promise<T> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UserError(`无法读取${what} ${file}，请检查文件名；密钥文件由 taizhang exchange-key 生成。`, {
      cause: error,
    });
  }
  const read = schema.safeParse(json);
  if (!read.success || read.data.kid !== (await calculateJwkThumbprint(read.data)))
    throw new UserError(`${file} 不是${what}。密钥文件由 taizhang exchange-key 生成，请核对。`);
  return read.data;
}

/** Fails with `UserError`. */
export function readPrivateKey(file: string): Promise<PrivateKeyFile> {
  return readKey(file, privateKeySchema, '私钥文件');
}

/** Fails with `UserError`. */
export function readPublicKey(file: string): Promise<PublicKeyFile> {
  return readKey(file, publicKeySchema, '公钥文件');
}
