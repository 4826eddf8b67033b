import { EXIT, type ExitCode } from '../exit-code';
import { newKey, publicPart, readPublicKey, writeKeyFile } from '../exchange/key-file';
import { ExchangeOffice } from '../exchange/office';
import { UserError } from '../user-error';
import { identityOf, secretOf, type TokenOptions } from './token';

export interface ExchangeKeyOptions extends TokenOptions {
  /** Where the new private key goes. */
  readonly out?: string;
  /** A public key file to register. */
  readonly trust?: string;
  /** A public key file whose registration ends. */
  readonly revoke?: string;
}

const DAY_MS = 24 * 3_600_000;

async function makeKey(file: string): Promise<void> {
  const key = await newKey();
  const publicFile = `${file.replace(/\.key$/, '')}.pub`;
  await writeKeyFile(file, key);
  await writeKeyFile(publicFile, publicPart(key));
  console.log(
    `私钥：${file}（只留在本机，不要外传）\n公钥：${publicFile}\n请把公钥交给局办公室，用 taizhang exchange-key --trust 登记。`,
  );
}

async function trustKey(file: string, options: ExchangeKeyOptions): Promise<void> {
  const identity = identityOf(options);
  // Nothing is registered in a folder that is no server's.
  secretOf(options.data);
  const office = new ExchangeOffice(options.data);
  const key = await readPublicKey(file);
  if ((await office.trustedKey(key.kid))?.revoked)
    throw new UserError(`${file} 已被停用，不能再登记。请在那台机器上用 --out 生成新的密钥。`);
  await office.serverKey();
  await office.trust(key, identity, Date.now() + options.days * DAY_MS);
  console.log(
    `已登记：${[identity.subject, identity.role, ...identity.units].join('，')}，${options.days}天内有效。\n请把服务器公钥 ${office.publicKeyFile} 拷给那台机器，应用答复时用 --trust 指定。`,
  );
}

async function revokeKey(file: string, { data }: ExchangeKeyOptions): Promise<void> {
  secretOf(data);
  const key = await readPublicKey(file);
  if (!(await new ExchangeOffice(data).revoke(key))) throw new UserError(`${file} 没有在这台服务器登记过。`);
  console.log('已停用：今后用它签名的文件不再导入，也不能重新登记。');
}

/** `taizhang exchange-key`: makes a key pair, registers a public key, or ends its registration. */
export async function exchangeKey(options: ExchangeKeyOptions): Promise<ExitCode> {
  const { out, trust, revoke } = options;
  if ([out, trust, revoke].filter((given) => given !== undefined).length !== 1)
    throw new UserError('请在 --out（生成密钥）、--trust（登记公钥）、--revoke（停用公钥）中选一个。');
  if (out !== undefined) await makeKey(out);
  if (trust !== undefined) await trustKey(trust, options);
  if (revoke !== undefined) await revokeKey(revoke, options);
  return EXIT.ok;
}
