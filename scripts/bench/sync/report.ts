import type { Counts } from './counts';
import type { Measured } from './measured-sync';
import { CHANGED, type Rounds, type Scenario, SCENARIOS } from './scenarios';
import { median } from './time-taken';

const LARGEST_MESSAGE = 1_024;
const OVERHEAD_WRITES = 3;
const GROWTH = 1.3;

function kb(bytes: number): string {
  return `${(bytes / 1_024).toFixed(bytes < 102_400 ? 1 : 0)} KB`;
}

/** Counts of the last round; they are the same in all but for the length of ids and revisions. */
export function countsOf(rounds: Rounds, scenario: Scenario): Counts {
  const last = rounds.get(scenario)?.at(-1);
  if (!last) throw new Error(`${scenario} was not run.`);
  return last.counts;
}

type TimeOf = (measured: Measured) => number;

const TIMES: readonly (readonly [head: string, timeOf: TimeOf])[] = [
  ['exchange ms', ({ exchangeMs }) => exchangeMs],
  ['server cpu', ({ serverMs }) => serverMs],
  ['compare ms', ({ comparison }) => comparison.wall],
  ['compare cpu', ({ comparison }) => comparison.processor],
];

/** Columns of counts: head, width and what stands in them. */
const COLUMNS: readonly (readonly [head: string, width: number, text: (counts: Counts) => string])[] = [
  ['req', 4, ({ requests }) => String(requests)],
  ['sent', 9, ({ bytesSent }) => kb(bytesSent)],
  ['received', 9, ({ bytesReceived }) => kb(bytesReceived)],
  ['calls', 6, ({ calls }) => String(calls)],
  ['reads', 6, ({ itemsRead }) => String(itemsRead)],
  ['writes', 6, ({ itemsWritten }) => String(itemsWritten)],
  ['RCU', 6, (counts) => String(counts.readUnits)],
  ['WCU', 6, (counts) => String(counts.writeUnits)],
];
const TIME_WIDTH = 11;
const NAME_WIDTH = 30;

function line(rounds: Rounds, scenario: Scenario): string {
  const counts = countsOf(rounds, scenario);
  const measured = rounds.get(scenario) ?? [];
  return [
    scenario.padEnd(NAME_WIDTH),
    ...COLUMNS.map(([, width, text]) => text(counts).padStart(width)),
    ...TIMES.map(([, timeOf]) => median(measured.map(timeOf)).toFixed(1).padStart(TIME_WIDTH)),
  ].join(' ');
}

const HEAD = [
  ''.padEnd(NAME_WIDTH),
  ...COLUMNS.map(([head, width]) => head.padStart(width)),
  ...TIMES.map(([head]) => head.padStart(TIME_WIDTH)),
].join(' ');

export function table(size: number, rounds: Rounds): string {
  const lines = SCENARIOS.map((scenario) => line(rounds, scenario));
  return [`A ledger of ${size} rows`, HEAD, ...lines].join('\n');
}

/** Rounds of the smaller and of the larger ledger. */
type Sizes = readonly [small: Rounds, large: Rounds];

/** How much longer a scenario's part takes on the large ledger: the median of the rounds' ratios. */
function growth([small, large]: Sizes, scenario: Scenario, timeOf: TimeOf): number {
  const before = small.get(scenario) ?? [];
  const ratios = (large.get(scenario) ?? []).flatMap((measured, round) => {
    const other = before[round];
    return other ? [timeOf(measured) / timeOf(other)] : [];
  });
  return median(ratios);
}

function verdict(what: string, met: boolean, figures: string): string {
  return `${met ? 'met   ' : 'MISSED'}  ${what}: ${figures}`;
}

function nothingChanged(large: Rounds): string[] {
  const counts = countsOf(large, 'nothing changed');
  const largest = Math.max(counts.bytesSent, counts.bytesReceived);
  return [
    verdict('nothing changed, at most 1 request', counts.requests <= 1, String(counts.requests)),
    verdict(
      'nothing changed, at most 1 KB each way',
      largest <= LARGEST_MESSAGE,
      `${counts.bytesSent} B sent, ${counts.bytesReceived} B received`,
    ),
    verdict('nothing changed, at most 2 item reads', counts.itemsRead <= 2, String(counts.itemsRead)),
    verdict('nothing changed, no writes', counts.itemsWritten === 0, String(counts.itemsWritten)),
  ];
}

function writesFor(large: Rounds, scenario: Scenario, changed: number): string {
  const { itemsWritten, requests } = countsOf(large, scenario);
  const figures = `${itemsWritten} in ${requests} request${requests === 1 ? '' : 's'}`;
  return verdict(`${scenario}, at most k + 3 writes`, itemsWritten <= changed + OVERHEAD_WRITES, figures);
}

function independence(sizes: Sizes, scenario: Scenario): string {
  const server = growth(sizes, scenario, ({ serverMs }) => serverMs);
  const wall = growth(sizes, scenario, ({ exchangeMs }) => exchangeMs);
  const figures = `${server.toFixed(2)} × the server's processor time, ${wall.toFixed(2)} × the client's wait`;
  const isMet = Math.max(server, wall) <= GROWTH;
  return verdict(`${scenario}, exchange on the larger ledger at most ${GROWTH} ×`, isMet, figures);
}

/** Each of the owners' targets with what was measured. */
export function targets(sizes: Sizes): string {
  const [, large] = sizes;
  const changes = SCENARIOS.filter((scenario) => (CHANGED[scenario] ?? 0) > 0);
  return [
    ...nothingChanged(large),
    ...changes.map((scenario) => writesFor(large, scenario, CHANGED[scenario] ?? 0)),
    ...['nothing changed' as const, ...changes].map((scenario) => independence(sizes, scenario)),
  ].join('\n');
}

/** The part whose cost follows the sheet: every row is hashed, wherever the change is. */
export function comparisonNote(sizes: Sizes): string {
  const ratio = growth(sizes, 'nothing changed', ({ comparison }) => comparison.processor);
  return `Comparing the sheet with its tokens, locally: ${ratio.toFixed(1)} × on the larger ledger; it follows the rows, not the change.`;
}
