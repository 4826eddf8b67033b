import { strFromU8, unzipSync } from 'fflate';
import type { SheetEdits } from '#core/grid/grid';
import { parseAddress } from '#core/grid/address';
import { editPackage } from '../edit-package';
import { makePackage, relationships, workbook, worksheet } from './make-package';

export const SHEET = 'xl/worksheets/sheet1.xml';
export const OTHER = 'xl/worksheets/sheet2.xml';

/** For tests: changes to the rows of the sheet 台账. */
export type RowEdits = Partial<SheetEdits>;

/** For tests: one new row after the row that Excel numbers so, with a value by column letter. */
export function insert(after: number, values: Record<string, string | number> = {}, extend = ''): RowEdits {
  const columnOf = (letter: string): number => parseAddress(`${letter}1`)?.column ?? -1;
  const cells = Object.entries(values).map(([letter, value]) => ({ column: columnOf(letter), value }));
  return { insertions: [{ after: after - 1, cells, extendMerges: Array.from(extend, columnOf) }] };
}

/** Deletes the rows that Excel numbers so. */
export function remove(...rows: readonly number[]): RowEdits {
  return { deletions: rows.map((row) => ({ row: row - 1 })) };
}

export function both(first: RowEdits, second: RowEdits): RowEdits {
  return {
    insertions: [...(first.insertions ?? []), ...(second.insertions ?? [])],
    deletions: [...(first.deletions ?? []), ...(second.deletions ?? [])],
  };
}

/** For tests: two sheets, 台账 and 汇总, with more parts. */
export function book(content: string, parts: Readonly<Record<string, string>> = {}, names = ''): Uint8Array {
  return makePackage({
    'xl/workbook.xml': workbook(
      `<sheets><sheet name="台账" sheetId="1" r:id="rId1"/><sheet name="汇总" sheetId="2" r:id="rId2"/></sheets>${names}`,
    ),
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ),
    [SHEET]: worksheet(content),
    [OTHER]: worksheet('<sheetData/>'),
    ...parts,
  });
}

/** The text of the package’s parts after edits. */
export function edited(bytes: Uint8Array, edits: RowEdits): (part: string) => string | undefined {
  const files = unzipSync(editPackage(bytes, [{ sheet: '台账', cells: [], ...edits }]));
  return (part) => files[part] && strFromU8(files[part]);
}

/** The sheet's content after edits. */
export function shifted(content: string, edits: RowEdits): string {
  const xml = edited(book(content), edits)(SHEET) ?? '';
  const [start = '', end = ''] = worksheet('|').split('|');
  if (!xml.startsWith(start) || !xml.endsWith(end)) throw new Error(`not only the content changed: ${xml}`);
  return xml.slice(start.length, -end.length);
}

export function withoutRows(sheet: string): string {
  return sheet.replace(/<sheetData(?:\/>|>.*<\/sheetData>)/, '');
}

export const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;

/** Parts in the folder xl that the first sheet leads to, by their name. */
export const attach = (
  parts: Record<string, readonly [type: string, content: string]>,
): Record<string, string> => ({
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(
    ...Object.entries(parts).map(([name, [type]], index) => [`rId${index}`, type, `/xl/${name}`] as const),
  ),
  ...Object.fromEntries(Object.entries(parts).map(([name, [, content]]) => [`xl/${name}`, content])),
});
