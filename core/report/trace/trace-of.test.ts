import { largeBureau } from '#tests/support/large-bureau';
import { buildMonthlyReport, type MonthlyReport } from '../monthly-report';
import { traceOf } from './trace-of';
import type { TracedFigure, TracedRow } from './traced-figure';

const INPUT = largeBureau({ items: 60, units: 8 });

function figure(report: MonthlyReport, part: string, subject: string, name: string): TracedFigure {
  const found = traceOf(report).find(
    (one) => one.part === part && one.subject === subject && one.name === name,
  );
  if (!found) throw new Error(`no figure ${part} ${subject} ${name}`);
  return found;
}

const sum = (rows: readonly TracedRow[]): number => rows.reduce((total, { amount }) => total + amount, 0);

/** The items that rows name, found by ledger and row in what the report was made from. */
function itemsAt(rows: readonly TracedRow[]): readonly string[] {
  return rows.map(({ ledger, row }) => {
    const item = INPUT.ledgers.find(({ name }) => name === ledger)?.items.find((one) => one.row === row);
    return item?.item ?? '';
  });
}

describe('traceOf', () => {
  const report = buildMonthlyReport(INPUT);
  const figures = traceOf(report);

  it('gives every counted figure rows that add up to it', () => {
    const counted = figures.filter(({ isShare, name }) => !isShare && name !== '计入' && name !== '缺口');
    expect(counted.length).toBeGreaterThan(100);
    for (const { rows, value } of counted) expect(sum(rows)).toBe(value);
  });

  it('names rows that are in the ledgers, with their titles', () => {
    const ofItems = figures.filter(({ part }) => part === '总体情况').flatMap(({ rows }) => rows);
    expect(itemsAt(ofItems)).toEqual(ofItems.map(({ title }) => title));
  });

  it('recounts what is done from the ledgers themselves', () => {
    const done = INPUT.ledgers.flatMap(({ name, items }) =>
      items.filter(({ progress }) => progress?.status === '已完成').map(({ row }) => `${name} ${row}`),
    );
    const [inTime, late] = ['按期完成', '逾期完成'].map(
      (name) => figure(report, '总体情况', '全局', name).rows,
    );
    const traced = [...(inTime ?? []), ...(late ?? [])].map(({ ledger, row }) => `${ledger} ${row}`);
    expect(traced.sort()).toEqual(done.sort());
  });

  it('has every figure of units, ledgers and months that is not nought', () => {
    const value = (part: string, subject: string, name: string): number =>
      figures.find((one) => one.part === part && one.subject === subject && one.name === name)?.value ?? 0;
    for (const { unit, lead, support } of report.units) {
      expect(value('牵头单位', unit, '事项总数')).toBe(lead.total);
      expect(value('牵头单位', unit, '逾期未完成')).toBe(lead.overdue);
      expect(value('牵头单位', unit, '按期完成率')).toBe(lead.onTimeRate ?? 0);
      expect(value('配合单位', unit, '已完成')).toBe(support.done + support.doneLate);
    }
    for (const { name, lights, completionRate } of report.ledgers) {
      expect(value('分台账', name, '红灯')).toBe(lights.red);
      expect(value('分台账', name, '完成率')).toBe(completionRate ?? 0);
    }
    expect(value('到期月份', '2023年6月', '事项总数')).toBe(
      report.months.find(({ month }) => month === '2023-06')?.total,
    );
    expect(value('到期月份', '无明确时限', '事项总数')).toBe(
      report.months.find(({ month }) => month === null)?.total,
    );
    expect(value('下月到期', '7月', '到期节点')).toBe(report.upcoming.lines.length);
    expect(value('督导问题', '全局', '逾期未整改')).toBe(report.findings.overdue);
  });

  it('traces quotas to the rows of the table and articles to the lines of the log', () => {
    const quota = figure(report, '信息任务', '全局', '任务');
    expect(quota.rows).toHaveLength(8);
    expect(sum(quota.rows)).toBe(INPUT.quotas.reduce((total, row) => total + row.total, 0));
    const done = figure(report, '信息任务', '一一镇司法所', '报送');
    const handedIn = INPUT.articles.filter(({ unit }) => unit === '一一镇司法所');
    expect(done.rows.map(({ row }) => row)).toEqual(handedIn.map(({ row }) => row));
    expect(figure(report, '信息任务', '全局', '缺口').how).toMatch(/^任务\d+－计入\d+$/);
  });

  it('names no row for a unit that has neither quota nor articles', () => {
    const idle = { no: null, unit: '秘书股', targetScore: null, quota: {}, total: 0 };
    const more = buildMonthlyReport({ ...INPUT, quotas: [...INPUT.quotas, idle] });
    expect(traceOf(more).filter(({ subject }) => subject === '秘书股')).toEqual([]);
    expect(figure(more, '信息任务', '全局', '任务').rows).toHaveLength(8);
    const untold = traceOf({ ...more, articles: new Map() }).filter(({ name }) => name === '报送');
    expect(untold.flatMap(({ rows }) => rows)).toEqual([]);
  });

  it('tells ledgers of the same name apart', () => {
    const [first] = INPUT.ledgers;
    if (!first) throw new Error('no ledger');
    const twice = buildMonthlyReport({
      ...INPUT,
      ledgers: [first, { ...first, items: first.items.slice(0, 4) }],
    });
    const totals = traceOf(twice).filter(({ part, name }) => part === '分台账' && name === '事项总数');
    expect(totals.map(({ value, rows }) => [value, rows.length])).toEqual([
      [15, 15],
      [4, 4],
    ]);
  });

  it('traces what changed to the rows of today, and what is gone by its number', () => {
    const [first, ...others] = INPUT.ledgers;
    if (!first) throw new Error('no ledger');
    const gone = {
      ...first.items[0],
      row: 99,
      no: 99,
      item: '已经取消的事项',
    } as (typeof first.items)[number];
    const earlier = { ...first, items: [...first.items.slice(1), gone] };
    const before = { input: { ...INPUT, asOf: '2023-05-31' as const, ledgers: [earlier, ...others] } };
    const keysOf = ({ item }: { readonly item: string }): readonly string[] => [item];
    const changed = buildMonthlyReport({ ...INPUT, before: { ...before, keysOf } });
    const [added, removed] = ['新增事项', '删除事项'].map((name) =>
      figure(changed, '较上期变化', '全局', name),
    );
    expect(added?.rows).toEqual([expect.objectContaining({ row: first.items[0]?.row })]);
    expect(removed?.rows).toEqual([expect.objectContaining({ row: null, no: 99 })]);
    expect(removed?.how).toBe('与2023年5月31日相比');
  });

  it('traces who did not report to the items that were owed', () => {
    const item = { ledgerId: 'a', ledger: '基础工作提升年', rowId: 'r', title: '换届', lead: ['办公室'] };
    const items = [
      { ...item, no: 3, state: 'missing' as const },
      { ...item, no: 4, state: 'late' as const },
    ];
    const counts = { owed: 2, onTime: 0, late: 1, missing: 1, awaited: 0 };
    const unit = { unit: '办公室', collective: false, state: 'partly' as const, ...counts, items };
    const told = buildMonthlyReport({
      ...INPUT,
      reporting: {
        ...{ month: '2023-06', dueOn: '2023-06-30', total: counts, units: [unit], unreported: ['办公室'] },
        ...{ withoutUnit: 0, problems: [], withoutHistory: [] },
      },
    });
    const own = traceOf(told).filter(({ part }) => part === '未报送名单');
    expect(own.map(({ name, value, rows }) => [name, value, rows.map(({ no }) => no)])).toEqual([
      ['未报送', 1, [3]],
      ['逾期补报', 1, [4]],
    ]);
  });

  it('traces what came from the store by numbers and titles', () => {
    const unplaced = <T extends { readonly row?: number }>(all: readonly T[]): readonly Omit<T, 'row'>[] =>
      all.map(({ row: _row, ...one }) => one);
    const stored = buildMonthlyReport({
      ...INPUT,
      ledgers: INPUT.ledgers.map((ledger) => ({ ...ledger, items: unplaced(ledger.items) })),
      quotas: unplaced(INPUT.quotas),
      articles: unplaced(INPUT.articles),
      inspections: unplaced(INPUT.inspections),
    });
    const rows = traceOf(stored).flatMap((one) => one.rows);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(({ row }) => row !== null)).toEqual([]);
  });

  it('has nothing to trace in an empty report', () => {
    const empty = { ...INPUT, ledgers: [], quotas: [], articles: [], inspections: [] };
    expect(traceOf(buildMonthlyReport(empty))).toEqual([]);
  });
});
