import { crc32, deflateRawSync } from 'node:zlib';
import type { ZipEntry } from './directory';

const DEFLATED = 8;
const UTF8_NAME = 0x0800;
const VERSION = 20;
/** 1 January 1980, what Excel writes: the same input gives the same file. */
const DOS_DATE = 0x21;

/** The entry with other content. */
export function withContent(entry: ZipEntry, content: Uint8Array): ZipEntry {
  return {
    ...entry,
    method: DEFLATED,
    crc32: crc32(content),
    size: content.length,
    data: deflateRawSync(content),
  };
}

/** The fields that a local and a central header share, from `version needed` on. */
function commonFields(entry: ZipEntry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  // Sizes stand in the header, so no data descriptor (bit 3) follows the data.
  fields.writeUInt16LE(entry.flags & UTF8_NAME, 2);
  fields.writeUInt16LE(entry.method, 4);
  fields.writeUInt16LE(DOS_DATE, 8);
  fields.writeUInt32LE(entry.crc32, 10);
  fields.writeUInt32LE(entry.data.length, 14);
  fields.writeUInt32LE(entry.size, 18);
  fields.writeUInt16LE(entry.rawName.length, 22);
  return fields;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function centralTail(offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return tail;
}

function endRecord(count: number, length: number, start: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(start, 16);
  return end;
}

/** A ZIP file of the entries in their order; their compressed data is copied as it is. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const fields = commonFields(entry);
    const local = Buffer.concat([signature(0x04034b50), fields, entry.rawName, entry.data]);
    locals.push(local);
    central.push(
      signature(0x02014b50),
      Buffer.from([VERSION, 0]),
      fields,
      centralTail(offset),
      entry.rawName,
    );
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...locals, directory, endRecord(entries.length, directory.length, offset)]);
}
