import { COLOUR } from '#core/dashboard/board-looks';
import { BOARD_NAME, type BoardSheet } from '#core/dashboard/board-sheet';
import { ExcelRefusal } from '../excel-refusal';
import { findBoard, type FoundBoard } from './find-board';
import { setUpPrint } from './set-up-print';
import { writeBoardCells } from './write-board-cells';
import { writeBoardCharts } from './write-board-charts';
import { writeBoardRules } from './write-board-rules';

/** What has become of the board: one that was made can be taken away again by `removeDashboard`. */
export interface WrittenDashboard {
  readonly created: boolean;
}

/** A new sheet behind all others; the one in front stays in front. */
function addSheet({ workbook }: Excel.RequestContext): FoundBoard {
  const sheet = workbook.worksheets.add(BOARD_NAME);
  sheet.showGridlines = false;
  sheet.tabColor = COLOUR.accent;
  return { sheet, rowCount: 0, chartNames: [] };
}

/** Takes away what the board held, and leaves all that others put beside or below it. */
function clear({ sheet, rowCount }: FoundBoard, { columnWidths }: BoardSheet): void {
  if (rowCount === 0) return;
  const old = sheet.getRangeByIndexes(0, 0, rowCount, columnWidths.length);
  old.unmerge();
  old.clear();
  old.format.useStandardHeight = true;
}

/**
 * Writes the board into the sheet 领导看板. One that is there keeps its place among the sheets, its charts, and what people
 * put beside or below the board. Four round trips at most, however large it is. Refuses a sheet that is not ours or that
 * is protected.
 */
export async function writeDashboard(
  context: Excel.RequestContext,
  board: BoardSheet,
): Promise<WrittenDashboard> {
  const { protection } = context.workbook;
  protection.load('protected');
  const found = await findBoard(context);
  if (!found && protection.protected)
    throw new ExcelRefusal(
      'protected',
      `工作簿的结构受保护，不能新建“${BOARD_NAME}”工作表。请在“审阅”中撤消工作簿保护后再试。`,
    );
  const target = found ?? addSheet(context);
  context.application.suspendScreenUpdatingUntilNextSync();
  clear(target, board);
  writeBoardCells(target.sheet, board);
  writeBoardRules(target.sheet, board);
  writeBoardCharts(target.sheet, board, target);
  await context.sync();
  await setUpPrint(context, target.sheet, board);
  return { created: !found };
}

/** Takes away the board's sheet, if there is one: what a board that was made is undone by. */
export async function removeDashboard(context: Excel.RequestContext): Promise<void> {
  const found = await findBoard(context);
  found?.sheet.delete();
  await context.sync();
}
