import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { RowFields } from '#core/ledger/row-fields';
import { base64Url } from './base64-url';
import { canonicalJson } from './canonical-json';

/** 64 bits: a chance of one in 10^19 that an edit goes unseen, in 11 characters a cell. */
const HASH_BYTES = 8;

/** The first 64 bits of a text's SHA-256. */
export function shortHash(text: string): Uint8Array {
  return sha256(utf8ToBytes(text)).slice(0, HASH_BYTES);
}

/** A short fingerprint of a row's canonical fields: 11 characters of base64url, independent of key order. */
export function rowHash(fields: RowFields): string {
  return base64Url(shortHash(canonicalJson(fields)));
}
