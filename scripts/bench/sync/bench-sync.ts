/**
 * `npm run bench:sync`: what synchronising costs. The engine, the protocol over HTTP, the handlers and an embedded
 * DynamoDB are the real ones; only the sheet is plain data. Counts and ratios are the figures to quote.
 */
import { commandLineReport } from './command-line';
import { comparisonNote, table, targets } from './report';
import { runScenarios } from './scenarios';

const [SMALL, LARGE] = [1_000, 10_000];

const measured = await runScenarios([SMALL, LARGE]);
for (const [size, rounds] of measured) console.log(`${table(size, rounds)}\n`);
const [small, large] = [measured.get(SMALL), measured.get(LARGE)];
if (small && large) {
  const sizes = [small, large] as const;
  console.log(`${targets(sizes)}\n${comparisonNote(sizes)}`);
}
console.log(`\n${await commandLineReport(LARGE)}`);
