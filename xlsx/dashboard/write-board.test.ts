import ExcelJS from 'exceljs';
import { parseAddress } from '#core/grid/address';
import type { Merge } from '#core/grid/grid';
import { type BoardSheet, BOARD_NAME } from '#core/dashboard/board-sheet';
import { buildDashboard, type DashboardInput } from '#core/dashboard/build-dashboard';
import { layOut } from '#core/dashboard/lay-out';
import { DASHBOARD_INPUT, dashboardItem, withManyOverdue } from '#tests/support/dashboard-input';
import { chartsOf, partsOf } from '#tests/support/file-charts';
import { readWorkbook } from '../read-workbook';
import { writeBoard } from './write-board';

const SHEET = 'xl/worksheets/sheet1.xml';

const boardOf = (input: DashboardInput): BoardSheet => layOut(buildDashboard(input));
const written = (board: BoardSheet): Promise<Uint8Array> => writeBoard(board, '2023-06-30');

async function reopened(file: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(file) as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet(BOARD_NAME);
  if (!sheet) throw new Error('no board in the file');
  return sheet;
}

type Lookup = (row: number, column: number) => unknown;

/** What the cells of a chart's formula hold in the file. */
function cellsAt(contentAt: Lookup, formula = ''): unknown[] {
  const [, letters = '', first, last] = /^领导看板!\$([A-Z]+)\$(\d+):\$\1\$(\d+)$/.exec(formula) ?? [];
  const column = parseAddress(`${letters}1`)?.column ?? -1;
  const [from, to] = [Number(first), Number(last)];
  return Array.from({ length: to - from + 1 }, (_row, index) => contentAt(from + index - 1, column));
}

const NO_ITEMS: DashboardInput = { ...DASHBOARD_INPUT, ledgers: [] };
const [FIRST] = DASHBOARD_INPUT.ledgers;

const INPUTS: readonly [string, DashboardInput][] = [
  ['a whole board', DASHBOARD_INPUT],
  ['one item', { ...DASHBOARD_INPUT, ledgers: FIRST ? [{ ...FIRST, items: FIRST.items.slice(0, 1) }] : [] }],
  ['no items', NO_ITEMS],
  ['nothing', { ...NO_ITEMS, quotas: [] }],
  ['1000 items', { ...withManyOverdue(1000), asOf: '2023-02-28' }],
];

describe.each(INPUTS)('the file with %s', (_name, input) => {
  const board = boardOf(input);

  it('says what the board says, as our own reader has it', async () => {
    const { grids } = await readWorkbook(await written(board), '看板.xlsx');
    const [grid] = grids;
    const wanted = board.cells.filter(({ value }) => value !== '');
    expect(wanted.map(({ row, column }) => grid?.values[row]?.[column])).toEqual(
      wanted.map(({ value }) => value),
    );
    const filled = grid?.values.flat().filter((value) => value !== null && value !== '') ?? [];
    expect(filled).toHaveLength(wanted.length);
    const rows = ({ top, bottom }: Merge): number => bottom - top + 1;
    expect(grid?.merges).toHaveLength(board.merges.reduce((sum, merge) => sum + rows(merge), 0));
  });

  it('has each chart over its place, of cells that hold its figures', async () => {
    const file = await written(board);
    const { grids } = await readWorkbook(file, '看板.xlsx');
    const contentAt: Lookup = (row, column) => grids[0]?.values[row]?.[column];
    const charts = chartsOf(partsOf(file), SHEET);
    expect(charts.map(({ name }) => name)).toEqual(board.charts.map(({ name }) => name));
    for (const [index, { from, to, series }] of charts.entries()) {
      const chart = board.charts[index];
      const { top, left, bottom, right } = chart?.place ?? { top: 0, left: 0, bottom: 0, right: 0 };
      expect([from, to]).toEqual([
        [left, 0, top, 0],
        [right + 1, 0, bottom + 1, 0],
      ]);
      expect(series.map(({ name }) => name)).toEqual(chart?.series.map(({ name }) => name));
      for (const { categories, values } of series) {
        const names = cellsAt(contentAt, categories);
        expect(names.length).toBeGreaterThan(0);
        expect(names.filter((name) => typeof name !== 'string')).toEqual([]);
        expect(cellsAt(contentAt, values)).toHaveLength(names.length);
      }
    }
  });

  it('is the same, byte for byte, each time', async () => {
    expect(Buffer.from(await written(board)).equals(Buffer.from(await written(board)))).toBe(true);
  });
});

