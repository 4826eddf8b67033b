import type { CellValue } from '#core/grid/grid';
import type { NewSheet, Preparation, TablePreparation } from '#core/prepare/preparation';
import { ExcelRefusal } from '../excel-refusal';
import { appendColumns } from './append-columns';
import { createSheet } from './create-sheet';
import {
  areaOver,
  checkSurroundings,
  cover,
  loadSurroundings,
  type SortedArea,
  sortedAreas,
  widenedTo,
} from './table-surroundings';
import { checkPresent, checkStructure, readState } from './workbook-state';
import { blocksOf, firstDifference, rangeOf } from './written-block';

/** How wide a column was, in points; 0 where it was hidden. */
export interface FormerWidth {
  readonly column: number;
  readonly points: number;
}

/** What was done to one table, and how it was before. */
export interface AppendedTable {
  readonly table: TablePreparation;
  readonly widths: readonly FormerWidth[];
  /** The filter or Excel table that grew over the new columns. */
  readonly area?: SortedArea;
}

/** What takes a preparation back, as plain data. */
export interface PreparationUndo {
  readonly tables: readonly AppendedTable[];
  readonly newSheets: readonly NewSheet[];
}

const CHANGED = '没有改动。请重新识别后再试。';

function sameValues(held: readonly unknown[], expected: readonly CellValue[]): boolean {
  return expected.every((value, index) => (held[index] ?? '') === (value ?? ''));
}

/** What is loaded to see whether a table is still as it was read. */
function loadTable(sheet: Excel.Worksheet, table: TablePreparation) {
  const { headerRow, landmarks } = table;
  const { header, keyColumn, keys } = landmarks;
  const keyCells =
    keys.length > 0 ? sheet.getRangeByIndexes(headerRow + 1, keyColumn, keys.length, 1) : undefined;
  const blocks = blocksOf(table).map((block) => {
    const range = rangeOf(sheet, block);
    const lines = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    return { block, range: range.load('values'), lines };
  });
  return {
    table,
    header: sheet.getRangeByIndexes(headerRow, 0, 1, header.length).load('values'),
    keys: keyCells?.load('values'),
    blocks,
    surroundings: loadSurroundings(sheet),
  };
}

type LoadedTable = ReturnType<typeof loadTable>;

/** Refuses where rows or headers are no longer where they were read, or something stands in the new columns' place. */
function checkTable(loaded: LoadedTable): void {
  const { sheet, landmarks } = loaded.table;
  checkSurroundings(sheet, loaded.surroundings);
  const keys = (loaded.keys?.values ?? []).map((row): unknown => row[0]);
  const isInPlace =
    sameValues(loaded.header.values[0] ?? [], landmarks.header) && sameValues(keys, landmarks.keys);
  if (!isInPlace) throw new ExcelRefusal('changed', `“${sheet}”刚才有人改过，${CHANGED}`);
  for (const { block, range } of loaded.blocks) {
    const blank = { ...block, values: block.values.map((row) => row.map(() => null)) };
    if (firstDifference(blank, range.values))
      throw new ExcelRefusal('changed', `“${sheet}”要加栏目的地方已有内容，${CHANGED}`);
  }
}

function formerWidths({ blocks }: LoadedTable): FormerWidth[] {
  return blocks.flatMap(({ block, lines }) =>
    lines.value.map(({ columnHidden, format }, offset) => ({
      column: block.left + offset,
      points: columnHidden ? 0 : (format?.columnWidth ?? 0),
    })),
  );
}

function lastColumnOf({ left, columns, token }: TablePreparation): number {
  return Math.max(left + columns.length - 1, token?.index ?? 0);
}

/** Refuses where an Excel table cannot grow because something stands between it and the new columns. */
function checkReach({ sheet, left }: TablePreparation, area: SortedArea): void {
  if (area.name !== undefined && area.left + area.columnCount < left)
    throw new ExcelRefusal(
      'other',
      `“${sheet}”的表格右边紧挨着的列不空，栏目加不进表格里，没有改动。请先把右边的内容移开。`,
    );
}

function beforeOf(loaded: LoadedTable, areas: readonly SortedArea[] = []): AppendedTable {
  const { table } = loaded;
  const area = areaOver(areas, table);
  if (area) checkReach(table, area);
  return { table, widths: formerWidths(loaded), ...(area && { area }) };
}

/** The tables as they are now. Refuses where one is no longer as it was read. */
async function readBefore(
  context: Excel.RequestContext,
  tables: readonly TablePreparation[],
): Promise<AppendedTable[]> {
  const { worksheets } = context.workbook;
  const loaded = tables.map((table) => loadTable(worksheets.getItem(table.sheet), table));
  await context.sync();
  loaded.forEach(checkTable);
  const areas = await sortedAreas(
    context,
    loaded.map(({ surroundings }) => surroundings),
  );
  return loaded.map((table, index) => beforeOf(table, areas[index]));
}

/**
 * Appends the columns and adds the sheets, and returns what takes it back. Nothing is changed where something is no
 * longer as it was read, is protected or filtered: then it throws ExcelRefusal. A filter or Excel table over a ledger
 * grows over the new columns, so that sorting keeps its rows together. Needs ExcelApi 1.13; three round trips, and one
 * more where there are Excel tables.
 */
export async function carryOutPreparation(
  context: Excel.RequestContext,
  { tables, newSheets }: Preparation,
): Promise<PreparationUndo> {
  const { worksheets } = context.workbook;
  const state = await readState(context);
  for (const { sheet } of tables) checkPresent(state, sheet);
  if (newSheets.length > 0) checkStructure(state);
  for (const { name } of newSheets)
    if (state.has(name)) throw new ExcelRefusal('changed', `已经有名为“${name}”的工作表了，${CHANGED}`);
  const before = await readBefore(context, tables);
  for (const { table, area } of before) {
    const sheet = worksheets.getItem(table.sheet);
    appendColumns(sheet, table);
    if (area) cover(sheet, widenedTo(area, lastColumnOf(table)));
  }
  for (const sheet of newSheets) createSheet(worksheets, sheet);
  await context.sync();
  return { tables: before, newSheets };
}
