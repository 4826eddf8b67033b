/** Big workbooks in the pane: few round trips, in parts only where Excel hands over no more at once, lists that stay short. */
import { openWorkbook } from '#tools/excel-host/workbook-file/open-workbook';
import { ExcelApp } from '#tools/excel-host/excel-app';
import type { Book } from '#tools/excel-host/model/book';
import { loadOffice } from '#tools/excel-host/node/load-office';
import { readGrids } from '#addin/excel/read/read-grids';
import { bookView } from '#addin/worker/book/book-view';
import { openBook } from '#addin/worker/opened-book';
import { bigLedger } from '../../scripts/bench/big-ledger';
import { PaneBench, until } from './open-pane';

const ROWS = 10_000;
const FILE = '重点工程.xlsx';

const bench = new PaneBench();
let bytes: Buffer;
beforeAll(async () => {
  await bench.start();
  bytes = await bigLedger(ROWS);
}, 60_000);
afterAll(() => bench.stop());

/** The round trips that reading and checking takes, and what comes of it. */
async function readAndChecked(app: ExcelApp) {
  const grids = await loadOffice(app).Excel.run(readGrids);
  const { findings, sheets } = bookView(openBook({ fileName: FILE, grids }, '2023-06-30'));
  return { roundTrips: app.requests.all.length, findings, rows: sheets[0]?.tables[0]?.rows };
}

/** How Excels differ in what they hand over at once. */
const EXCELS = {
  all: { version: '2024' },
  refuses: { version: 'web' },
  leavesOut: { version: 'web', tooLongIsNull: true },
} as const;

async function beside(book: Book, excel: (typeof EXCELS)[keyof typeof EXCELS]) {
  const app = new ExcelApp(book, excel);
  app.faults.tooLongIsNull = 'tooLongIsNull' in excel;
  return readAndChecked(app);
}

it('reads and checks ten thousand rows in three round trips, and in parts where Excel hands over less', async () => {
  const book = await openWorkbook(bytes, FILE);
  const whole = await beside(book, EXCELS.all);
  expect(whole).toMatchObject({ roundTrips: 3, rows: ROWS });
  expect(whole.findings.length).toBeGreaterThan(100);
  for (const excel of [EXCELS.refuses, EXCELS.leavesOut]) {
    const { roundTrips, ...inParts } = await beside(book, excel);
    expect(inParts).toEqual({ findings: whole.findings, rows: ROWS });
    // The attempt at all of it, the shape of the sheet, and six parts for the items below two rows of headings.
    expect(roundTrips).toBe(3 + 1 + 6);
  }
}, 60_000);

/** Every item with a date as nobody should write it. */
async function bookWithSlips(): Promise<Book> {
  const book = await openWorkbook(bytes, FILE);
  const [sheet] = book.sheets;
  for (let row = 2; row < ROWS + 2; row++)
    sheet?.put(row, 8, { ...sheet.cell(row, 8), value: `2023.5.${1 + (row % 28)}` });
  return book;
}

it('shows and marks thousands of findings in few round trips, and lists as many as one looks through', async () => {
  const book = await bookWithSlips();
  const pane = await bench.open({ book, version: '2024' });
  const { frame, app } = pane;
  await frame.getByText(/^共\d{4,}处/).waitFor({ timeout: 60_000 });
  const lines = await frame.getByRole('listitem').count();
  expect(lines).toBeLessThan(200);

  app.requests.clear();
  await frame.getByRole('button', { name: '重新校验' }).click();
  await frame.getByText('正在重新校验…').waitFor({ state: 'detached', timeout: 60_000 });
  expect(app.requests.all).toHaveLength(3);

  const marking = frame.getByRole('switch', { name: '在单元格中标出问题' });
  const marks = () => book.sheets[0]?.conditions.items.length ?? 0;
  for (const isOn of [true, false]) {
    app.requests.clear();
    await marking.click();
    await until(() => marks() > 0 === isOn);
    await until(() => marking.isEnabled());
    expect(app.requests.all).toHaveLength(2);
  }
  pane.expectClean();
  await pane.close();
}, 120_000);
