import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runChecks } from '#core/check/run-checks';
import { understandWorkbook } from '#core/ledger/understand';
import { planPreparation } from '#core/prepare/plan-preparation';
import type { NewSheetKind, Preparation } from '#core/prepare/preparation';
import { ExcelApp } from '#tools/excel-host/excel-app';
import { Person } from '#tools/excel-host/keyboard/person';
import type { Book } from '#tools/excel-host/model/book';
import { PLAIN_STYLE } from '#tools/excel-host/model/style';
import { loadOffice } from '#tools/excel-host/node/load-office';
import { excel, noneMissing, type SimulatedExcel } from '#tools/excel-host/testing/excel';
import { openWorkbook } from '#tools/excel-host/workbook-file/open-workbook';
import { saveWorkbook } from '#tools/excel-host/workbook-file/save-workbook';
import { readWorkbook } from '#xlsx/read-workbook';
import { readGrids } from '../read/read-grids';
import { carryOutPreparation } from './carry-out-preparation';
import { undoPreparation } from './undo-preparation';

type Host = Pick<SimulatedExcel, 'app' | 'book' | 'run'>;

const ALL_SHEETS: readonly NewSheetKind[] = ['units', 'info-log', 'inspection-log'];

/** What is planned for all ledgers of the open workbook. */
async function planned({ run }: Host, sheets: readonly NewSheetKind[] = []): Promise<Preparation> {
  const grids = await run(readGrids);
  const understood = understandWorkbook({ fileName: '台账.xlsx', grids }, { asOf: '2023-06-30' });
  const progress = understood.ledgers.map(({ ledger: { sheet, headerRow } }) => ({ sheet, headerRow }));
  return planPreparation(understood, grids, { progress, sheets });
}

const carryOut = async (host: Host, plan: Preparation) => {
  const undo = await host.run((context) => carryOutPreparation(context, plan));
  // It may be kept, and handed to somebody else, as text.
  return JSON.parse(JSON.stringify(undo)) as typeof undo;
};

const prepare = async (host: Host, sheets?: readonly NewSheetKind[]) =>
  carryOut(host, await planned(host, sheets));

const undo = (host: Host, done: Awaited<ReturnType<typeof prepare>>) =>
  host.run((context) => undoPreparation(context, done));

/** The ledgers and what is wrong with them. */
async function meaning({ run }: Host) {
  const understood = understandWorkbook(
    { fileName: '台账.xlsx', grids: await run(readGrids) },
    { asOf: '2023-06-30' },
  );
  return {
    columns: understood.ledgers.map(({ ledger }) => ledger.columns.map(({ header }) => header)),
    tokens: understood.ledgers.map(({ ledger }) => ledger.tokenColumn),
    errors: runChecks(understood).filter(({ severity }) => severity === 'error'),
  };
}

/** All that a workbook holds and how it looks, as plain data by sheet. */
function contentOf(book: Book) {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    cells: new Map(
      [...sheet.filled()].map(({ row, column, cell }) => [`${row},${column}`, JSON.stringify(cell)]),
    ),
    merges: sheet.merges.map((merge) => JSON.stringify(merge)),
    rows: [...sheet.rows.entries()].sort(([a], [b]) => a - b),
    columns: Array.from({ length: 40 }, (_, column) => {
      const { size = 54, hidden } = sheet.columns.at(column);
      return hidden ? 0 : size;
    }),
    validations: sheet.validations.items.map(({ areas, content }) => JSON.stringify([areas, content])),
    conditions: sheet.conditions.items.map(({ areas, rule }) => JSON.stringify([areas, rule])),
    filters: sheet.filters.items.map(({ area }) => area),
    tables: sheet.tables.items.map(({ area, name }) => [area, name]),
    frozen: sheet.frozen,
  }));
}

const columnOf = (key: string): number => Number(key.split(',')[1]);

