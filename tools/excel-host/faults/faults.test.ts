import { excel, noneMissing, type SimulatedExcel } from '../testing/excel';
import { ExcelApp } from '../excel-app';
import { Book } from '../model/book';
import { loadOffice } from '../node/load-office';
import type { BatchFault } from './faults';

const ROWS = [
  ['序号', '任务'],
  [1, '规范办案'],
  [2, '评查案件'],
  [3, '建设站点'],
];

const write = ({ run }: Pick<SimulatedExcel, 'run'>, address: string, values: unknown[][]) =>
  run(async (context) => {
    context.workbook.worksheets.getItem('台账').getRange(address).values = values;
    await context.sync();
  });

const read = ({ run }: Pick<SimulatedExcel, 'run'>, address = 'A1:B4') =>
  run(async (context) => {
    const range = context.workbook.worksheets.getItem('台账').getRange(address).load('values,address');
    await context.sync();
    return range.values;
  });

/** The batches that clean up after the others are carried out, too. */
async function settled({ app }: SimulatedExcel): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await app.idle();
}

it.each<BatchFault>([
  'InvalidOperationInCellEditMode',
  'InvalidOrTimedOutSession',
  'ActivityLimitReached',
  'WriteNotSupportedWhenModalDialogOpen',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'GeneralException',
  'AccessDenied',
  'ItemNotFound',
])('refuses the next batches with %s, without doing anything', async (code) => {
  const host = excel({ sheets: { 台账: ROWS } });
  host.app.faults.failNext(code, 2);
  await expect(write(host, 'A1', [['改']])).rejects.toMatchObject({ code });
  await expect(read(host)).rejects.toMatchObject({ code });
  expect(await read(host)).toEqual(ROWS);
  expect(host.app.requests.all.map(({ error }) => error)).toEqual([code, code, undefined]);
  noneMissing(host.app);
});

it('says in Chinese why a batch was not taken', async () => {
  const host = excel({ sheets: { 台账: ROWS } });
  host.app.faults.failNext('ActivityLimitReached');
  await expect(read(host)).rejects.toMatchObject({ message: '已达到活动限制。' });
});

describe('messages that are too long', () => {
  it('are refused on their way to Excel', async () => {
    const host = excel({ sheets: { 台账: ROWS } });
    host.app.faults.payloadLimit = 5_000;
    const long = [['长'.repeat(1_700)]];
    await expect(write(host, 'B2', long)).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(await read(host, 'B2')).toEqual([['规范办案']]);
  });

  it('are refused on their way back, and what they asked for is given back', async () => {
    const host = excel({ sheets: { 台账: [['长'.repeat(1_700)]] } });
    host.app.faults.payloadLimit = 5_000;
    await expect(read(host, 'A1')).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    await settled(host);
    expect(host.app.session.referenceCount).toBe(0);
  });

  it('come back without cells where this Excel does not refuse them', async () => {
    const host = excel({ sheets: { 台账: [['长'.repeat(1_700)]] } });
    Object.assign(host.app.faults, { payloadLimit: 5_000, tooLongIsNull: true });
    expect(await read(host, 'A1')).toBeNull();
  });

  it.each([
    ['web', 'RequestPayloadSizeLimitExceeded'],
    ['2021', undefined],
  ] as const)('are longer than 5 MB, in %s', async (version, code) => {
    const host = excel({ version, sheets: { 台账: ROWS } });
    const text = '长'.repeat(30_000);
    const written = write(
      host,
      'A1:A60',
      Array.from({ length: 60 }, () => [text]),
    ).catch((error: unknown) => (error as OfficeExtension.Error).code);
    expect(await written).toBe(code);
  });
});

