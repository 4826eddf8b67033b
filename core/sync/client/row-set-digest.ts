import { base64Url, fromBase64Url } from '../base64-url';
import { shortHash } from '../row-hash';

/**
 * A fingerprint of the rows a sheet knows, each at its revision, in 11 characters: the exclusive or of their hashes, so
 * order does not matter, and the digest of a ledger's parts is the exclusive or of theirs. It tells a sheet, without
 * asking the server, that a row it had is gone, or that an old version was pasted over it.
 */
export type RowSetDigest = string;

/** A row as a sheet knows it. */
export interface KnownRow {
  readonly rowId: string;
  readonly rev: number;
}

const DIGEST_BYTES = 8;

function exclusiveOr(digests: Iterable<Uint8Array>): RowSetDigest {
  const sum = new Uint8Array(DIGEST_BYTES);
  for (const digest of digests)
    for (let i = 0; i < DIGEST_BYTES; i++) sum[i] = (sum[i] ?? 0) ^ (digest[i] ?? 0);
  return base64Url(sum);
}

/** The digest of rows with different ids. */
export function digestOf(rows: readonly KnownRow[]): RowSetDigest {
  return exclusiveOr(rows.map(({ rowId, rev }) => shortHash(`${rowId}.${rev}`)));
}

/** The digest of all rows of sets that share none. */
export function joinDigests(digests: readonly RowSetDigest[]): RowSetDigest {
  return exclusiveOr(digests.map(fromBase64Url));
}
