import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { RowChange } from '#core/sync/row-change';
import type { LedgerInfo } from '#core/sync/ledger-info';
import { MAX_CHANGES, MAX_REQUEST_BYTES } from './limits';

/** What a request holds besides its changes and the ledger's description: ids, revisions and the names of its members. */
const ENVELOPE_BYTES = 512;

/** The UTF-8 length of a value as JSON. */
export function jsonBytes(value: unknown): number {
  return utf8ToBytes(JSON.stringify(value)).length;
}

/**
 * Cuts a large push into requests the server accepts, in order; each is atomic by itself. A single change that
 * is too large still gets a request of its own, so that the server can say so. `info` goes with every request.
 */
export function chunkChanges(changes: readonly RowChange[], info: LedgerInfo): RowChange[][] {
  const most = MAX_REQUEST_BYTES - ENVELOPE_BYTES - jsonBytes(info);
  const chunks: RowChange[][] = [];
  let chunk: RowChange[] = [];
  let room = 0;
  for (const change of changes) {
    const bytes = jsonBytes(change) + 1;
    if (chunk.length === 0 || chunk.length === MAX_CHANGES || bytes > room) {
      chunk = [];
      chunks.push(chunk);
      room = most;
    }
    chunk.push(change);
    room -= bytes;
  }
  return chunks;
}
