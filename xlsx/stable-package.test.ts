import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { stablePackage } from './stable-package';

const RULE = '{0A1B2C3D-0000-4000-8000-123456789ABC}';
const OTHER = '{FFFFFFFF-0000-4000-8000-123456789ABC}';

function packed(entries: Readonly<Record<string, string>>, year: number): Uint8Array {
  const files = Object.entries(entries).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(year, 0, 1) });
}

describe('stablePackage', () => {
  it('forgets when the entries were written', () => {
    const entries = { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' };
    const first = stablePackage(packed(entries, 2001));
    expect(Buffer.compare(first, stablePackage(packed(entries, 2023)))).toBe(0);
    expect(Object.keys(unzipSync(first))).toEqual(Object.keys(entries));
  });

  it('counts the ids of a sheet and keeps them tied together', () => {
    const bytes = packed({ 'xl/worksheets/sheet1.xml': `${RULE}<a/>${OTHER}<b/>${RULE}` }, 2023);
    const sheet = strFromU8(unzipSync(stablePackage(bytes))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const id = (number: number): string => `{00000000-0000-0000-0000-00000000000${number}}`;
    expect(sheet).toBe(`${id(1)}<a/>${id(2)}<b/>${id(1)}`);
  });

  it('leaves what users wrote, outside the sheets’ markup, as it is', () => {
    const bytes = packed({ 'xl/sharedStrings.xml': `<t>${RULE}</t>` }, 2023);
    const strings = unzipSync(stablePackage(bytes))['xl/sharedStrings.xml'] ?? new Uint8Array();
    expect(strFromU8(strings)).toBe(`<t>${RULE}</t>`);
  });
});
