import { strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { thrownBy } from '../testing/thrown-by';
import { inflate } from './inflate';
import { readZipDirectory, type ZipEntry } from './directory';
import { withContent, writeZip } from './write';

const FILES = {
  'a.txt': strToU8('甲'.repeat(500)),
  '目录/b.txt': strToU8(''),
  'c.bin': new Uint8Array(70_000).fill(7),
};

function contents(bytes: Uint8Array): Record<string, Uint8Array> {
  return Object.fromEntries(
    readZipDirectory(bytes, 10).map((entry) => [entry.name, Uint8Array.from(inflate(entry))]),
  );
}

/** As streaming writers do: sizes follow the data. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_error, chunk) => chunks.push(chunk));
  for (const [name, content] of Object.entries(FILES)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(content, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** As Java's streaming writers do: sizes of a one-entry archive in the ZIP64 extra field, behind another field. */
function zip64(content: Uint8Array): Uint8Array {
  const plain = Buffer.from(zipSync({ 'a.txt': [content, { level: 0 }] }));
  const at = plain.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  const central = Buffer.from(plain.subarray(at, at + 46 + 5));
  const extra = Buffer.alloc(6 + 4 + 16);
  extra.writeUInt16LE(0x5455, 0);
  extra.writeUInt16LE(2, 2);
  extra.writeUInt16LE(1, 6);
  extra.writeUInt16LE(16, 8);
  extra.writeBigUInt64LE(BigInt(content.length), 10);
  extra.writeBigUInt64LE(BigInt(content.length), 18);
  central.writeUInt32LE(0xffffffff, 20);
  central.writeUInt32LE(0xffffffff, 24);
  central.writeUInt16LE(extra.length, 30);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(1n, 32);
  end64.writeBigUInt64LE(BigInt(at), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at + central.length + extra.length), 8);
  const end = Buffer.from(plain.subarray(-22));
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([plain.subarray(0, at), central, extra, end64, locator, end]);
}

describe('readZipDirectory', () => {
  it.each([
    ['compressed', zipSync(FILES)],
    ['stored', zipSync(FILES, { level: 0 })],
    ['streamed', streamed()],
    [
      'with a comment',
      Buffer.concat([zipSync(FILES).subarray(0, -2), Buffer.from([5, 0]), Buffer.from('hello')]),
    ],
  ])('lists an archive %s', (_name, bytes) => {
    expect(contents(bytes)).toEqual(FILES);
  });

  it('reads sizes from ZIP64 fields', () => {
    const content = strToU8('甲乙丙');
    expect(contents(zip64(content))).toEqual({ 'a.txt': content });
  });

  it.each([
    ['its end', 'truncated', zipSync(FILES).subarray(0, 300)],
    ['its beginning', 'damaged', zipSync(FILES).subarray(60)],
  ])('refuses an archive without %s', (_name, code, bytes) => {
    expect(thrownBy(() => readZipDirectory(bytes, 10))).toMatchObject({ code });
  });

  it('refuses more entries than allowed', () => {
    expect(readZipDirectory(zipSync(FILES), 3)).toHaveLength(3);
    expect(thrownBy(() => readZipDirectory(zipSync(FILES), 2))).toMatchObject({ code: 'too-large' });
  });
});

describe('inflate', () => {
  const [entry] = readZipDirectory(zipSync(FILES), 10);
  const damage: readonly (readonly [string, Partial<ZipEntry>])[] = [
    ['a size too small', { size: 100 }],
    ['a size too large', { size: 5000 }],
    ['another checksum', { crc32: 1 }],
    ['an unknown method', { method: 12 }],
    ['data cut off', { data: (entry?.data ?? new Uint8Array()).subarray(0, 4) }],
  ];

  it.each(damage)('refuses %s', (_name, change) => {
    if (!entry) throw new Error('no entry');
    expect(thrownBy(() => inflate({ ...entry, ...change }))).toMatchObject({ code: 'damaged' });
  });
});

describe('writeZip', () => {
  it('copies compressed data as it is and compresses new content, readable by others', () => {
    const [first, ...rest] = readZipDirectory(streamed(), 10);
    if (!first) throw new Error('no entry');
    const written = writeZip([withContent(first, strToU8('新')), ...rest]);
    expect(unzipSync(written)).toEqual({ ...FILES, 'a.txt': strToU8('新') });
    expect(
      readZipDirectory(written, 10)
        .slice(1)
        .map(({ data }) => data),
    ).toEqual(rest.map(({ data }) => data));
  });
});