describe('a file of the board', () => {
  const board = boardOf(DASHBOARD_INPUT);

  it('draws the figures of the tables', async () => {
    const file = await written(board);
    const sheet = await reopened(file);
    const contentAt: Lookup = (row, column) => sheet.getCell(row + 1, column + 1).value;
    const drawn = chartsOf(partsOf(file), SHEET).map(({ name, series }) => [
      name,
      ...series.map((one) => [one.name, cellsAt(contentAt, one.categories), cellsAt(contentAt, one.values)]),
    ]);
    const months = ['1月', '2月', '3月', '4月', '5月', '6月'];
    expect(drawn).toEqual([
      ['台账通-亮灯', ['项数', ['红灯', '黄灯', '绿灯'], [2, 1, 4]]],
      ['台账通-走势', ['完成率', months, [0, 0, 0, 0, 1 / 7, 2 / 7]]],
      ['台账通-累计', ['累计应完成', months, [0, 0, 1, 1, 3, 4]], ['累计完成', months, [0, 0, 0, 0, 1, 2]]],
      ['台账通-单位', ['完成率', ['办公室', '涪城区司法局', '信息科', '政治部'], [1, 0, 0, 0]]],
    ]);
  });

  it('keeps the figures in the charts too, for readers that do not look at cells', async () => {
    const [lights] = chartsOf(partsOf(await written(board)), SHEET);
    expect(lights?.xml).toMatch(/<c:strCache>.*红灯.*黄灯.*绿灯.*<\/c:strCache>/s);
    expect([...(lights?.xml.matchAll(/<c:numCache>.*?<\/c:numCache>/gs) ?? [])].join('')).toMatch(
      /<c:v>2<\/c:v>.*<c:v>1<\/c:v>.*<c:v>4<\/c:v>/,
    );
  });

  it('lists each part with its type once', async () => {
    const types = partsOf(await written(board))['[Content_Types].xml'] ?? '';
    const names = [...types.matchAll(/PartName="([^"]*)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name?.startsWith('/xl/charts/'))).toHaveLength(4);
    expect(names).toContain('/xl/drawings/drawing1.xml');
  });

  it('prints its page on one A3 across, with its name, number and day below', async () => {
    const file = await written(boardOf({ ...DASHBOARD_INPUT, bureau: 'A&B局' }));
    const { pageSetup, headerFooter } = await reopened(file);
    expect(pageSetup).toMatchObject({
      ...{ paperSize: 8, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
    });
    expect(headerFooter.oddFooter).toBe('&LA&&B局台账工作看板&C第 &P 页 共 &N 页&R截至2023年6月30日');
    expect(partsOf(file)['xl/workbook.xml']).toContain(`!$A$1:$AE$${board.page.rowCount}</definedName>`);
  });

  it('paints tiles in the colours of their lamps', async () => {
    const sheet = await reopened(await written(board));
    const cell = board.cells.find(({ value }) => value === '1 ■红灯\n戊');
    const { font, fill } = sheet.getCell((cell?.row ?? 0) + 1, (cell?.column ?? 0) + 1);
    const [red] = buildDashboard(DASHBOARD_INPUT).lamps;
    expect([font.color?.argb, fill.type === 'pattern' && fill.fgColor?.argb]).toEqual([
      red?.ink.replace('#', 'FF'),
      red?.ground.replace('#', 'FF'),
    ]);
  });
});

it.each(["=cmd|'/c calc'!A1", '+1+1', '@SUM(1)', '<b>&"引号"\u0001', '1/2', '2023-06-30', '𠮷'.repeat(50)])(
  'keeps the text %j of a ledger as text',
  async (text) => {
    const input: DashboardInput = {
      ...DASHBOARD_INPUT,
      bureau: text,
      ledgers: [
        { kind: 'foundation', name: text, year: 2023, items: [dashboardItem(text, text, '2023-01-31')] },
      ],
    };
    const file = await written(boardOf(input));
    partsOf(file);
    const sheet = await reopened(file);
    const held: ExcelJS.Cell[] = [];
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.master === cell) held.push(cell);
      });
    });
    expect(held.map(({ type }) => type)).not.toContain(ExcelJS.ValueType.Formula);
    const start = text.replace('\u0001', '').slice(0, 12);
    const said = held.filter(({ value }) => typeof value === 'string' && value.startsWith(start));
    expect(said.length).toBeGreaterThan(0);
    expect(said.map(({ numFmt }) => numFmt).filter((format) => format !== '@')).toEqual([]);
  },
);
