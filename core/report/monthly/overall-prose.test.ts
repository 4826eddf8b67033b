import { sheetKeys } from '#core/comparison/compare-status';
import type { CivilDate } from '#core/date/civil-date';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { circularInput, type ItemSaid } from '#tests/support/circular-input';
import { buildMonthlyReport } from '../monthly-report';
import type { ReportInput } from '../report-input';

const ON_TIME: ItemSaid = { due: '2023-05-31', doneOn: '2023-05-20' };
const LATE: ItemSaid = { due: '2023-05-31', doneOn: '2023-06-05' };
const OVERDUE: ItemSaid = { due: '2023-06-15' };
const STEP_MISSED: ItemSaid = { step: '2023-03-31', due: '2023-12-31' };
const TODAY: ItemSaid = { due: '2023-06-30' };
const LATER: ItemSaid = { due: '2023-12-31' };
const LONG_TERM: ItemSaid = {};

const overallOf = (items: readonly ItemSaid[], said: Partial<ReportInput> = {}): readonly string[] =>
  buildMonthlyReport(circularInput(items, said)).prose.overall;

describe('what is done', () => {
  it.each<[string, readonly ItemSaid[], string]>([
    ['one item, open', [LATER], '基础工作提升年台账共1项，尚未完成。'],
    ['one item, done', [ON_TIME], '基础工作提升年台账共1项，已按期完成，完成率100.0%。'],
    ['none done', [LATER, LATER], '基础工作提升年台账共2项，尚无事项完成。'],
    ['all in time', [ON_TIME, ON_TIME], '基础工作提升年台账共2项，已全部按期完成，完成率100.0%。'],
    [
      'all late',
      [LATE, LATE],
      '基础工作提升年台账共2项，已全部完成（均逾期完成），完成率100.0%，其中6月完成2项。',
    ],
    [
      'some in time, some late',
      [ON_TIME, LATE, LATER],
      '基础工作提升年台账共3项，已完成2项（按期完成1项、逾期完成1项），完成率66.7%，其中6月完成1项。',
    ],
    [
      'one late',
      [LATE, LATER],
      '基础工作提升年台账共2项，已完成1项（逾期完成），完成率50.0%，其中6月完成1项。',
    ],
  ])('%s', (_, items, text) => {
    expect(overallOf(items)[0]).toBe(`截至2023年6月30日，${text}`);
  });

  it('names no ledger where there are no items', () => {
    expect(overallOf([])).toEqual(['截至2023年6月30日，台账中没有事项。']);
  });

  it.each([
    [2, '两个项目年台账共2项'],
    [4, '四个项目年台账共4项'],
    [11, '十一个项目年台账共11项'],
  ])('counts %i ledgers in words', (count, text) => {
    const [ledger] = circularInput([LATER]).ledgers;
    const ledgers = Array.from({ length: count }, (_, index) => ({ ...ledger, year: 2000 + index }));
    expect(overallOf([], { ledgers: ledgers as ReportInput['ledgers'] })[0]).toContain(text);
  });
});

describe('what is due', () => {
  it.each<[string, readonly ItemSaid[], string]>([
    ['nothing', [LATER], '目前没有到期事项；没有逾期未完成的事项。'],
    ['one in time', [ON_TIME], '到期应完成1项，已按期完成；没有逾期未完成的事项。'],
    ['one late', [LATE], '到期应完成1项，未按期完成；没有逾期未完成的事项。'],
    ['all in time', [ON_TIME, ON_TIME], '到期应完成2项，均按期完成；没有逾期未完成的事项。'],
    ['none in time', [LATE, OVERDUE], '到期应完成2项，均未按期完成；逾期未完成1项。'],
    ['today', [TODAY], '到期应完成1项，未按期完成；没有逾期未完成的事项，当日到期尚未完成1项。'],
    ['a step', [STEP_MISSED], '目前没有到期事项；逾期未完成1项（为阶段节点逾期）。'],
    [
      'steps',
      [STEP_MISSED, STEP_MISSED, OVERDUE, ON_TIME, LONG_TERM],
      '到期应完成2项，按期完成1项，按期完成率50.0%；逾期未完成3项（其中阶段节点逾期2项），无明确时限1项。',
    ],
  ])('%s', (_, items, text) => {
    expect(overallOf(items)[1]).toBe(text);
  });
});

