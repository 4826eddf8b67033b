import type { CellValue, Grid } from '#core/grid/grid';
import { readWorkbook } from '../read-workbook';

/** The sheets of a file by name, as our own reader finds them; it shares nothing with the library that writes. */
export async function sheetsOf(bytes: Uint8Array): Promise<(name: string) => Grid> {
  const { grids } = await readWorkbook(bytes, '表.xlsx');
  return (name) => {
    const sheet = grids.find((one) => one.sheet === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
}

/** The rows under the one that holds `header`, as wide as the sheet's widest; an empty cell is null. */
export function rowsBelow({ values }: Grid, header: string): readonly (readonly CellValue[])[] {
  const width = Math.max(0, ...values.map((row) => row.length));
  const from = values.findIndex((row) => row.includes(header)) + 1;
  return values.slice(from).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
}
