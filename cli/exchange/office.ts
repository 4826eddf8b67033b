import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { type Identity, identitySchema } from '#functions/auth/identity';
import { hasCode } from '../server/has-code';
import { UserError } from '../user-error';
import {
  newKey,
  type PrivateKeyFile,
  publicKeySchema,
  publicPart,
  type PublicKeyFile,
  readPrivateKey,
  writeKeyFile,
} from './key-file';
import { writeWhole } from '../write-whole';

const trustedKeySchema = z.strictObject({
  key: publicKeySchema,
  identity: identitySchema,
  /** Epoch milliseconds. */
  until: z.int(),
  revoked: z.boolean(),
});

/** A key of a machine without network, and in whose name its files are imported. */
export type TrustedKey = z.output<typeof trustedKeySchema>;

const importSchema = z.strictObject({
  /** Thumbprint of the key that signed it. */
  kid: z.string(),
  /** The export file as it came. */
  text: z.string(),
  /** The answer file that was given; absent while the server has not answered all of it. */
  answer: z.string().exactOptional(),
});

/** An export that has been imported. */
export type ImportRecord = z.output<typeof importSchema>;

async function readJson<T extends z.ZodType>(file: string, schema: T): Promise<z.output<T> | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw new UserError(`数据文件夹里的 ${file} 已损坏，请从备份恢复这个文件，或联系管理员。`, {
      cause: error,
    });
  }
}

/** What the machine beside the server keeps for exchanging files, in the server's data folder. */
export class ExchangeOffice {
  private readonly folder: string;

  constructor(data: string) {
    this.folder = path.join(data, 'exchange');
  }

  get publicKeyFile(): string {
    return path.join(this.folder, 'server.pub');
  }

  /** The key that signs answers, made with its first use. */
  async serverKey(): Promise<PrivateKeyFile> {
    const file = path.join(this.folder, 'server.key');
    await this.makeFolder('.');
    if (!existsSync(file)) await writeKeyFile(file, await newKey());
    const key = await readPrivateKey(file);
    if (!existsSync(this.publicKeyFile)) await writeKeyFile(this.publicKeyFile, publicPart(key));
    return key;
  }

  /** Undefined for a key that was never registered. */
  trustedKey(kid: string): Promise<TrustedKey | undefined> {
    return readJson(this.trustedFile(kid), trustedKeySchema);
  }

  async trust(key: PublicKeyFile, identity: Identity, until: number): Promise<void> {
    await this.saveTrusted({ key, identity, until, revoked: false });
  }

  /** False for a key that was never registered. */
  async revoke({ kid }: PublicKeyFile): Promise<boolean> {
    const trusted = await this.trustedKey(kid);
    if (trusted) await this.saveTrusted({ ...trusted, revoked: true });
    return trusted !== undefined;
  }

  /** The slots of a bureau's exports that have been imported. */
  async importedSlots(bureau: string): Promise<Set<string>> {
    const names = await readdir(path.join(this.folder, 'imports', bureau)).catch(() => []);
    return new Set(
      names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)),
    );
  }

  imported(bureau: string, slot: string): Promise<ImportRecord | undefined> {
    return readJson(this.importFile(bureau, slot), importSchema);
  }

  async saveImport(bureau: string, slot: string, record: ImportRecord): Promise<void> {
    await this.makeFolder(path.join('imports', bureau));
    await writeWhole(this.importFile(bureau, slot), JSON.stringify(record), 0o600);
  }

  private async saveTrusted(trusted: TrustedKey): Promise<void> {
    await this.makeFolder('trusted');
    await writeWhole(this.trustedFile(trusted.key.kid), JSON.stringify(trusted), 0o600);
  }

  private async makeFolder(name: string): Promise<void> {
    await mkdir(path.join(this.folder, name), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
      throw new UserError(`无法写入数据文件夹 ${this.folder}，请用启动服务的那个账户运行本命令。`, {
        cause: error,
      });
    });
  }

  /** A thumbprint comes from the file to be judged: it must not lead out of the folder. */
  private trustedFile(kid: string): string {
    return path.join(this.folder, 'trusted', `${/^[\w-]{43}$/.test(kid) ? kid : 'no-key'}.json`);
  }

  private importFile(bureau: string, slot: string): string {
    return path.join(this.folder, 'imports', bureau, `${slot}.json`);
  }
}
