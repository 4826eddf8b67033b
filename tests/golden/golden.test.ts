/** The samples at the end of four days of 2023, number by number against tests/golden/supervision, worked out apart from the program. */
import path from 'node:path';
import type { Counts } from '#core/completion/counts';
import { type ItemState, type Light, STATE_NAMES } from '#core/completion/light';
import { assessLedger, computeStatus, type Status, type StatusInput } from '#core/completion/status';
import type { Rectification } from '#core/inspection/rectification';
import { GENERAL_SAMPLE } from '#core/scoring/schemes/general-sample';
import { yearEndLists } from '#core/year-end/year-end-lists';
import { DEFAULT_LAMP_LOOKS } from '#core/rules/lamp-looks';
import { readSource } from '#cli/commands/source';
import { DAYS, goldenLines, goldenTable } from './supervision-sheets';

const FILES = ['绵阳市司法局2023四个项目年台账.xlsx', '安居区司法局2023信息任务分配表.xlsx'];
const LEDGERS = [
  ['制度建设规范年', 'institution-building', 38],
  ['基础工作提升年', 'foundation', 33],
  ['特色创新发展年', 'innovation', 43],
  ['重点工程推进年', 'key-projects', 34],
] as const;

const inputs = new Map<string, StatusInput>();
const statuses = new Map<string, Status>();
beforeAll(async () => {
  for (const asOf of DAYS) {
    const { input } = await readSource(
      FILES.map((file) => path.resolve(__dirname, '../../samples', file)),
      { asOf },
    );
    inputs.set(asOf, input);
    statuses.set(asOf, computeStatus(input));
  }
});

function on<T>(days: ReadonlyMap<string, T>, day: string): T {
  const found = days.get(day);
  if (found === undefined) throw new Error(`nothing was reckoned for ${day}`);
  return found;
}

describe.each(LEDGERS)('%s', (name, table, size) => {
  /** Number, state, lamp and the facts of the reason on the day in column `first` of the hand-made table. */
  const judged = (first: number) =>
    goldenTable(table)
      .slice(1)
      .map(
        (cells) =>
          [cells[0] ?? '', cells[first] ?? '', cells[first + 1] ?? '', cells[first + 2] ?? ''] as const,
      );

  it.each(DAYS.map((day, index) => [day, 5 + 3 * index] as const))('every item on %s', (day, first) => {
    const input = on(inputs, day);
    const ledger = input.ledgers.find((one) => one.name === name);
    const assessed = ledger ? assessLedger(ledger, input) : [];
    const expected = judged(first);
    expect(expected).toHaveLength(size);
    expect(
      assessed.map(({ item, assessment: { state, light } }) =>
        [item.no, STATE_NAMES[state], DEFAULT_LAMP_LOOKS[light].name.charAt(0)].join(' '),
      ),
    ).toEqual(expected.map(([no, state, light]) => [no, state, light].join(' ')));
    const unsaid = assessed.flatMap(({ item, assessment: { reason } }, index) =>
      (expected[index]?.[3] ?? '')
        .split('；')
        .filter((fact) => !reason.includes(fact))
        .map((fact) => `${item.no} ${fact}: ${reason}`),
    );
    expect(unsaid).toEqual([]);
  });
});

const STATES: readonly ItemState[] = ['done', 'doneLate', 'overdue', 'atRisk', 'onTrack', 'noDue'];
const LAMPS: readonly Light[] = ['red', 'yellow', 'green'];

/** Under the headers of totals.tsv and units.tsv. */
function countsOf(counts: Counts): Record<string, number> {
  return {
    事项: counts.total,
    ...Object.fromEntries(STATES.map((state) => [STATE_NAMES[state], counts[state]])),
    ...Object.fromEntries(
      LAMPS.map((light) => [DEFAULT_LAMP_LOOKS[light].name.charAt(0), counts.lights[light]]),
    ),
    已到期: counts.dueByNow,
    其中按期: counts.dueOnTime,
  };
}

type Figures = Readonly<Record<string, string>>;

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function expectCounts(counts: Counts, line: Figures): void {
  const figures = countsOf(counts);
  expect(figures).toEqual(Object.fromEntries(Object.keys(figures).map((key) => [key, Number(line[key])])));
  const of = (key: string) => Number(line[key]);
  expect(counts.completionRate).toBe(share(of('按期完成') + of('逾期完成'), of('事项')));
  expect(counts.onTimeRate).toBe(share(of('其中按期'), of('已到期')));
}

describe('totals', () => {
  it.each(goldenLines('totals').map((line) => [line['日期'] ?? '', line['台账'] ?? '', line] as const))(
    '%s %s',
    (day, name, line) => {
      const { total, ledgers } = on(statuses, day);
      const counts = name === '合计' ? total : ledgers.find((ledger) => ledger.name === name);
      if (!counts) throw new Error(`no ledger ${name}`);
      expectCounts(counts, line);
    },
  );
});

