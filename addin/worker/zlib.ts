/**
 * Stands in for `node:zlib` where xlsx/ is bundled for the worker, as far as reading a workbook needs it. What is damaged
 * or longer than allowed comes out wrong or throws; whoever reads checks length and checksum.
 */
import { inflateSync } from 'fflate';

const POLYNOMIAL = 0xedb88320;

/** What each byte does to the checksum. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Never gives more than `maxOutputLength` bytes. */
export function inflateRawSync(
  bytes: Uint8Array,
  { maxOutputLength }: { readonly maxOutputLength: number },
): Uint8Array {
  return inflateSync(bytes, { out: new Uint8Array(maxOutputLength) });
}
