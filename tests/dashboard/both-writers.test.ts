/** The board that the add-in writes into a workbook and the file that the server makes of it are the same board. */
import ExcelJS from 'exceljs';
import { type BoardSheet, BOARD_NAME } from '#core/dashboard/board-sheet';
import { buildDashboard, type DashboardInput } from '#core/dashboard/build-dashboard';
import { layOut } from '#core/dashboard/lay-out';
import { writeDashboard } from '#addin/excel/dashboard/write-dashboard';
import { excel, noneMissing } from '#tools/excel-host/testing/excel';
import { saveWorkbook } from '#tools/excel-host/workbook-file/save-workbook';
import { DASHBOARD_INPUT, withManyOverdue } from '#tests/support/dashboard-input';
import { chartsOf, partsOf } from '#tests/support/file-charts';
import { writeBoard } from '#xlsx/dashboard/write-board';
import { stablePackage } from '#xlsx/stable-package';

/** A workbook with nothing but the board, which the add-in wrote through office.js. */
async function byAddIn(board: BoardSheet): Promise<Uint8Array> {
  const { app, book, run } = excel({ version: '2021', sheets: { 台账: [] } });
  await run((context) => writeDashboard(context, board));
  noneMissing(app);
  const ledger = book.sheet('台账');
  if (ledger) book.removeSheet(ledger);
  // Data bars are given ids by chance.
  return stablePackage(await saveWorkbook(book));
}

const PLAIN_BORDERS = { top: undefined, left: undefined, bottom: undefined, right: undefined };

const groundOf = (fill: ExcelJS.Fill | undefined): string | undefined =>
  fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;

function lookOf({ font, fill, alignment, border }: ExcelJS.Cell): unknown {
  const { name, size, bold = false, color } = font;
  const ground = groundOf(fill);
  const { horizontal, vertical, wrapText, indent } = alignment;
  const borders = Object.entries({ ...PLAIN_BORDERS, ...border }).map(([side, line]) => [
    ...[side, line?.style, line?.color?.argb],
  ]);
  return {
    name,
    size,
    bold,
    ink: color?.argb ?? 'FF000000',
    ground,
    horizontal,
    vertical,
    wrapText,
    indent,
    borders,
  };
}

/** What a reader finds in a file: what cells hold and how they look, sizes, rules, the page. */
async function pictureOf(file: Uint8Array, { rowHeights, columnWidths }: BoardSheet) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(file) as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet(BOARD_NAME);
  if (!sheet) throw new Error('no board in the file');
  const cells = [...rowHeights.keys()].flatMap((row) =>
    [...columnWidths.keys()].map((column) => {
      const cell = sheet.getCell(row + 1, column + 1);
      const isFirst = cell.master === cell;
      return JSON.stringify([cell.address, isFirst && [cell.value, cell.numFmt], lookOf(cell)]);
    }),
  );
  const { conditionalFormattings } = sheet as unknown as { conditionalFormattings: unknown };
  const { paperSize, orientation, fitToPage, fitToWidth, fitToHeight, margins } = sheet.pageSetup;
  return {
    cells,
    merges: [...sheet.model.merges].sort(),
    heights: [...rowHeights.keys()].map((row) => sheet.getRow(row + 1).height),
    widths: [...columnWidths.keys()].map((column) => sheet.getColumn(column + 1).width),
    rules: conditionalFormattings,
    page: { paperSize, orientation, fitToPage, fitToWidth, fitToHeight, margins },
    footer: sheet.headerFooter.oddFooter,
  };
}

/** Charts with what they draw and how; what the cells held when the file was written is left out. */
const chartsIn = (file: Uint8Array) =>
  chartsOf(partsOf(file), 'xl/worksheets/sheet1.xml').map(({ xml, ...chart }) => ({
    ...chart,
    xml: xml.replace(/<c:(str|num)Cache>.*?<\/c:\1Cache>/gs, '').replaceAll('><', '>\n<'),
  }));

const { rules } = DASHBOARD_INPUT;
const FOUR_LAMPS: DashboardInput = {
  ...DASHBOARD_INPUT,
  rules: {
    ...rules,
    lights: { ...rules.lights, lamps: 4 },
    looks: { ...rules.looks, red: { name: '“一"级', colour: '橙' } },
  },
};

it.each<[string, DashboardInput]>([
  ['items and quotas', DASHBOARD_INPUT],
  ['four lamps with names of their own', FOUR_LAMPS],
  ['many items', withManyOverdue(30)],
  ['quotas only', { ...DASHBOARD_INPUT, ledgers: [] }],
  ['nothing', { ...DASHBOARD_INPUT, ledgers: [], quotas: [] }],
])('with %s', async (_name, input) => {
  const board = layOut(buildDashboard(input));
  const [addIn, server] = [await byAddIn(board), await writeBoard(board, input.asOf)];
  const [wanted, made] = [await pictureOf(addIn, board), await pictureOf(server, board)];
  expect(made.cells.filter((cell, index) => cell !== wanted.cells[index])).toEqual([]);
  expect({ ...made, cells: [] }).toEqual({ ...wanted, cells: [] });
  expect(chartsIn(server)).toEqual(chartsIn(addIn));
  expect(chartsIn(server)).toHaveLength(board.charts.length);
});
