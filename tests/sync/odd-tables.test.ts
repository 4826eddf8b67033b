/** Ledgers built in ways that bureaus do build them: synchronising keeps what is there. */
import { connectTo } from '#addin/api/api-client';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import { bookOf } from '#tools/excel-host/testing/book-of';
import { progress, type Rows } from '../support/sheets';
import { ExcelClerk, type Shown } from './excel-clerk';

const LEDGER = 'institution-building-2023';
const SHEET = '规范年';
const [ITEM, STATUS, PERCENT] = [1, 4, 5];

let backend: RunningBackend;
let ids = 0;
beforeEach(async () => {
  backend = await startBackend();
});
afterEach(() => backend.stop());

const rule = (no: number) =>
  ['党建类', `${no}.第${no}号制度`, '5月底前', '办公室', '进行中', null, null, null, null] as const;

function clerk(rows: Rows = progress(rule(1), rule(2), rule(3))): ExcelClerk {
  return new ExcelClerk(bookOf({ [SHEET]: rows }), '台账.xlsx', () => `id${++ids}`);
}

const outcomes = ({ settled }: Shown): Record<string, number> =>
  Object.fromEntries(settled.groups.map(({ outcome, rows }) => [outcome, rows.length]));

const column = (of: ExcelClerk, index: number): unknown[] =>
  [2, 3, 4, 5, 6, 7].map((row) => of.book.sheet(SHEET)?.cell(row, index).value ?? null);

const storedItems = async (): Promise<unknown[]> =>
  (await connectTo(backend).readLedger(LEDGER)).rows.map(({ fields }) => fields.item).sort();

it('a table of Excel with totals keeps them below the rows that others add', async () => {
  const mine = clerk();
  await mine.on(SHEET, (sheet) => {
    const table = sheet.tables.add('A2:I5', true);
    table.showTotals = true;
    sheet.getRange('F6').formulas = [['=SUBTOTAL(103,F3:F5)']];
  });
  expect(outcomes(await mine.sync(LEDGER, backend))).toEqual({ applied: 3 });
  const theirs = await mine.colleague();
  await theirs.on(SHEET, (sheet) => {
    sheet.getRange('5:5').insert('Down');
    sheet.getRange('A5:E5').values = [['党建类', '4.第4号制度', "'5月底前", '办公室', '未开始']];
  });
  expect(outcomes(await theirs.sync(LEDGER, backend))).toEqual({ applied: 1, unchanged: 3 });
  expect(outcomes(await mine.sync(LEDGER, backend))).toEqual({ inserted: 1, unchanged: 3 });
  expect(column(mine, ITEM).slice(0, 5)).toEqual([...[1, 2, 4, 3].map((no) => `${no}.第${no}号制度`), null]);
  expect(mine.cell(SHEET, 6, 0)).toBe('汇总');
  expect(mine.book.sheet(SHEET)?.tables.items[0]?.area.bottom).toBe(6);
});

it('a formula among the cells to fill in stays, and is told', async () => {
  const mine = clerk();
  await mine.sync(LEDGER, backend);
  const theirs = await mine.colleague();
  await mine.on(SHEET, (sheet) => {
    sheet.getRange('E3:E5').formulas = [1, 2, 3].map(() => ['=IF(1=1,"进行中","已完成")']);
  });
  theirs.type(SHEET, 3, STATUS, '已完成');
  theirs.type(SHEET, 3, PERCENT, '100%');
  await theirs.sync(LEDGER, backend);
  const { settled } = await mine.sync(LEDGER, backend);
  expect(settled.groups[0]).toMatchObject({ outcome: 'notWritten', rows: [{ row: 4, columns: ['状态'] }] });
  expect(settled.groups[0]?.rows[0]?.detail).toContain('这些单元格是公式');
  // A row is written as a whole or left as it was.
  expect([STATUS, PERCENT].map((at) => mine.cell(SHEET, 3, at))).toEqual(['进行中', null]);
  expect(mine.book.sheet(SHEET)?.cell(3, STATUS).formula).toBeDefined();
});

it('a header of three merged rows', async () => {
  const [title = [], header = [], ...rows] = progress(rule(1), rule(2));
  const mine = clerk([title, header, header.map(() => null), header.map(() => null), ...rows]);
  await mine.on(SHEET, (sheet) => {
    for (const letter of 'ABCDEFGHI') sheet.getRange(`${letter}2:${letter}4`).merge();
  });
  expect(outcomes(await mine.sync(LEDGER, backend))).toEqual({ applied: 2 });
  expect(await storedItems()).toEqual(['1.第1号制度', '2.第2号制度']);
  const theirs = await mine.colleague();
  theirs.type(SHEET, 4, STATUS, '未开始');
  await theirs.sync(LEDGER, backend);
  expect(outcomes(await mine.sync(LEDGER, backend))).toEqual({ updated: 1, unchanged: 1 });
  expect(column(mine, STATUS)).toEqual([null, null, '未开始', '进行中', null, null]);
  expect(outcomes(await mine.sync(LEDGER, backend))).toEqual({ unchanged: 2 });
});

it('says which cells are protected where only those to fill in are not', async () => {
  const mine = clerk();
  await mine.on(SHEET, (sheet) => {
    sheet.getRange('E:I').format.protection.locked = false;
    sheet.protection.protect();
  });
  const { settled } = await mine.sync(LEDGER, backend);
  expect(settled).toMatchObject({ end: 'failed', sent: 0 });
  expect(settled.problem).toContain('J2:J5 受保护');
});
