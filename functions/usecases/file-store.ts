/** What a bureau keeps besides its ledgers: its own templates, reports prepared for it, and reports it needs none of. */
export type FileFolder = 'templates' | 'prepared' | 'unneeded';

/** A file of a bureau. Bureau and name are ids without `#`. */
export interface FileKey {
  readonly bureau: string;
  readonly folder: FileFolder;
  readonly name: string;
}

/** What is known of a file without reading it. */
export interface FileInfo {
  readonly name: string;
  /** When it was put, in epoch milliseconds, and by whom. */
  readonly at: number;
  readonly by: string;
  /** Its size in bytes. */
  readonly size: number;
  /** What whoever put it wants to know of it again. */
  readonly facts: Readonly<Record<string, string>>;
}

export interface StoredFile extends FileInfo {
  readonly bytes: Uint8Array;
}

export type NewFile = Omit<StoredFile, 'name' | 'size'>;

/**
 * Files are put whole: until a put has ended, and where it never does, the file before is read. All methods may fail
 * with `StoreUnavailableError`.
 */
export interface FileStore {
  /** In place of the file of that name. Fails with `RangeError` above `MAX_FILE_BYTES`. */
  putFile(key: FileKey, file: NewFile): Promise<void>;
  readFile(key: FileKey): Promise<StoredFile | undefined>;
  /** What is known of a file; undefined where there is none. */
  readFileInfo(key: FileKey): Promise<FileInfo | undefined>;
  /** In order of name. */
  listFiles(bureau: string, folder: FileFolder): Promise<FileInfo[]>;
  /** No matter whether there is one. */
  removeFile(key: FileKey): Promise<void>;
}
