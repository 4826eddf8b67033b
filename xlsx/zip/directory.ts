import { UnreadableWorkbookError } from '../errors';

/** One entry as the central directory lists it, with its data still compressed. */
export interface ZipEntry {
  readonly name: string;
  /** The name as it is spelt in the file, which need not be UTF-8. */
  readonly rawName: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** The name's UTF-8 flag and the like; the encryption bit included. */
  readonly flags: number;
  readonly crc32: number;
  /** Bytes once inflated, as declared. */
  readonly size: number;
  readonly data: Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const LOCATOR_LENGTH = 20;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const MAX_COMMENT = 0xffff;
const IN_ZIP64_FIELD = 0xffffffff;

/** Scans back from the end of the file, since a comment of unknown length may follow the record. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new UnreadableWorkbookError('truncated');
}

/** Where the central directory starts and how many entries it announces. */
function locateDirectory(view: DataView): { count: number; start: number } {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const locator = end - LOCATOR_LENGTH;
  const hasLocator = locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR_SIGNATURE;
  if (!hasLocator) return { count, start };
  const end64 = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(end64, true) !== END64_SIGNATURE) throw new UnreadableWorkbookError('damaged');
  return {
    count: Number(view.getBigUint64(end64 + 32, true)),
    start: Number(view.getBigUint64(end64 + 48, true)),
  };
}

interface Sizes {
  readonly size: number;
  readonly compressed: number;
  readonly local: number;
}

/** Java's streaming writers put sizes into the ZIP64 extra field even of small files. */
function readSizes(view: DataView, at: number): Sizes {
  const plain = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  let field = at + CENTRAL_LENGTH + view.getUint16(at + 28, true);
  const fieldsEnd = field + view.getUint16(at + 30, true);
  while (plain.includes(IN_ZIP64_FIELD) && field < fieldsEnd) {
    const isZip64 = view.getUint16(field, true) === 1;
    let value = field + 4;
    for (const [index, small] of plain.entries()) {
      if (!isZip64 || small !== IN_ZIP64_FIELD) continue;
      plain[index] = Number(view.getBigUint64(value, true));
      value += 8;
    }
    field += 4 + view.getUint16(field + 2, true);
  }
  const [size = 0, compressed = 0, local = 0] = plain;
  return { size, compressed, local };
}

function entryData(bytes: Uint8Array, view: DataView, sizes: Sizes): Uint8Array {
  if (view.getUint32(sizes.local, true) !== LOCAL_SIGNATURE) throw new UnreadableWorkbookError('damaged');
  const nameLength = view.getUint16(sizes.local + 26, true);
  const extraLength = view.getUint16(sizes.local + 28, true);
  const start = sizes.local + LOCAL_LENGTH + nameLength + extraLength;
  if (start + sizes.compressed > bytes.length) throw new UnreadableWorkbookError('truncated');
  return bytes.subarray(start, start + sizes.compressed);
}

function* entries(bytes: Uint8Array): Generator<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = locateDirectory(view);
  let at = start;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw new UnreadableWorkbookError('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const sizes = readSizes(view, at);
    const rawName = bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength);
    yield {
      name: new TextDecoder().decode(rawName),
      rawName,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      size: sizes.size,
      data: entryData(bytes, view, sizes),
    };
    at += CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/**
 * The entries of a ZIP file in their order, without inflating any. Reads the central directory only, as Excel does.
 * Throws UnreadableWorkbookError: `truncated` where the end is missing, `damaged` where records lead nowhere, and
 * `too-large` at the first entry past `maxEntries`.
 */
export function readZipDirectory(bytes: Uint8Array, maxEntries: number): ZipEntry[] {
  const list: ZipEntry[] = [];
  try {
    for (const entry of entries(bytes)) {
      if (list.push(entry) > maxEntries) throw new UnreadableWorkbookError('too-large');
    }
  } catch (error) {
    // DataView throws a RangeError for an offset outside the file.
    if (error instanceof RangeError) throw new UnreadableWorkbookError('damaged', error);
    throw error;
  }
  return list;
}
