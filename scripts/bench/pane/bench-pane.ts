/**
 * `npm run bench:pane`: from the click to the findings, against reading the same range alone, with the built pane in
 * Chromium beside the simulated Excel; and how long the pane keeps a person waiting. The workbook has been read before, as
 * it always is when somebody clicks. Excel itself hands cells over more slowly than the simulation does, so that checking
 * is a smaller part of it. Ratios are the figures to quote.
 */
import type { OpenPane } from '#tests/addin/open-pane';
import type { Book } from '#tools/excel-host/model/book';
import { openWorkbook } from '#tools/excel-host/workbook-file/open-workbook';
import { bigLedger } from '../big-ledger';
import { MeasuredPane, type Round } from './measured-pane';

const ROUNDS = 9;

/** The ledger's third row is its first item; column I holds dates. */
const [FIRST_ITEM, DATES] = [2, 8];

async function bigBook(rows: number): Promise<Book> {
  return openWorkbook(await bigLedger(rows), `${rows}行.xlsx`);
}

/** With a date in every item as nobody should write it. */
async function bookWithSlips(rows: number): Promise<Book> {
  const book = await bigBook(rows);
  const [sheet] = book.sheets;
  for (let row = FIRST_ITEM; row < FIRST_ITEM + rows; row++)
    sheet?.put(row, DATES, { ...sheet.cell(row, DATES), value: `2023.5.${1 + (row % 28)}` });
  return book;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function report(rows: number, rounds: readonly Round[]): string {
  const ms = (of: (round: Round) => number): string =>
    `${median(rounds.map(of)).toFixed(0).padStart(5)} ms  (best ${Math.min(...rounds.map(of)).toFixed(0)})`;
  const ratio = (of: (round: Round) => number): string =>
    median(rounds.map((round) => round.check / of(round))).toFixed(2);
  return [
    `${rows} rows, medians of ${rounds.length} rounds`,
    `  reading the range alone       ${ms(({ readRange }) => readRange)}`,
    `  reading the workbook          ${ms(({ readWorkbook }) => readWorkbook)}`,
    `  from click to findings        ${ms(({ check }) => check)}`,
    `    of reading the range alone  ${ratio(({ readRange }) => readRange)} ×`,
    `    of reading the workbook     ${ratio(({ readWorkbook }) => readWorkbook)} ×`,
    `  longest task of the pane      ${ms(({ longestTask }) => longestTask)}`,
  ].join('\n');
}

/** What a person does with a long list; each within sight of thousands of findings. */
const DEEDS: readonly (readonly [name: string, deed: (frame: OpenPane['frame']) => Promise<void>])[] = [
  ['typing a search', (frame) => frame.getByRole('searchbox').pressSequentially('2023.5.7', { delay: 50 })],
  ['taking it away', (frame) => frame.getByRole('searchbox').fill('')],
  ['a level off', (frame) => frame.getByRole('button', { name: /^提示 / }).click()],
  ['a level on', (frame) => frame.getByRole('button', { name: /^提示 / }).click()],
  [
    '显示更多',
    (frame) =>
      frame
        .getByRole('button', { name: /^显示更多/ })
        .first()
        .click(),
  ],
  ['to another tab', (frame) => frame.getByRole('tab', { name: '台账' }).click()],
  ['and back', (frame) => frame.getByRole('tab', { name: '校验' }).click()],
];

async function checking(rows: number): Promise<void> {
  const pane = await MeasuredPane.open(await bigBook(rows));
  const heap = await pane.heap();
  const rounds: Round[] = [];
  for (let count = 0; count < ROUNDS; count++) rounds.push(await pane.round());
  console.log(report(rows, rounds));
  console.log(
    `  held by the pane's thread     ${heap.toFixed(0)} MB, then ${(await pane.heap()).toFixed(0)} MB`,
  );
  await pane.close();
}

async function waiting(rows: number): Promise<void> {
  const pane = await MeasuredPane.open(await bookWithSlips(rows));
  console.log(`${rows} rows with a slip each, the longest task of the pane, worst of three`);
  const worst = new Map(DEEDS.map(([name]) => [name, 0]));
  for (let count = 0; count < 3; count++)
    for (const [name, deed] of DEEDS)
      worst.set(name, Math.max(worst.get(name) ?? 0, await pane.longestTaskOf(deed)));
  for (const [name, ms] of worst) console.log(`  ${name.padEnd(28)} ${ms === 0 ? '< 50' : ms.toFixed(0)} ms`);
  await pane.close();
}

for (const rows of [1_000, 10_000]) await checking(rows);
await waiting(10_000);
