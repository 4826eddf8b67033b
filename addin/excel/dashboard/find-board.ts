import { boardEnd } from '#core/dashboard/board-mark';
import { BOARD_NAME } from '#core/dashboard/board-sheet';
import { ExcelRefusal } from '../excel-refusal';

/** The board's worksheet as it is in the workbook. */
export interface FoundBoard {
  readonly sheet: Excel.Worksheet;
  /** How many rows it takes, its last line included. */
  readonly rowCount: number;
  readonly chartNames: readonly string[];
}

/** How many rows our board takes; undefined where there is none. */
function rowsOfBoard(firstColumn: Excel.Range): number | undefined {
  if (firstColumn.isNullObject) return undefined;
  const values: readonly (readonly unknown[])[] = firstColumn.values;
  const index = boardEnd(values.map(([value]) => value));
  return index < 0 ? undefined : firstColumn.rowIndex + index + 1;
}

/** Reads what is known of the sheet, and refuses one that is not ours or that cannot be written. */
async function readBoard(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<FoundBoard> {
  const firstColumn = sheet.getRange('A:A').getUsedRangeOrNullObject(true).load('values,rowIndex');
  const protection = sheet.protection.load('protected');
  const charts = sheet.charts.load('items/name');
  await context.sync();
  const rowCount = rowsOfBoard(firstColumn);
  if (rowCount === undefined)
    throw new ExcelRefusal(
      'other',
      `工作簿里已有“${BOARD_NAME}”工作表，不是台账通生成的，没有改动它。请给它改个名字，再点“看板”。`,
    );
  if (protection.protected)
    throw new ExcelRefusal(
      'protected',
      `“${BOARD_NAME}”工作表受保护，不能刷新。请在“审阅”中撤消工作表保护后再试。`,
    );
  return { sheet, rowCount, chartNames: charts.items.map(({ name }) => name) };
}

/** The board of the workbook, undefined where there is none. Two round trips at most. */
export async function findBoard(context: Excel.RequestContext): Promise<FoundBoard | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(BOARD_NAME).load('name');
  await context.sync();
  return sheet.isNullObject ? undefined : readBoard(context, sheet);
}
