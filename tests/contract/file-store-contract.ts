import { createHash } from 'node:crypto';
import { MAX_FILE_BYTES } from '#core/protocol/limits';
import type { FileKey, FileStore, NewFile } from '#functions/usecases/file-store';

const KEY = { bureau: 'b', folder: 'templates', name: 'monthly' } as const;
const AT = 1_700_000_000_000;
const HOUR_MS = 3_600_000;

/** Bytes that no store can make smaller. */
function noise(length: number, seed: number): Uint8Array {
  const parts = Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
    createHash('sha256').update(`${seed}:${index}`).digest(),
  );
  return new Uint8Array(Buffer.concat(parts).subarray(0, length));
}

/** Bytes as a text that is soon compared. */
const digest = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && createHash('sha256').update(bytes).digest('hex');

const fileOf = (bytes: Uint8Array, at = AT): NewFile => ({
  bytes,
  at,
  by: '张三',
  facts: { 种类: '月度通报' },
});

/** What every `FileStore` must do; `newStore` gives an empty one for each test. */
export function runFileStoreContract(name: string, newStore: () => Promise<FileStore>): void {
  describe(`file store contract: ${name}`, () => {
    let store: FileStore;
    beforeEach(async () => {
      store = await newStore();
    });
    const readDigest = async (key: FileKey = KEY): Promise<string | undefined> =>
      digest((await store.readFile(key))?.bytes);

    it('knows nothing at first, and removes what is not there', async () => {
      expect(await store.readFile(KEY)).toBeUndefined();
      expect(await store.readFileInfo(KEY)).toBeUndefined();
      expect(await store.listFiles('b', 'templates')).toEqual([]);
      await expect(store.removeFile(KEY)).resolves.toBeUndefined();
    });

    it.each([0, 1, 350 * 1024, 350 * 1024 + 1, 1_100_000])('gives back a file of %i bytes', async (size) => {
      const file = fileOf(noise(size, 1));
      await store.putFile(KEY, file);
      const info = { at: AT, by: '张三', facts: { 种类: '月度通报' }, name: 'monthly', size };
      const { bytes, ...rest } = (await store.readFile(KEY)) ?? {};
      expect([digest(bytes), rest]).toEqual([digest(file.bytes), info]);
      expect(await store.readFileInfo(KEY)).toEqual(info);
      expect(await store.listFiles('b', 'templates')).toEqual([info]);
    });

    it('refuses a file that is too large, and leaves the one before', async () => {
      await store.putFile(KEY, fileOf(noise(10, 1)));
      const large = fileOf(new Uint8Array(MAX_FILE_BYTES + 1));
      await expect(store.putFile(KEY, large)).rejects.toBeInstanceOf(RangeError);
      expect(await readDigest()).toBe(digest(noise(10, 1)));
    });

    it('replaces a file by another, longer or shorter', async () => {
      for (const [seed, size] of [1_000_000, 400_000, 900_000].entries()) {
        await store.putFile(KEY, fileOf(noise(size, seed), AT + seed));
        expect(await readDigest()).toBe(digest(noise(size, seed)));
      }
      expect(await store.listFiles('b', 'templates')).toMatchObject([{ at: AT + 2, size: 900_000 }]);
    });

    it('keeps one whole file of several that are put at once', async () => {
      const files = [1, 2, 3].map((seed) => noise(800_000, seed));
      await Promise.all(files.map((bytes) => store.putFile(KEY, fileOf(bytes))));
      expect(files.map(digest)).toContain(await readDigest());
    });

    it('lists by name, bureau and folder apart', async () => {
      const keys = [
        { ...KEY, name: 'slips' },
        KEY,
        { ...KEY, folder: 'prepared', name: 'monthly-2023-06-30-docx' },
        { ...KEY, bureau: 'b2' },
      ] as const;
      for (const [seed, key] of keys.entries()) await store.putFile(key, fileOf(noise(9, seed)));
      const names = async (...asked: Parameters<FileStore['listFiles']>): Promise<readonly string[]> =>
        (await store.listFiles(...asked)).map((file) => file.name);
      expect(await names('b', 'templates')).toEqual(['monthly', 'slips']);
      expect(await names('b', 'prepared')).toEqual(['monthly-2023-06-30-docx']);
      expect(await names('b2', 'templates')).toEqual(['monthly']);
      await store.removeFile(KEY);
      expect(await names('b', 'templates')).toEqual(['slips']);
      expect(await readDigest({ ...KEY, bureau: 'b2' })).toBe(digest(noise(9, 3)));
    });

    it('tells names apart of which one begins with the other', async () => {
      await store.putFile(KEY, fileOf(noise(400_000, 1)));
      await store.putFile({ ...KEY, name: 'monthly-2' }, fileOf(noise(400_000, 2)));
      await store.putFile(KEY, fileOf(noise(5, 3), AT + 2 * HOUR_MS));
      expect(await readDigest({ ...KEY, name: 'monthly-2' })).toBe(digest(noise(400_000, 2)));
    });
  });
}
