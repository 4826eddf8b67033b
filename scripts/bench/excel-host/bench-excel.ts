/**
 * `npm run bench:excel`: how fast the simulated Excel is through the real client library in Node. It is no measure of Excel
 * itself; it tells how large a ledger tests can afford. Times are of one machine: quote what they are compared with.
 */
import { ExcelApp } from '#tools/excel-host/excel-app';
import { Book } from '#tools/excel-host/model/book';
import { loadOffice, type OfficeInNode } from '#tools/excel-host/node/load-office';

const [ROWS, COLUMNS] = [5_000, 20];
const ROUNDS = 7;
const EMPTY_RUNS = 50;

/** A quarter of the cells are numbers, the rest short texts as ledgers have them. */
function cellsOfLedger(): (string | number)[][] {
  return Array.from({ length: ROWS }, (_row, row) =>
    Array.from({ length: COLUMNS }, (_column, column) =>
      column % 4 === 0 ? row * COLUMNS + column : `第${row}项工作任务${column}`,
    ),
  );
}

type Work = (office: OfficeInNode) => Promise<unknown>;

const onSheet =
  (batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Work =>
  ({ Excel }) =>
    Excel.run(async (context) => {
      batch(context.workbook.worksheets.getFirst(), context);
      await context.sync();
    });

const read = (properties: string): Work => onSheet((sheet) => sheet.getUsedRange().load(properties));

const STEPS: readonly (readonly [name: string, work: Work])[] = [
  [
    `${EMPTY_RUNS} empty runs`,
    async (office) => {
      for (let run = 0; run < EMPTY_RUNS; run++) await onSheet((sheet) => sheet.load('name'))(office);
    },
  ],
  [
    'write values',
    onSheet((sheet) => {
      sheet.getRangeByIndexes(0, 0, ROWS, COLUMNS).values = cellsOfLedger();
    }),
  ],
  ['read values', read('values')],
  ['read values, formulas, numberFormat, text', read('values,formulas,numberFormat,text')],
];

/** Milliseconds of each step, in a new workbook. A desktop version is simulated: the one on the web refuses such batches. */
async function round(): Promise<readonly number[]> {
  const book = new Book();
  book.addSheet('台账');
  const app = new ExcelApp(book, { version: '2024' });
  const office = loadOffice(app);
  const times: number[] = [];
  for (const [, work] of STEPS) {
    const start = performance.now();
    await work(office);
    times.push(performance.now() - start);
  }
  // The client library gives its references back after the answer.
  await app.idle();
  return times;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

await round();
const rounds: (readonly number[])[] = [];
for (let count = 0; count < ROUNDS; count++) rounds.push(await round());
console.log(`${ROWS * COLUMNS} cells, medians of ${ROUNDS} rounds`);
for (const [index, [name]] of STEPS.entries()) {
  const times = rounds.map((one) => one[index] ?? Number.NaN);
  console.log(
    `  ${name.padEnd(44)} ${median(times).toFixed(0).padStart(6)} ms  (best ${Math.min(...times).toFixed(0)})`,
  );
}
