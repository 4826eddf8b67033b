import { UnreadableWorkbookError } from './errors';
import { MAX_ENTRIES, MAX_INFLATED_BYTES } from './limits';
import { isCompoundFile, topLevelNames } from './package/compound-file';
import { partKey } from './package/part-key';
import { readZipDirectory, type ZipEntry } from './zip/directory';

/** The parts of an Office package by `partKey`, in file order, still compressed. */
export type Package = ReadonlyMap<string, ZipEntry>;

const ENCRYPTED_FLAG = 1;

/** What else is kept in OLE compound files, by a stream that only it has; the first that is found decides. */
const COMPOUND_KINDS = [
  ['EncryptedPackage', 'password'],
  ['Workbook', 'legacy-xls'],
  ['Book', 'legacy-xls'],
  ['WordDocument', 'other-office'],
  ['PowerPoint Document', 'other-office'],
] as const;

/** What else is kept in ZIP files, by an entry that only it has. */
const PACKAGE_KINDS = [
  ['xl/workbook.bin', 'binary-workbook'],
  ['word/document.xml', 'other-office'],
  ['ppt/presentation.xml', 'other-office'],
  ['content.xml', 'open-document'],
] as const;

/** An archive begins with an entry or, where it has none, with its end record. */
function isZip(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  return start === 'PK\x03\x04' || start === 'PK\x05\x06';
}

/** Text has no control characters besides white space; UTF-16 text starts with a byte order mark. */
function looksLikeText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.subarray(0, 4096).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

/** The refusal for bytes that are no ZIP file. */
function refusal(bytes: Uint8Array): UnreadableWorkbookError {
  if (bytes.length === 0) return new UnreadableWorkbookError('empty-file');
  if (isCompoundFile(bytes)) {
    const names = topLevelNames(bytes);
    const kind = COMPOUND_KINDS.find(([stream]) => names.has(stream));
    return new UnreadableWorkbookError(kind?.[1] ?? 'not-workbook');
  }
  return new UnreadableWorkbookError(looksLikeText(bytes) ? 'text-file' : 'not-workbook');
}

/**
 * Looks at a file before anything is inflated and returns its parts by `partKey`, in file order: an Office package of
 * bounded size that is neither encrypted nor of another program. Throws UnreadableWorkbookError.
 */
export function openPackage(bytes: Uint8Array): Package {
  if (!isZip(bytes)) throw refusal(bytes);
  const entries = readZipDirectory(bytes, MAX_ENTRIES);
  const parts = new Map(entries.map((entry) => [partKey(entry.name), entry]));
  if (parts.size !== entries.length)
    throw new UnreadableWorkbookError('damaged', new Error('duplicate entries'));
  if (entries.some((entry) => entry.flags & ENCRYPTED_FLAG)) throw new UnreadableWorkbookError('password');
  const kind = PACKAGE_KINDS.find(([part]) => parts.has(part));
  if (kind) throw new UnreadableWorkbookError(kind[1]);
  if (!parts.has('_rels/.rels')) throw new UnreadableWorkbookError('not-workbook');
  const inflated = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (inflated > MAX_INFLATED_BYTES) throw new UnreadableWorkbookError('too-large');
  return parts;
}