/** Fails where anything that stood in the workbook has changed. */
function expectKept(before: ReturnType<typeof contentOf>, after: ReturnType<typeof contentOf>): void {
  for (const old of before) {
    const now = after.find(({ name }) => name === old.name);
    if (!now) throw new Error(`${old.name} is gone`);
    for (const [key, cell] of old.cells) expect([key, now.cells.get(key)]).toEqual([key, cell]);
    expect(now.merges).toEqual(expect.arrayContaining(old.merges));
    expect(now.rows).toEqual(old.rows);
    expect(now.validations).toEqual(expect.arrayContaining(old.validations));
    const used = Math.max(...[...old.cells.keys()].map(columnOf)) + 1;
    expect(now.columns.slice(0, used)).toEqual(old.columns.slice(0, used));
  }
}

const SAMPLES = ['安居区司法局2023信息任务分配表.xlsx', '绵阳市司法局2023四个项目年台账.xlsx'];

async function openSample(name: string): Promise<Host> {
  const bytes = new Uint8Array(readFileSync(path.resolve('samples', name)));
  const app = new ExcelApp(await openWorkbook(bytes, name), { version: '2021' });
  const { Excel } = loadOffice(app);
  return { app, book: app.book, run: (batch) => Excel.run(batch) };
}

/** The sample without the progress columns that somebody has put into it, and without the sheets beside its ledgers. */
async function openBareSample(name: string): Promise<Host> {
  const host = await openSample(name);
  const somebody = new Person(host.app);
  for (const { ledger } of understandWorkbook(
    { fileName: name, grids: await host.run(readGrids) },
    { asOf: '2023-06-30' },
  ).ledgers) {
    if (['directory', 'inspection-log', 'rules'].includes(ledger.kind.family))
      somebody.deleteSheet(ledger.sheet);
    if (ledger.kind.family !== 'project') continue;
    const first = ledger.columns.find(({ id }) => id === 'status')?.index ?? 0;
    const letters = (column: number): string => String.fromCharCode(65 + column);
    expect(somebody.deleteColumns(ledger.sheet, `${letters(first)}:${letters(first + 10)}`)).toBeUndefined();
  }
  return host;
}

describe.each([
  ...SAMPLES.map((name) => [name, openSample] as const),
  ...SAMPLES.map((name) => [`${name}, bare`, () => openBareSample(name)] as const),
])('%s', (name, open) => {
  it('keeps every cell, is read with the new columns, has no new errors, and is taken back wholly', async () => {
    const host = await open(name);
    const [before, meant] = [contentOf(host.book), await meaning(host)];
    const plan = await planned(host, ALL_SHEETS);
    const requests = host.app.requests.all.length;
    const done = await carryOut(host, plan);
    expect(host.app.requests.all.length - requests).toBeLessThanOrEqual(3);
    expectKept(before, contentOf(host.book));
    const now = await meaning(host);
    expect(now.errors).toEqual(meant.errors);
    for (const table of plan.tables)
      expect(now.columns).toContainEqual(expect.arrayContaining(table.columns.map(({ title }) => title)));
    expect(now.tokens.filter(({ header }) => header !== undefined)).toHaveLength(plan.tables.length);
    await undo(host, done);
    expect(contentOf(host.book)).toEqual(before);
    noneMissing(host.app);
  });

  it('is saved and read from its file as it is read in Excel', async () => {
    const host = await open(name);
    await prepare(host, ALL_SHEETS);
    const { grids } = await readWorkbook(await saveWorkbook(host.book), '台账.xlsx');
    const understood = understandWorkbook({ fileName: '台账.xlsx', grids }, { asOf: '2023-06-30' });
    const read = understood.ledgers.map(({ ledger }) => ledger.columns.map(({ header }) => header));
    expect(read).toEqual((await meaning(host)).columns);
  });
});

