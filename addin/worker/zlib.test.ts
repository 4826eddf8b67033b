import { randomBytes } from 'node:crypto';
import * as node from 'node:zlib';
import { crc32, inflateRawSync } from './zlib';

const CONTENTS: readonly (readonly [string, Buffer])[] = [
  ['nothing', Buffer.alloc(0)],
  ['a byte', Buffer.from([0])],
  ['text', Buffer.from('台账'.repeat(5000))],
  ['noise', randomBytes(70_000)],
];

describe.each(CONTENTS)('%s', (_, content) => {
  it('has the checksum that Node gives it', () => {
    expect(crc32(content)).toBe(node.crc32(content));
  });

  it.each([0, 1, 9])('comes out as it went in, compressed as hard as %i', (level) => {
    const packed = node.deflateRawSync(content, { level });
    expect(Buffer.from(inflateRawSync(packed, { maxOutputLength: content.length + 1 }))).toEqual(content);
  });
});

it('stops at what is allowed', () => {
  const packed = node.deflateRawSync(Buffer.alloc(1_000_000));
  expect(inflateRawSync(packed, { maxOutputLength: 1001 })).toHaveLength(1001);
});

it('throws at a stream that was cut off', () => {
  const packed = node.deflateRawSync(randomBytes(1000));
  expect(() => inflateRawSync(packed.subarray(0, 500), { maxOutputLength: 1001 })).toThrow();
});