describe('what is lit', () => {
  it.each<[string, readonly ItemSaid[], string]>([
    ['one', [LATER], '亮灯情况：绿灯1项，没有红灯事项。'],
    ['all alike', [OVERDUE, OVERDUE], '亮灯情况：均为红灯。'],
    ['no red', [TODAY, LATER, LATER], '亮灯情况：黄灯1项、绿灯2项，没有红灯事项。'],
    ['mixed', [OVERDUE, LATER], '亮灯情况：红灯1项、绿灯1项。'],
  ])('%s', (_, items, text) => {
    expect(overallOf(items)[2]).toBe(text);
  });

  it('by the bureau’s names', () => {
    const looks = { ...DEFAULT_RULES.looks, red: { name: '落后', colour: '橙' } } as const;
    const rules = { ...DEFAULT_RULES, looks };
    expect(overallOf([OVERDUE, LATER], { rules })[2]).toBe('亮灯情况：落后1项、绿灯1项。');
    expect(overallOf([LATER, TODAY], { rules })[2]).toBe('亮灯情况：黄灯1项、绿灯1项，没有落后事项。');
  });
});

describe('what changed since the last circular', () => {
  const before = (items: readonly ItemSaid[], asOf: CivilDate = '2023-05-31') => ({
    before: { input: circularInput(items, { asOf }), keysOf: sheetKeys },
  });
  const titled = (titles: string, items: readonly ItemSaid[]): readonly ItemSaid[] =>
    items.map((item, index) => ({ ...item, title: `事项${titles[index] ?? ''}` }));

  it('is told with the rate and the moves', () => {
    const [old, now] = [
      titled('甲乙丙丁', [ON_TIME, LATER, { due: '2023-05-15' }, { due: '2023-06-20' }]),
      titled('甲乙丙丁', [
        ON_TIME,
        { ...LATER, doneOn: '2023-06-10' },
        { due: '2023-09-30' },
        { due: '2023-06-20' },
      ]),
    ];
    const [completion, , , change] = overallOf(now, before(old));
    expect(completion).toContain('完成率50.0%，较上期（截至5月31日）提高25.0个百分点。');
    expect(change).toBe(
      '与上期（截至5月31日）相比，新完成1项，新增红灯事项1项，消除红灯事项1项，调整时限1项。',
    );
  });

  it('is nothing where nothing moved', () => {
    const items = titled('甲乙', [ON_TIME, LATER]);
    const [completion, , , change] = overallOf(items, before(items));
    expect(completion).toContain('完成率50.0%，与上期（截至5月31日）持平。');
    expect(change).toBe('与上期（截至5月31日）相比，完成的事项和红灯事项没有变化。');
  });

  it('tells the fall to nought', () => {
    const [completion, , , change] = overallOf(
      titled('甲乙', [LATER, LATER]),
      before(titled('甲乙', [ON_TIME, LATER])),
    );
    expect(completion).toContain('尚无事项完成，完成率0.0%，较上期（截至5月31日）下降50.0个百分点。');
    expect(change).toContain('由完成改为未完成1项');
  });

  it('names the year of a day in another year', () => {
    const january = { asOf: '2024-01-31', ...before([ON_TIME], '2023-12-31') } as const;
    expect(overallOf([ON_TIME], january)[0]).toContain('与上期（截至2023年12月31日）持平');
  });

  it.each<[string, Partial<ReportInput>]>([
    ['nobody can tell', {}],
    ['there was nothing then', before([])],
    ['the day is not earlier', before([ON_TIME], '2023-06-30')],
  ])('is left out where %s', (_, said) => {
    const report = buildMonthlyReport(circularInput([ON_TIME, LATER], said));
    expect(report.change).toBeNull();
    expect(report.prose.overall).toHaveLength(3);
    expect(JSON.stringify(report.prose)).not.toContain('上期');
  });

  it('compares no rates where a ledger is new, and names it', () => {
    const [old] = circularInput([ON_TIME, LATER]).ledgers;
    if (!old) throw new Error('no ledger');
    const ledgers = [old, { ...old, kind: 'innovation', name: '特色创新发展年' }];
    const report = buildMonthlyReport(circularInput([], { ledgers, ...before([ON_TIME, LATER]) }));
    const [completion, , , change] = report.prose.overall;
    expect(report.total.before).toBeNull();
    expect(report.ledgers.map((line) => line.before?.total ?? null)).toEqual([2, null]);
    expect(report.units.map((line) => line.before)).toEqual([null]);
    expect(completion).toMatch(/完成率50\.0%。$/u);
    expect(change).toMatch(/没有变化。特色创新发展年只有其中一期有台账，不作比较。$/u);
  });
});
