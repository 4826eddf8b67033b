import { MAX_FILE_BYTES } from '#core/protocol/limits';
import type { BureauRegistry } from '#functions/usecases/bureau-registry';
import type {
  FileFolder,
  FileInfo,
  FileKey,
  FileStore,
  NewFile,
  StoredFile,
} from '#functions/usecases/file-store';

const shelfOf = ({ bureau, folder }: Omit<FileKey, 'name'>): string => `${bureau}#${folder}`;

/** The simplest file store that keeps the contract. */
export class MemoryFileStore implements FileStore {
  private readonly shelves = new Map<string, Map<string, StoredFile>>();

  private shelf(key: Omit<FileKey, 'name'>): Map<string, StoredFile> {
    const shelf = this.shelves.get(shelfOf(key)) ?? new Map<string, StoredFile>();
    this.shelves.set(shelfOf(key), shelf);
    return shelf;
  }

  putFile(key: FileKey, file: NewFile): Promise<void> {
    if (file.bytes.length > MAX_FILE_BYTES) return Promise.reject(new RangeError('too large'));
    this.shelf(key).set(key.name, { ...file, name: key.name, size: file.bytes.length });
    return Promise.resolve();
  }

  readFile(key: FileKey): Promise<StoredFile | undefined> {
    return Promise.resolve(this.shelf(key).get(key.name));
  }

  async readFileInfo(key: FileKey): Promise<FileInfo | undefined> {
    return (await this.listFiles(key.bureau, key.folder)).find(({ name }) => name === key.name);
  }

  listFiles(bureau: string, folder: FileFolder): Promise<FileInfo[]> {
    const files = [...this.shelf({ bureau, folder }).values()].map(({ bytes: _, ...info }) => info);
    return Promise.resolve(files.sort((a, b) => (a.name < b.name ? -1 : 1)));
  }

  removeFile(key: FileKey): Promise<void> {
    this.shelf(key).delete(key.name);
    return Promise.resolve();
  }
}

export class MemoryBureauRegistry implements BureauRegistry {
  private readonly bureaus = new Set<string>();

  noteBureau(bureau: string): Promise<void> {
    this.bureaus.add(bureau);
    return Promise.resolve();
  }

  listBureaus(): Promise<string[]> {
    return Promise.resolve([...this.bureaus].sort());
  }
}
