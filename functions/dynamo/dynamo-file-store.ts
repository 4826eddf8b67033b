import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { MAX_FILE_BYTES } from '#core/protocol/limits';
import type { FileFolder, FileInfo, FileKey, FileStore, NewFile, StoredFile } from '../usecases/file-store';
import { StoreUnavailableError } from '../usecases/ledger-store';
import { fileKey, fileSpan, type ItemKey, partKey, partSpan } from './keys';
import { SingleTable } from './single-table';

/** DynamoDB's limit for an item is 400 KB, with its keys. */
const PART_BYTES = 350 * 1024;
/** Parts this much older than a put belong to one that never ended. */
const ABANDONED_AFTER_MS = 3_600_000;
/** How often a file may be replaced while it is read or put. */
const MAX_ROUNDS = 5;

const infoItem = z.object({
  name: z.string(),
  at: z.number(),
  by: z.string(),
  size: z.number(),
  facts: z.record(z.string(), z.string()),
});
const fileItem = infoItem.extend({ edition: z.string(), parts: z.number() });
const partItem = z.object({ bytes: z.instanceof(Uint8Array) });

/** Begins with the time, so that a part tells its age by its key. */
function newEdition(at: number): string {
  return `${at}-${randomUUID()}`;
}

function timeOf(edition: string): number {
  return Number(edition.slice(0, edition.indexOf('-')));
}

function editionOf({ SK }: ItemKey): string {
  return SK.split('#').at(-2) ?? '';
}

function partsOf(bytes: Uint8Array): Uint8Array[] {
  const count = Math.ceil(bytes.length / PART_BYTES);
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * PART_BYTES, (at + 1) * PART_BYTES));
}

/**
 * Files on the table of `DynamoLedgerStore`, in parts. A put writes the parts of a new edition, then the file's item that
 * names the edition, and at last removes the parts of the edition before.
 */
export class DynamoFileStore implements FileStore {
  private readonly table: SingleTable;

  constructor(client: DynamoDBClient, tableName: string) {
    this.table = new SingleTable(client, tableName);
  }

  async putFile(key: FileKey, { bytes, ...file }: NewFile): Promise<void> {
    if (bytes.length > MAX_FILE_BYTES) throw new RangeError('The file is too large to be kept.');
    const edition = newEdition(file.at);
    const parts = partsOf(bytes);
    for (const [at, part] of parts.entries())
      await this.table.put(partKey(key, edition, at), { bytes: part });
    const item = { ...file, name: key.name, size: bytes.length, edition, parts: parts.length };
    const replaced = await this.replace(key, item);
    const isAbandoned = (old: string): boolean => timeOf(old) < file.at - ABANDONED_AFTER_MS;
    await this.removeParts(key, (old) => old !== edition && (old === replaced || isAbandoned(old)));
  }

  /** Puts the item of a file in place of the one that is there, whose edition it gives back. */
  private async replace(key: FileKey, item: object): Promise<string | undefined> {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const before = (await this.readItem(key))?.edition;
      if (await this.table.putInPlaceOf(before, fileKey(key), item)) return before;
    }
    throw new StoreUnavailableError('Others keep replacing the file.');
  }

  async readFile(key: FileKey): Promise<StoredFile | undefined> {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const item = await this.readItem(key);
      if (!item) return undefined;
      const { edition, parts: count, ...info } = item;
      const parts = (await this.table.queryAll(partSpan(key, edition))).map(
        (part) => partItem.parse(part).bytes,
      );
      // Parts are missing where the file was replaced meanwhile.
      if (parts.length === count) return { ...info, bytes: new Uint8Array(Buffer.concat(parts)) };
    }
    throw new StoreUnavailableError('Others keep replacing the file.');
  }

  async readFileInfo(key: FileKey): Promise<FileInfo | undefined> {
    const item = await this.readItem(key);
    return item && infoItem.parse(item);
  }

  async listFiles(bureau: string, folder: FileFolder): Promise<FileInfo[]> {
    return (await this.table.queryAll(fileSpan(bureau, folder))).map((item) => infoItem.parse(item));
  }

  async removeFile(key: FileKey): Promise<void> {
    const item = await this.readItem(key);
    if (!item) return;
    await this.table.remove(fileKey(key));
    await this.removeParts(key, (edition) => edition === item.edition);
  }

  private async readItem(key: FileKey): Promise<z.output<typeof fileItem> | undefined> {
    const item = await this.table.get(fileKey(key));
    return item === undefined ? undefined : fileItem.parse(item);
  }

  private async removeParts(key: FileKey, isOld: (edition: string) => boolean): Promise<void> {
    for (const part of await this.table.queryKeys(partSpan(key)))
      if (isOld(editionOf(part))) await this.table.remove(part);
  }
}
