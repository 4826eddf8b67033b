import { Buffer } from 'node:buffer';
import ExcelJS, { type CellValue, type Style } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';

/** A worksheet as exceljs takes it, dates as numbers; `looks` are the places of the cells' styles among all styles. */
export interface BareSheet {
  readonly name: string;
  readonly rows: readonly { readonly cells: readonly CellValue[]; readonly looks: readonly number[] }[];
}

export interface BareWorkbook {
  readonly styles: readonly Partial<Style>[];
  readonly sheets: readonly BareSheet[];
}

export interface BareTableCell {
  readonly text: string;
  readonly width: number;
  readonly style: string;
  readonly align: string;
}

/** The cells of a table, by row. */
export type BareTable = readonly (readonly BareTableCell[])[];

function bareValue(cell: ExcelJS.Cell): CellValue {
  if (cell.isMerged && cell.master !== cell) return null;
  return cell.value instanceof Date ? cell.value.getTime() / 86_400_000 : cell.value;
}

/** The cells of a workbook with their looks. */
export async function workbookCells(bytes: Uint8Array): Promise<BareWorkbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes).buffer);
  const styles = new Map<string, number>();
  const lookOf = ({ style }: ExcelJS.Cell): number => {
    const key = JSON.stringify(style);
    const look = styles.get(key) ?? styles.size;
    styles.set(key, look);
    return look;
  };
  const sheets = workbook.worksheets.map((sheet) => ({
    name: sheet.name,
    rows: (sheet.getRows(1, sheet.rowCount) ?? []).map((row) => {
      const cells = Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1));
      return { cells: cells.map(bareValue), looks: cells.map(lookOf) };
    }),
  }));
  return { styles: Array.from(styles.keys(), (key) => JSON.parse(key) as Partial<Style>), sheets };
}

const elements = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<w:${name}[ >].*?</w:${name}>`, 'gs')) ?? [];

function tableCell(xml: string): BareTableCell {
  const setting = (pattern: RegExp): string => pattern.exec(xml)?.[1] ?? '';
  return {
    text: Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g), ([, text = '']) => text).join(''),
    width: Number(setting(/<w:tcW [^>]*w:w="(\d+)"/)),
    style: setting(/<w:pStyle w:val="([^"]*)"/),
    align: setting(/<w:jc w:val="([^"]*)"/),
  };
}

/** The cells of a document's tables with their looks. */
export function tableCells(bytes: Uint8Array): readonly BareTable[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return elements(xml, 'tbl').map((table) =>
    elements(table, 'tr').map((row) => elements(row, 'tc').map(tableCell)),
  );
}
