import { crc32, inflateRawSync } from 'node:zlib';
import { UnreadableWorkbookError } from '../errors';
import type { ZipEntry } from './directory';

const STORED = 0;
const DEFLATED = 8;
/** Room for one chunk: enough for most parts at once, little where a size is a lie. */
const CHUNK = 1024 * 1024;

function inflateRaw(entry: ZipEntry): Uint8Array {
  if (entry.method === STORED) return entry.data;
  if (entry.method !== DEFLATED) throw new UnreadableWorkbookError('damaged');
  try {
    // One byte more than declared, so that a longer stream is told from one that fits.
    const maxOutputLength = entry.size + 1;
    return inflateRawSync(entry.data, { maxOutputLength, chunkSize: Math.min(CHUNK, maxOutputLength + 63) });
  } catch (error) {
    throw new UnreadableWorkbookError('damaged', error);
  }
}

/**
 * An entry's content. Inflating stops one byte past the declared size, so that memory is bounded by what the
 * directory admits to. Throws UnreadableWorkbookError `damaged` where size or checksum do not match.
 */
export function inflate(entry: ZipEntry): Uint8Array {
  const content = inflateRaw(entry);
  const intact = content.length === entry.size && crc32(content) === entry.crc32;
  if (!intact) throw new UnreadableWorkbookError('damaged', new Error(`size or checksum of ${entry.name}`));
  return content;
}
