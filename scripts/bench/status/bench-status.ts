/**
 * `npm run bench:status`: how the items of a bureau stand, from running totals and by full recomputation, for many
 * bureaus in an embedded DynamoDB. Counts, sizes and ratios are the figures to quote; both ways must agree exactly.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Status } from '#core/completion/status';
import type { TotalsResponse } from '#core/protocol/totals-response';
import type { CivilDate } from '#core/date/civil-date';
import { readStatus } from '#functions/usecases/read-status';
import { readTotals } from '#functions/usecases/read-totals';
import { startClock } from '../sync/time-taken';
import { BENCH_LEDGERS } from './bureau-ledgers';
import { FilledStore, type Spent } from './filled-store';

const [BUREAUS = 200, ROWS = 200] = process.argv.slice(2).map(Number);
const DATE: CivilDate = '2023-06-30';

/** The sums over all bureaus of one way to ask. */
interface Line {
  readonly name: string;
  readonly spent: readonly Spent[];
  readonly wallMs: number;
  readonly processorMs: number;
}

async function askAll<T>(
  filled: FilledStore,
  name: string,
  ask: (bureau: string) => Promise<T>,
): Promise<{ readonly line: Line; readonly answers: readonly T[] }> {
  const spent: Spent[] = [];
  const answers: T[] = [];
  const clock = startClock();
  for (let bureau = 0; bureau < BUREAUS; bureau++) {
    const counted = await filled.counting(() => ask(`b${bureau}`));
    spent.push(counted.spent);
    answers.push(counted.result);
  }
  const { wall, processor } = clock();
  return { line: { name, spent, wallMs: wall, processorMs: processor }, answers };
}

const COLUMNS: readonly (readonly [head: string, text: (line: Line) => string])[] = [
  ['requests', ({ spent }) => average(spent, ({ calls }) => calls).toFixed(1)],
  ['items', ({ spent }) => average(spent, ({ itemsRead }) => itemsRead).toFixed(1)],
  ['KB read', ({ spent }) => (average(spent, ({ bytesRead }) => bytesRead) / 1_024).toFixed(1)],
  ['RCU', ({ spent }) => average(spent, ({ readUnits }) => readUnits).toFixed(1)],
  ['writes', ({ spent }) => average(spent, ({ itemsWritten }) => itemsWritten).toFixed(1)],
  ['wall ms', ({ wallMs }) => (wallMs / BUREAUS).toFixed(1)],
  ['cpu ms', ({ processorMs }) => (processorMs / BUREAUS).toFixed(1)],
];
const [NAME_WIDTH, WIDTH] = [40, 9];

function average(spent: readonly Spent[], figure: (one: Spent) => number): number {
  return spent.reduce((sum, one) => sum + figure(one), 0) / spent.length;
}

function table(lines: readonly Line[]): string {
  const head = [''.padEnd(NAME_WIDTH), ...COLUMNS.map(([name]) => name.padStart(WIDTH))].join(' ');
  const rows = lines.map((line) =>
    [line.name.padEnd(NAME_WIDTH), ...COLUMNS.map(([, text]) => text(line).padStart(WIDTH))].join(' '),
  );
  return [head, ...rows].join('\n');
}

type Figures = Pick<Status['ledgers'][number], 'kind' | 'year' | 'months'>;

/** The figures of the ledgers in an order of their own, apart from their names. */
function byLedger(ledgers: readonly Figures[]): ReadonlyMap<string, object> {
  return new Map(
    ledgers
      .map((ledger) => [`${ledger.kind}-${ledger.year}`, { ...ledger, name: undefined }] as const)
      .sort(),
  );
}

const FIGURES = ['total', 'done', 'doneLate', 'overdue', 'atRisk', 'onTrack', 'noDue', 'dueOnTime'] as const;

type Units = Status['units'];

/** Figures of units, those of the same unit added up, in order of name. */
function byUnit(units: Units): readonly (readonly [string, readonly number[]])[] {
  const sums = new Map<string, number[]>();
  for (const { unit, lead, support } of units) {
    const figures = [lead, support].flatMap((counts) => [
      ...FIGURES.map((figure) => counts[figure]),
      ...Object.values(counts.lights),
    ]);
    sums.set(
      unit,
      figures.map((figure, at) => figure + (sums.get(unit)?.[at] ?? 0)),
    );
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}

function agree({ ledgers }: TotalsResponse, status: Status): boolean {
  const counted = ledgers.flatMap((one) => ('completion' in one ? [one] : []));
  const tallied = counted.map(({ ledger: { kind, year = null }, completion: { months, total } }) => ({
    ...{ kind, year, months, ...total },
  }));
  const units = counted.flatMap(({ completion }) => completion.units);
  return (
    isDeepStrictEqual(byLedger(tallied), byLedger(status.ledgers)) &&
    isDeepStrictEqual(byUnit(units), byUnit(status.units))
  );
}

const filled = await FilledStore.start();
const { store } = filled;
for (let bureau = 0; bureau < BUREAUS; bureau++) await filled.fill(bureau, ROWS);
console.log(
  `${BUREAUS} bureaus × ${BENCH_LEDGERS} ledgers × ${ROWS} rows, as of ${DATE}; a bureau on average:\n`,
);

const totals = (bureau: string) => readTotals(store, bureau, DATE);
const first = await askAll(filled, 'totals, reckoned for the first time', totals);
const inStep = await askAll(filled, 'totals, in step', totals);
for (let bureau = 0; bureau < BUREAUS; bureau++) await filled.edit(bureau, ROWS);
const behind = await askAll(filled, 'totals, one commit a ledger behind', totals);
const again = await askAll(filled, 'totals, in step again', totals);
const whole = await askAll(filled, 'full recomputation from all rows', (bureau) =>
  readStatus(store, bureau, DATE, 'now'),
);
console.log(table([first, inStep, behind, again, whole].map(({ line }) => line)));

const agreeing = whole.answers.filter((status, at) => {
  const answer = again.answers[at];
  return answer !== undefined && agree(answer, status);
}).length;
const sizes = again.line.spent.map(({ bytesRead }) => bytesRead / BENCH_LEDGERS / 1_024);
const isMet = agreeing === BUREAUS;
console.log(
  `\n${isMet ? 'met   ' : 'MISSED'}  both ways agree exactly: ${agreeing} of ${BUREAUS} bureaus` +
    `\nin step, totals and head of a ledger are ${Math.max(...sizes).toFixed(1)} KB at the most`,
);
await filled.stop();
if (!isMet) process.exitCode = 1;
