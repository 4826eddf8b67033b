import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { RowChange } from '#core/sync/row-change';
import { MAX_CHANGES, MAX_REQUEST_BYTES } from './limits';

/** What a request holds besides its changes: ids, and the ledger's description at its largest. */
const ENVELOPE_BYTES = 64 * 1024;

/** The UTF-8 length of a value as JSON. */
export function jsonBytes(value: unknown): number {
  return utf8ToBytes(JSON.stringify(value)).length;
}

/**
 * Cuts a large push into requests the server accepts, in order; each is atomic by itself. A single change that
 * is too large still gets a request of its own, so that the server can say so.
 */
export function chunkChanges(changes: readonly RowChange[]): RowChange[][] {
  const chunks: RowChange[][] = [];
  let chunk: RowChange[] = [];
  let room = 0;
  for (const change of changes) {
    const bytes = jsonBytes(change) + 1;
    if (chunk.length === 0 || chunk.length === MAX_CHANGES || bytes > room) {
      chunk = [];
      chunks.push(chunk);
      room = MAX_REQUEST_BYTES - ENVELOPE_BYTES;
    }
    chunk.push(change);
    room -= bytes;
  }
  return chunks;
}
