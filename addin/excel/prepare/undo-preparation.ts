import { cellAddress } from '#core/grid/address';
import type { NewSheet } from '#core/prepare/preparation';
import { ExcelRefusal } from '../excel-refusal';
import type { AppendedTable, PreparationUndo } from './carry-out-preparation';
import { checkSurroundings, cover, loadSurroundings } from './table-surroundings';
import { checkPresent, checkStructure, readState } from './workbook-state';
import { blocksOf, contentOf, firstDifference, rangeOf, type WrittenBlock } from './written-block';

const LONGEST_QUOTE = 20;

/** Refuses where cells hold something else than was written. */
function checkUntouched(sheet: string, block: WrittenBlock, held: readonly (readonly unknown[])[]): void {
  const other = firstDifference(block, held);
  if (!other) return;
  if (block.isHidden)
    throw new ExcelRefusal('changed', `“${sheet}”已经同步过，撤销不了。不要的栏目请手工删除。`);
  const at = `“${sheet}”的${cellAddress(other.row, other.column)}`;
  const text = other.found.slice(0, LONGEST_QUOTE);
  throw new ExcelRefusal(
    'changed',
    text === ''
      ? `${at}已经改过，撤销不了。请手工删除不要的栏目。`
      : `${at}已填写“${text}”，撤销会丢掉它，没有撤销。请先清空新加的栏目再撤销，或者手工删除。`,
  );
}

function loadTable(sheet: Excel.Worksheet, { table }: AppendedTable) {
  return {
    blocks: blocksOf(table).map((block) => ({ block, range: rangeOf(sheet, block).load('values') })),
    surroundings: loadSurroundings(sheet),
  };
}

/** What stands on a new sheet by now. */
function loadSheet(sheet: Excel.Worksheet, planned: NewSheet) {
  const range = sheet.getRange('A1').getBoundingRect(sheet.getUsedRange(true));
  return { planned, range: range.load('values') };
}

/** A sheet as it was written, with the room around it in which something may stand now. */
function withRoom(planned: NewSheet, held: readonly (readonly unknown[])[]): WrittenBlock {
  const { values } = contentOf(planned);
  const rowCount = Math.max(values.length, held.length);
  const columnCount = Math.max(planned.columns.length, held[0]?.length ?? 0);
  const cell = (row: number, column: number) => values[row]?.[column] ?? null;
  return {
    top: 0,
    left: 0,
    values: Array.from({ length: rowCount }, (_row, row) =>
      Array.from({ length: columnCount }, (_column, column) => cell(row, column)),
    ),
  };
}

function takeBack(sheet: Excel.Worksheet, { table, widths, area }: AppendedTable): void {
  if (area) cover(sheet, area);
  for (const block of blocksOf(table)) rangeOf(sheet, block).clear();
  for (const { column, points } of widths) sheet.getCell(0, column).format.columnWidth = points;
}

/**
 * Takes the appended columns and the new sheets out again, three round trips. Throws ExcelRefusal, and changes nothing,
 * where somebody has filled in something since. Cells of the appended columns that looked like something before, though
 * nothing stood in them, look plain afterwards.
 */
export async function undoPreparation(
  context: Excel.RequestContext,
  { tables, newSheets }: PreparationUndo,
): Promise<void> {
  const { worksheets } = context.workbook;
  const state = await readState(context);
  for (const { table } of tables) checkPresent(state, table.sheet);
  const present = newSheets.filter(({ name }) => state.has(name));
  if (present.length > 0) checkStructure(state);
  const loaded = tables.map((appended) => ({
    appended,
    ...loadTable(worksheets.getItem(appended.table.sheet), appended),
  }));
  const sheets = present.map((planned) => loadSheet(worksheets.getItem(planned.name), planned));
  await context.sync();
  for (const { appended, surroundings, blocks } of loaded) {
    checkSurroundings(appended.table.sheet, surroundings);
    for (const { block, range } of blocks) checkUntouched(appended.table.sheet, block, range.values);
  }
  for (const { planned, range } of sheets)
    checkUntouched(planned.name, withRoom(planned, range.values), range.values);
  for (const appended of tables) takeBack(worksheets.getItem(appended.table.sheet), appended);
  for (const { name } of present) worksheets.getItem(name).delete();
  await context.sync();
}