it('the bare sample gets all columns on its four ledgers, like its real model', async () => {
  const host = await openBareSample(SAMPLES[1] ?? '');
  const { tables, newSheets, refused } = await planned(host, ALL_SHEETS);
  expect(tables.map(({ columns, token }) => [columns.length, token?.header])).toEqual(
    Array.from({ length: 4 }, () => [11, '台账通标识@0']),
  );
  expect(newSheets.map(({ name }) => name)).toEqual(['单位名录', '信息报送登记表', '督导检查记录']);
  expect(refused).toEqual([]);
});

const TITLE = '2023年“制度建设规范年”项目台账';
const HEADER = ['类型', '制度名称', '完成时限', '责任科室'];
const rule = (no: number) => ['党建类', `${no}.第${no}号制度`, '5月底前', '办公室'];
const ROWS = [[TITLE], HEADER, rule(1), rule(2), rule(3)];
const SHEET = '制度';

function open(rows: (string | number | null)[][] = ROWS): SimulatedExcel & { person: Person } {
  const host = excel({ version: '2021', sheets: { [SHEET]: rows } });
  return { ...host, person: new Person(host.app) };
}

const value = ({ book }: Host, row: number, column: number) => book.sheet(SHEET)?.cell(row, column).value;

/** One batch on the sheet. */
const on = ({ run }: Host, batch: (sheet: Excel.Worksheet) => void) =>
  run(async (context) => {
    batch(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
  });

describe('the new cells', () => {
  it('take what they should and refuse the rest in a clerk’s words', async () => {
    const host = open();
    await prepare(host);
    const { person } = host;
    expect(person.type(SHEET, 'E3', '做完了')).toMatchObject({
      code: 'InvalidData',
      title: '台账通',
      message: '请从列表中选择：未开始、进行中、已完成。',
    });
    expect(person.pickFromList(SHEET, 'E3', '已完成')).toBeUndefined();
    expect(person.type(SHEET, 'F3', '150')).toMatchObject({ code: 'InvalidData' });
    expect(person.type(SHEET, 'F3', '50%')).toBeUndefined();
    expect(person.type(SHEET, 'G3', '五月底')).toMatchObject({ code: 'InvalidData' });
    expect(person.type(SHEET, 'G3', '2023-5-31')).toBeUndefined();
    expect(person.type(SHEET, 'H3', '6月30日')).toBeUndefined();
    const { errors } = await meaning(host);
    expect(errors).toEqual([]);
    expect([4, 5, 6, 7].map((column) => value(host, 2, column))).toEqual(['已完成', 0.5, 45_077, '6月30日']);
    expect(host.book.sheet(SHEET)?.columns.at(15)).toMatchObject({ hidden: true });
  });

  it('look like the table, row by row, and are merged only where its header is', async () => {
    const host = open([[TITLE], HEADER, [], rule(1), rule(2), rule(3)]);
    await on(host, (sheet) => {
      for (const column of ['A', 'B', 'C', 'D']) sheet.getRange(`${column}2:${column}3`).merge();
      sheet.getRange('D4:D5').merge();
      sheet.getRange('A2:D6').format.borders.getItem('InsideHorizontal').style = 'Continuous';
      sheet.getRange('A2:D3').format.fill.color = '#C6E0B4';
      sheet.getRange('C5').format.font.bold = true;
      sheet.getRange('C4:C6').conditionalFormats.add('ContainsText').textComparison.rule = {
        operator: 'Contains',
        text: '月',
      };
    });
    const before = contentOf(host.book);
    const done = await prepare(host);
    const sheet = host.book.sheet(SHEET);
    expect(sheet?.merges.filter(({ left }) => left > 3)).toEqual(
      [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map((column) => ({
        top: 1,
        bottom: 2,
        left: column,
        right: column,
      })),
    );
    expect(value(host, 1, 4)).toBe('状态');
    expect(sheet?.cell(1, 4).style.fill).toBe('#C6E0B4');
    expect(sheet?.cell(4, 4).style).toMatchObject({ font: { bold: true }, borders: { EdgeTop: {} } });
    expect(sheet?.cell(3, 4).style.font.bold).toBe(false);
    expect(sheet?.conditions.items.map(({ areas }) => areas)).toEqual([
      [{ top: 3, bottom: 5, left: 2, right: 2 }],
    ]);
    expectKept(before, contentOf(host.book));
    await undo(host, done);
    expect(contentOf(host.book)).toEqual(before);
  });

  it('are not merged even where all columns of the table are', async () => {
    const host = open([[TITLE], HEADER, rule(1), [], rule(2)]);
    await on(host, (sheet) => {
      for (const column of ['A', 'B', 'C', 'D']) sheet.getRange(`${column}3:${column}4`).merge();
    });
    await prepare(host);
    expect(host.book.sheet(SHEET)?.merges.filter(({ left }) => left > 3)).toEqual([]);
  });

  it('are the headers alone where there is no item yet', async () => {
    const host = open([[TITLE], HEADER]);
    const before = contentOf(host.book);
    const done = await prepare(host);
    expect((await meaning(host)).columns).toEqual([expect.arrayContaining([...HEADER, '状态', '验收日期'])]);
    await undo(host, done);
    expect(contentOf(host.book)).toEqual(before);
  });

  it('are sorted with the rows by the sheet’s filter, which gets its old size back', async () => {
    const host = open();
    await on(host, (sheet) => {
      sheet.autoFilter.apply(sheet.getRange('A2:D5'));
    });
    const before = contentOf(host.book);
    const done = await prepare(host);
    expect(host.book.sheet(SHEET)?.filters.items[0]?.area).toEqual({ top: 1, left: 0, bottom: 4, right: 15 });
    expectKept(before, contentOf(host.book));
    await undo(host, done);
    expect(contentOf(host.book)).toEqual(before);
  });

  it('belong to the Excel table that the ledger is', async () => {
    const host = open();
    await on(host, (sheet) => {
      sheet.tables.add('A2:D5', true);
    });
    const before = contentOf(host.book);
    const done = await prepare(host);
    expect(host.book.sheet(SHEET)?.tables.items[0]?.area).toEqual({ top: 1, left: 0, bottom: 4, right: 15 });
    expectKept(before, contentOf(host.book));
    await undo(host, done);
    expect(contentOf(host.book)).toEqual(before);
  });

  it('show where the columns were hidden, until that is undone', async () => {
    const host = open();
    host.person.hideColumns(SHEET, 'F:G');
    const before = contentOf(host.book);
    const done = await prepare(host);
    expect(host.book.sheet(SHEET)?.columns.isShown(5)).toBe(true);
    await undo(host, done);
    expect(contentOf(host.book)).toEqual(before);
  });
});

describe('new sheets', () => {
  it('offer units by reference, take others, and stay behind the sheet in front', async () => {
    const host = open();
    await prepare(host, ALL_SHEETS);
    const { book, person } = host;
    expect(book.active.name).toBe(SHEET);
    const log = '督导检查记录';
    expect(person.pickFromList(log, 'C3', '办公室')).toBeUndefined();
    expect(person.pickFromList(log, 'B3', '暗访')).toBeUndefined();
    expect(person.type(log, 'B4', '随便看看')).toMatchObject({ code: 'InvalidData' });
    person.insists = true;
    expect(person.type(log, 'C4', '新来的科')).toBeUndefined();
    expect(book.sheet(log)?.frozen).toEqual({ rows: 2, columns: 0 });
    expect(book.sheet(log)?.cell(0, 0).value).toBe('2023年督导检查记录');
  });
});

describe('is refused, and nothing is changed,', () => {
  type Opened = ReturnType<typeof open>;
  const filter = (host: Opened) => host.person.filterBy(SHEET, 'D2', ['信息科']);

  it.each<[string, (host: Opened) => unknown, object]>([
    ['on a protected sheet', ({ person }) => person.protect(SHEET), { reason: 'protected' }],
    ['among filtered rows', filter, { reason: 'filtered' }],
    ['where a row was put in', ({ person }) => person.insertRows(SHEET, '4:4'), { reason: 'changed' }],
    ['where rows were sorted', ({ person }) => person.type(SHEET, 'B4', '9.制度'), { reason: 'changed' }],
    ['where a header was renamed', ({ person }) => person.type(SHEET, 'C2', '时限'), { reason: 'changed' }],
    ['where something stands by now', ({ person }) => person.type(SHEET, 'H4', '甲'), { reason: 'changed' }],
    ['where the sheet is gone', ({ person }) => person.renameSheet(SHEET, '别的'), { reason: 'gone' }],
    ['where a name is taken', ({ person }) => person.addSheet('督导检查记录'), { reason: 'changed' }],
    [
      'in a protected workbook',
      (host) =>
        host.run(async ({ workbook }) => {
          workbook.protection.protect();
          await workbook.context.sync();
        }),
      { reason: 'protected' },
    ],
  ])('%s', async (_, meanwhile, refusal) => {
    const host = open();
    const plan = await planned(host, ['inspection-log']);
    await meanwhile(host);
    const before = contentOf(host.book);
    await expect(carryOut(host, plan)).rejects.toMatchObject({ name: 'ExcelRefusal', ...refusal });
    expect(contentOf(host.book)).toEqual(before);
    noneMissing(host.app);
  });

  it('where an Excel table cannot grow', async () => {
    const host = open([[TITLE], HEADER, [...rule(1), '注'], rule(2)]);
    await on(host, (sheet) => {
      sheet.tables.add('A2:D4', true);
    });
    await expect(prepare(host)).rejects.toMatchObject({ name: 'ExcelRefusal', reason: 'other' });
  });
});

describe('is not taken back, and nothing is changed,', () => {
  type Opened = ReturnType<typeof open>;

  it.each<[string, (host: Opened) => unknown, object]>([
    [
      'where somebody has filled in something',
      ({ person }) => person.pickFromList(SHEET, 'E4', '进行中'),
      { reason: 'changed', message: expect.stringContaining('E4已填写“进行中”') as string },
    ],
    [
      'where a header was taken away',
      ({ person }) => person.clearCells(SHEET, 'F2'),
      { reason: 'changed', message: expect.stringContaining('F2已经改过') as string },
    ],
    [
      'where a new sheet was filled in',
      ({ person }) => person.type('督导检查记录', 'E3', '登记不全'),
      { reason: 'changed', message: expect.stringContaining('“督导检查记录”的E3') as string },
    ],
    [
      'where it has been synchronised',
      ({ book }) => book.sheet(SHEET)?.put(1, 15, { value: '台账通标识@7', style: PLAIN_STYLE }),
      { reason: 'changed', message: expect.stringContaining('已经同步过') as string },
    ],
    ['where rows were put in above', ({ person }) => person.insertRows(SHEET, '1:1'), { reason: 'changed' }],
    ['on a protected sheet', ({ person }) => person.protect(SHEET), { reason: 'protected' }],
    ['where the sheet is gone', ({ person }) => person.renameSheet(SHEET, '别的'), { reason: 'gone' }],
  ])('%s', async (_, meanwhile, refusal) => {
    const host = open();
    const done = await prepare(host, ['inspection-log']);
    meanwhile(host);
    const before = contentOf(host.book);
    await expect(undo(host, done)).rejects.toMatchObject({ name: 'ExcelRefusal', ...refusal });
    expect(contentOf(host.book)).toEqual(before);
    noneMissing(host.app);
  });

  it('but is where a new sheet is gone already', async () => {
    const host = open();
    const before = contentOf(host.book);
    const done = await prepare(host, ['inspection-log']);
    host.person.deleteSheet('督导检查记录');
    await undo(host, done);
    expect(contentOf(host.book)).toEqual(before);
  });
});