describe('units', () => {
  it.each(
    goldenLines('units').map(
      (line) => [line['日期'] ?? '', line['单位'] ?? '', line['角色'] ?? '', line] as const,
    ),
  )('%s %s %s', (day, unit, role, line) => {
    const found = on(statuses, day).units.find((one) => one.unit === unit);
    if (!found) throw new Error(`no unit ${unit}`);
    expectCounts(role === '牵头' ? found.lead : found.support, line);
  });
});

describe('quota', () => {
  it.each(DAYS)('every unit on %s', (day) => {
    const lines = goldenLines('quota').filter((line) => line['日期'] === day);
    expect(lines).toHaveLength(18);
    const byUnit = new Map(on(statuses, day).quota.map((score) => [score.unit, score]));
    for (const line of lines) {
      const of = (key: string) => Number(line[key]);
      const score = byUnit.get(line['部门'] ?? '');
      expect(score).toMatchObject({
        ...{ unit: line['部门'], done: of('已报'), counted: of('计入'), quota: of('任务'), gap: of('差') },
        ...{
          targetScore: of('任务分'),
          points: of('得分'),
          rank: of('名次'),
          share: of('计入') / of('任务'),
        },
      });
      expect(score?.categories.map(({ done, quota }) => `${done}/${quota}`).join(' ')).toBe(
        line['各类已报/任务'],
      );
    }
  });
});

describe('quota by another scheme', () => {
  it.each(DAYS)('every unit on %s', (day) => {
    const input = on(inputs, day);
    const { quota } = computeStatus({ ...input, rules: { ...input.rules, scoring: GENERAL_SAMPLE } });
    const lines = goldenLines('quota-general-sample').filter((line) => line['日期'] === day);
    expect(lines).toHaveLength(18);
    const expected = lines.map((line) => [line['部门'], Number(line['得分']), Number(line['名次'])]);
    const inOrder = lines.map((line) => quota.find(({ unit }) => unit === line['部门']));
    expect(inOrder.map((score) => [score?.unit, score?.points, score?.rank])).toEqual(expected);
  });
});

/** A finding as rectification.tsv tells it: empty before its inspection. */
function rectified({ state, days }: Rectification): string {
  switch (state) {
    case 'closed':
      return '按期';
    case 'closedLate':
      return `逾期${days}天完成`;
    case 'overdue':
      return `逾期${days}天`;
    case 'open':
    case 'dueSoon':
      return `还剩${days}天`;
  }
}

describe('rectification', () => {
  const lines = goldenLines('rectification');

  it.each(DAYS)('every finding on %s', (day) => {
    const { entries } = on(statuses, day).rectification;
    const ledgers = on(inputs, day).ledgers.map(({ name }) => name);
    const known = lines.filter((line) => line[day.slice(5)] !== '');
    expect(
      entries.map((finding) => [
        ...[String(finding.entry.no), finding.entry.date, finding.entry.units.join('、')],
        finding.items.map(({ ledger, no }) => `${ledgers[ledger]}${no}`).join('、'),
        ...[finding.due, rectified(finding)],
      ]),
    ).toEqual(
      known.map((line) => [
        ...[line['序号'], line['检查日期'], line['单位']],
        `${line['关联台账']}${line['关联项']}`,
        ...[line['到期'], line[day.slice(5)]],
      ]),
    );
    expect(entries.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

/** Done on time and accepted (验收结论 通过), by ledger and number: found in the tables of items and in the samples. */
const COMMENDED =
  '制1 制3 制4 制6 制7 制8 制12 制13 制14 制19 制24 制27 制29 制37 基2 基10 基18 基24 特3 特11 特24 重4 重30';

describe('the lists of the year’s end', () => {
  /** Items as year-end.tsv tells them: `制5 特12`. */
  const brief = (items: readonly { readonly ledger: string; readonly no: number | null }[]): string =>
    items.map(({ ledger, no }) => `${ledger.charAt(0)}${no}`).join(' ');

  const ordered = (lines: readonly (readonly (string | undefined)[])[]) =>
    lines.map((cells) => cells.join('|')).sort();

  it('ask those to explain themselves who had something to do with what was late', () => {
    const lists = yearEndLists(on(inputs, '2023-12-31'));
    const listed = lists.toExplain.map(({ unit, facts }) => [
      unit,
      brief(facts.filter(({ role }) => role === 'lead')),
      brief(facts.filter(({ role }) => role === 'support')),
    ]);
    const lines = goldenLines('year-end');
    expect(ordered(listed)).toEqual(ordered(lines.map((line) => [line['单位'], line['牵头'], line['配合']])));
    const leading = lines.filter((line) => line['牵头'] !== '');
    expect(ordered(lists.disqualified.map(({ unit, facts }) => [unit, brief(facts)]))).toEqual(
      ordered(leading.map((line) => [line['单位'], line['牵头']])),
    );
  });

  it('commend what was done in time and accepted', () => {
    const { commended } = yearEndLists(on(inputs, '2023-12-31'));
    expect(brief(commended.items)).toBe(COMMENDED);
    expect(commended.units).toEqual([]);
  });
});
