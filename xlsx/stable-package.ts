import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The earliest time a zip entry can bear; given in local time because that is how zip writers read it. */
const NO_TIME = new Date(1980, 0, 1);
const RANDOM_ID = /\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/g;

/** What ids begin with; sheets are large, and few hold any. */
const BRACE = 0x7b;

/**
 * The same workbook without traces of when and by what chance it was written: exceljs stamps zip entries with the
 * clock and gives data bars random ids. Ids keep tying a rule to its extension, counted through a sheet. Packed at level 5
 * a large workbook takes half the time of 6 and a thirtieth more space.
 */
export function stablePackage(bytes: Uint8Array, level: 5 | 6 = 6): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).map(([path, content]): [string, Uint8Array] => [
    path,
    path.startsWith('xl/worksheets/') && content.includes(BRACE)
      ? strToU8(countIds(strFromU8(content)))
      : content,
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: NO_TIME, level });
}

function countIds(xml: string): string {
  const counted = new Map<string, string>();
  return xml.replace(RANDOM_ID, (id) => {
    const number = counted.get(id) ?? String(counted.size + 1).padStart(12, '0');
    counted.set(id, number);
    return `{00000000-0000-0000-0000-${number}}`;
  });
}
