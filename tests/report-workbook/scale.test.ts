/** What the sheet 数据溯源 holds grows with the rows of the ledgers, and not with rows times figures. */
import { buildMonthlyReport } from '#core/report/monthly-report';
import { rowReferences } from '#core/report/trace/row-references';
import { traceOf } from '#core/report/trace/trace-of';
import { largeBureau } from '#tests/support/large-bureau';

/** Times an item is counted: overall, in its ledger, its month and its two units; as state, lamp, due and in time. */
const TIMES_COUNTED = 5 * 5;
/** Characters of the longest reference to one row: `12345、`. */
const PER_ROW = 6;

describe('10,000 rows and 200 units', () => {
  const [items, units] = [10_000, 200];
  const figures = traceOf(buildMonthlyReport(largeBureau({ items, units })));
  const lines = figures.flatMap(({ rows }) => rowReferences(rows));

  it('need no more lines than their figures and a thousandth of their characters', () => {
    expect(figures.length).toBeLessThan(units * 25);
    const names = figures.length * 200;
    expect(lines.join('').length).toBeLessThan(items * TIMES_COUNTED * PER_ROW + names);
    expect(lines.length).toBeLessThan(figures.length + (items * TIMES_COUNTED * PER_ROW) / 500);
  });

  it('fit a cell and a printed row each', () => {
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(1_050);
  });
});
