import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runChecks } from '#core/check/run-checks';
import type { Grid } from '#core/grid/grid';
import { understandWorkbook } from '#core/ledger/understand';
import { ExcelApp } from '#tools/excel-host/excel-app';
import { PLAIN_STYLE } from '#tools/excel-host/model/style';
import { loadOffice } from '#tools/excel-host/node/load-office';
import { excel, noneMissing } from '#tools/excel-host/testing/excel';
import { openWorkbook } from '#tools/excel-host/workbook-file/open-workbook';
import { readWorkbook } from '#xlsx/read-workbook';
import { readGrids } from './read-grids';

const SAMPLES = path.resolve('samples');
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));

/** A workbook as the pane reads it. */
async function readInExcel(bytes: Uint8Array, name: string) {
  const app = new ExcelApp(await openWorkbook(bytes, name), { version: '2021' });
  const grids = await loadOffice(app).Excel.run(readGrids);
  noneMissing(app);
  return { app, grids };
}

/** What the product makes of a workbook. */
function meaning(fileName: string, grids: readonly Grid[]) {
  const understood = understandWorkbook({ fileName, grids }, { asOf: '2023-06-30' });
  return { ledgers: understood.ledgers, findings: runChecks(understood) };
}

describe.each(samples)('%s', (name) => {
  const bytes = readFileSync(path.join(SAMPLES, name));

  it('means the same in Excel as in its file', async () => {
    const { app, grids } = await readInExcel(bytes, name);
    const file = await readWorkbook(bytes, name);
    expect(meaning(name, grids)).toEqual(meaning(name, file.grids));
    expect(app.requests.all).toHaveLength(3);
  });

  it.each([
    ['refused', false],
    ['left out', true],
  ])('reads the same part by part, where what is too much for an answer is %s', async (_, isNull) => {
    const book = await openWorkbook(bytes, name);
    const app = new ExcelApp(book, { version: '2021' });
    app.faults.payloadLimit = 16_000;
    app.faults.tooLongIsNull = isNull;
    const grids = await loadOffice(app).Excel.run(readGrids);
    const { grids: whole } = await readInExcel(bytes, name);
    expect(grids).toEqual(whole);
    expect(app.requests.all.length).toBeGreaterThan(5);
  });
});

const first = (sheet: string, rows: (string | number | null)[][]) =>
  excel({ version: '2021', sheets: { [sheet]: rows } });

it('tells formulas, merges, formats and what is hidden', async () => {
  const { app, book, run } = first('表', [['题'], ['a', 1, 2], ['b', 3, null]]);
  const [sheet] = book.sheets;
  sheet?.put(2, 2, { value: 6, formula: 'B3*2', style: { ...PLAIN_STYLE, numberFormat: '0.00' } });
  if (sheet) sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 2 }];
  sheet?.rows.put(1, { filtered: true });
  sheet?.columns.put(1, { hidden: true });
  const [grid] = await run(readGrids);
  expect(grid).toEqual({
    sheet: '表',
    values: [
      ['题', null, null],
      ['a', 1, 2],
      ['b', 3, 6],
    ],
    formats: [undefined, undefined, ['General', 'General', '0.00']],
    formulas: [undefined, undefined, [2]],
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    hidden: { rows: [{ first: 1, last: 1 }], columns: [{ first: 1, last: 1 }] },
    date1904: false,
  });
  noneMissing(app);
});

it('counts from A1, and leaves out what only looks like something', async () => {
  const { book, run } = first('表', []);
  const [sheet] = book.sheets;
  sheet?.put(2, 1, { value: '甲', style: PLAIN_STYLE });
  sheet?.put(900, 5, { value: null, style: { ...PLAIN_STYLE, fill: '#FFFF00' } });
  const [grid] = await run(readGrids);
  expect(grid?.values).toEqual([
    [null, null],
    [null, null],
    [null, '甲'],
  ]);
});

it('has sheets without anything, hidden sheets, and dates from 1904', async () => {
  const { book, run } = excel({ version: '2021', sheets: { 甲: [], 乙: [['x']] } });
  const [, hidden] = book.sheets;
  if (hidden) hidden.visibility = 'VeryHidden';
  book.date1904 = true;
  expect(await run(readGrids)).toMatchObject([
    { sheet: '甲', values: [], date1904: true },
    { sheet: '乙', values: [['x']], hidden: { sheet: true }, date1904: true },
  ]);
});

it('passes on what is not about size', async () => {
  const { app, run } = first('表', [['x']]);
  app.faults.failNext('AccessDenied');
  await expect(run(readGrids)).rejects.toMatchObject({ code: 'AccessDenied' });
});
