import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { RowFields } from '#core/ledger/row-fields';
import { canonicalJson } from './canonical-json';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** 64 bits: a chance of one in 10^19 that an edit goes unseen, in 11 characters a cell. */
const HASH_BYTES = 8;

function base64Url(bytes: Uint8Array): string {
  let text = '';
  let pending = 0;
  let bits = 0;
  for (const byte of bytes) {
    pending = (pending << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += ALPHABET.charAt((pending >> bits) & 63);
    }
    pending &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + ALPHABET.charAt((pending << (6 - bits)) & 63);
}

/** A short fingerprint of a row's canonical fields: 11 characters of base64url, independent of key order. */
export function rowHash(fields: RowFields): string {
  return base64Url(sha256(utf8ToBytes(canonicalJson(fields))).slice(0, HASH_BYTES));
}
