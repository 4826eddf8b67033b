import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { FieldValue } from '#core/ledger/row-fields';
import { canonicalJson, sameFields } from './canonical-json';
import { rowHash } from './row-hash';

const value = fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
const fields = fc.dictionary(fc.string(), value);

function reversed(row: Record<string, FieldValue>): Record<string, FieldValue> {
  return Object.fromEntries(Object.entries(row).reverse());
}

describe('rowHash', () => {
  it.each([
    { name: 'no fields', row: {}, json: '{}' },
    { name: 'sorted keys', row: { b: 1, a: '甲' }, json: '{"a":"甲","b":1}' },
    { name: 'number is not text', row: { a: '1' }, json: '{"a":"1"}' },
    { name: 'quotes and line breaks', row: { a: '"\n' }, json: '{"a":"\\"\\n"}' },
  ])('spells $name as one canonical text', ({ row, json }) => {
    expect(canonicalJson(row)).toBe(json);
  });

  it('is the first eight bytes of SHA-256 in base64url', () => {
    fc.assert(
      fc.property(fields, (row) => {
        const digest = createHash('sha256').update(canonicalJson(row), 'utf8').digest();
        expect(rowHash(row)).toBe(digest.subarray(0, 8).toString('base64url'));
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fields, (row) => {
        expect(rowHash(reversed(row))).toBe(rowHash(row));
        expect(sameFields(reversed(row), row)).toBe(true);
      }),
    );
  });

  it.each([
    { name: 'type', a: { no: 1 }, b: { no: '1' } },
    { name: 'presence', a: { no: 1 }, b: {} },
    { name: 'key', a: { no: 1 }, b: { item: 1 } },
  ])('tells a difference in $name', ({ a, b }) => {
    expect(rowHash(a)).not.toBe(rowHash(b));
    expect(sameFields(a, b)).toBe(false);
  });
});
