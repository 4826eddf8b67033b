import type { TablePreparation } from '#core/prepare/preparation';
import { ExcelRefusal } from '../excel-refusal';

/** A filter, or an Excel table, that covers a ledger's rows: what it sorts must take the appended columns along. */
export interface SortedArea {
  /** The name of an Excel table; absent for the sheet's own filter. */
  readonly name?: string;
  /** Zero-based. */
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** What is loaded of a sheet to find its filters and tables. */
export interface LoadedSurroundings {
  readonly protection: Excel.WorksheetProtection;
  readonly filter: Excel.AutoFilter;
  readonly filterRange: Excel.Range;
  readonly tables: Excel.TableCollection;
}

export function loadSurroundings(sheet: Excel.Worksheet): LoadedSurroundings {
  return {
    protection: sheet.protection.load('protected'),
    filter: sheet.autoFilter.load('isDataFiltered'),
    filterRange: sheet.autoFilter.getRangeOrNullObject().load(PLACE),
    tables: sheet.tables.load('items/name,items/autoFilter/isDataFiltered'),
  };
}

/** Refuses where the sheet is protected, or where rows are filtered: what is written would land on the wrong ones. */
export function checkSurroundings(sheet: string, { protection, filter, tables }: LoadedSurroundings): void {
  if (protection.protected)
    throw new ExcelRefusal(
      'protected',
      `“${sheet}”受保护，没有改动。请先撤销工作表保护（“审阅”→“撤销工作表保护”）再试。`,
    );
  if (filter.isDataFiltered || tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered))
    throw new ExcelRefusal('filtered', `“${sheet}”正在筛选，没有改动。请先清除筛选再试。`);
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): SortedArea {
  return { top: rowIndex, left: columnIndex, rowCount, columnCount };
}

/** The areas that can be sorted by, sheet by sheet; one more round trip where there are Excel tables. */
export async function sortedAreas(
  context: Excel.RequestContext,
  loaded: readonly LoadedSurroundings[],
): Promise<SortedArea[][]> {
  const sheets = loaded.map(({ filterRange, tables }) => ({
    filterRange,
    tables: tables.items.map((table) => ({ name: table.name, range: table.getRange().load(PLACE) })),
  }));
  if (sheets.some(({ tables }) => tables.length > 0)) await context.sync();
  return sheets.map(({ filterRange, tables }) => [
    ...(filterRange.isNullObject ? [] : [areaOf(filterRange)]),
    ...tables.map(({ name, range }) => ({ name, ...areaOf(range) })),
  ]);
}

/** The area that covers a ledger's header and must grow with it. */
export function areaOver(
  areas: readonly SortedArea[],
  { headerRow, looksLike }: TablePreparation,
): SortedArea | undefined {
  return areas.find(
    ({ top, left, rowCount, columnCount }) =>
      top <= headerRow &&
      headerRow < top + rowCount &&
      left <= looksLike.header &&
      looksLike.header < left + columnCount,
  );
}

/** The area with all columns up to one. */
export function widenedTo(area: SortedArea, column: number): SortedArea {
  return { ...area, columnCount: Math.max(area.columnCount, column - area.left + 1) };
}

/** Makes a filter or an Excel table cover an area. */
export function cover(sheet: Excel.Worksheet, { name, top, left, rowCount, columnCount }: SortedArea): void {
  const range = sheet.getRangeByIndexes(top, left, rowCount, columnCount);
  if (name === undefined) sheet.autoFilter.apply(range);
  else sheet.tables.getItem(name).resize(range);
}