describe('while somebody types into a cell', () => {
  it('refuses batches until it is over', async () => {
    const host = excel({ sheets: { 台账: ROWS } });
    host.app.faults.cellEditing.begin();
    await expect(read(host)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    host.app.faults.cellEditing.end();
    expect(await read(host)).toEqual(ROWS);
  });

  it('lets those wait that want to, and nobody else', async () => {
    const host = excel({ sheets: { 台账: ROWS } });
    host.app.faults.cellEditing.begin();
    const patient = host.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('A1').values = [['号']];
      await context.sync();
    });
    await expect(read(host)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    expect(host.book.active.cell(0, 0).value).toBe('序号');
    host.app.faults.cellEditing.end();
    await patient;
    expect(await read(host, 'A1')).toEqual([['号']]);
  });
});

it('carries out slow batches one after the other', async () => {
  const waiting: (() => void)[] = [];
  const book = new Book();
  book.addSheet('台账');
  const sleep = () => new Promise<void>((resolve) => waiting.push(resolve));
  const app = new ExcelApp(book, { sleep });
  const { Excel } = loadOffice(app);
  const run: SimulatedExcel['run'] = (batch) => Excel.run(batch);
  app.faults.delay = 500;
  const first = write({ run }, 'A1', [['一']]);
  const second = write({ run }, 'A1', [['二']]);
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const seen: unknown[] = [];
  for (let step = 0; step < 3; step++) {
    await turn();
    seen.push([waiting.length, book.active.cell(0, 0).value]);
    waiting.shift()?.();
  }
  await Promise.all([first, second]);
  expect(seen).toEqual([
    [1, null],
    [1, '一'],
    [0, '二'],
  ]);
});

describe('values written past a filter', () => {
  const filtered = () => {
    const host = excel({ sheets: { 台账: ROWS } });
    host.book.active.rows.put(2, { filtered: true });
    return host;
  };
  const NEW = [['甲'], ['乙'], ['丙']];

  it.each([
    [true, [['甲'], ['评查案件'], ['甲']]],
    [false, NEW],
  ])('land on other rows where Excel is so, and where they belong otherwise: %s', async (isOn, expected) => {
    const host = filtered();
    host.app.faults.filteredWritesScramble = isOn;
    await write(host, 'B2:B4', NEW);
    expect(await read(host, 'B2:B4')).toEqual(expected);
    noneMissing(host.app);
  });

  it('land where they belong if each run of rows is written by itself', async () => {
    const host = filtered();
    host.app.faults.filteredWritesScramble = true;
    await write(host, 'B2', [['甲']]);
    await write(host, 'B3', [['乙']]);
    await write(host, 'B4', [['丙']]);
    expect(await read(host, 'B2:B4')).toEqual(NEW);
  });
});

describe('events', () => {
  /** What a handler hears of a value that is written to one cell. */
  async function heardOf(host: SimulatedExcel): Promise<readonly unknown[]> {
    const heard: unknown[] = [];
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      sheet.onChanged.add(({ address, details }: { address: string; details?: { valueAfter: unknown } }) => {
        heard.push([address, details?.valueAfter]);
        return Promise.resolve();
      });
      await context.sync();
    });
    await write(host, 'A2', [[9]]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return heard;
  }

  it.each([
    ['as they are', () => undefined, [['A2', 9]]],
    [
      'without details',
      ({ app }: SimulatedExcel) => {
        app.faults.events.withoutDetails = true;
      },
      [['A2', undefined]],
    ],
    [
      'not at all',
      ({ app }: SimulatedExcel) => {
        app.faults.events.withheld.add('changed');
      },
      [],
    ],
  ])('come %s', async (_name, arrange, expected) => {
    const host = excel({ sheets: { 台账: ROWS } });
    arrange(host);
    expect(await heardOf(host)).toEqual(expected);
  });
});

it('notes what was asked for, by member', async () => {
  const host = excel({ sheets: { 台账: ROWS } });
  await read(host);
  const [first] = host.app.requests.all;
  expect(first?.members).toEqual(expect.arrayContaining(['GetItem', 'GetRange', 'values', 'address']));
  expect(first).toMatchObject({ sent: expect.any(Number) as number });
  host.app.requests.clear();
  expect(host.app.requests.all).toEqual([]);
});
