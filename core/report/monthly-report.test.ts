import { DEFAULT_RULES, type RuleSet } from '#core/rules/rule-set';
import type { CivilDate } from '#core/date/civil-date';
import type { Deadline, Milestone } from '#core/deadline/deadline';
import type { Progress, ProjectItem } from '#core/ledger/project-item';
import { buildMonthlyReport } from './monthly-report';
import type { ReportInput } from './report-input';

function dated(...points: readonly Omit<Milestone, 'span'>[]): Deadline {
  const milestones = points.map((point) => ({ ...point, span: [0, 0] as const }));
  return { text: points.map(({ due }) => due).join(';'), type: 'dated', milestones, notes: [] };
}
const due = (date: CivilDate): Deadline => dated({ due: date });

interface Entry {
  readonly no: number;
  readonly deadline: Deadline;
  readonly units: readonly string[];
  readonly leadUnit?: string;
  readonly progress?: Progress;
}

function item({ no, deadline, units, leadUnit, progress }: Entry): ProjectItem {
  return {
    row: no + 3,
    no,
    group: '',
    item: `事项${no}`,
    deadline,
    units: units.map((name, index) => ({
      name,
      role: index === 0 ? 'lead' : 'support',
      collective: name.startsWith('各'),
    })),
    ...(leadUnit !== undefined && { leadUnit }),
    ...(progress && { progress }),
  };
}

const FOUNDATION: readonly Entry[] = [
  {
    no: 1,
    deadline: due('2023-05-31'),
    units: ['办公室'],
    progress: { status: '已完成', doneOn: '2023-05-20' },
  },
  {
    no: 2,
    deadline: due('2023-05-31'),
    units: ['办公室', '信息科', '装财科'],
    progress: { status: '已完成', doneOn: '2023-06-05' },
  },
  { no: 3, deadline: due('2023-06-15'), units: ['政治部', '办公室'] },
  { no: 4, deadline: due('2023-07-10'), units: ['政治部'] },
  {
    no: 5,
    deadline: { ...due('2023-07-20'), type: 'unrecognised', milestones: [] },
    units: ['各县市区司法局'],
  },
];
const KEY: readonly Entry[] = [
  {
    no: 1,
    deadline: dated({ due: '2023-03-31', label: '筹备' }, { due: '2023-07-31' }),
    units: ['政治部'],
    leadUnit: '涪城区司法局',
  },
  {
    no: 2,
    deadline: dated({ due: '2023-07-31', percent: 50, units: ['涪城'] }, { due: '2023-12-31' }),
    units: ['办公室'],
    leadUnit: '涪城区司法局',
    progress: { note: '6月：推进中' },
  },
];

const INPUT: ReportInput = {
  bureau: '绵阳市司法局',
  basis: [],
  asOf: '2023-06-30',
  inspections: [],
  rules: DEFAULT_RULES,
  ledgers: [
    { kind: 'foundation', name: '基础工作提升年', year: 2023, items: FOUNDATION.map(item) },
    { kind: 'key-projects', name: '重点工程推进年', year: 2023, items: KEY.map(item) },
  ],
  quotas: [
    { row: 4, no: 1, unit: '办公室', targetScore: 40, quota: { 外宣信息: 4, 扫黑信息: 2 }, total: 6 },
    { row: 5, no: 2, unit: '政治部', targetScore: 30, quota: { 外宣信息: 2, 政务信息: 2 }, total: 4 },
    { row: 6, no: 3, unit: '秘书股', targetScore: 30, quota: { 政务信息: 1, 扫黑信息: 1 }, total: 2 },
  ],
  quotaYear: 2023,
  articles: [
    { date: '2023-02-01', unit: '办公室', category: '外宣信息', title: '一' },
    { date: '2023-02-01', unit: '政治部', category: '政务信息', title: '二' },
    { date: '2023-02-01', unit: '政治部', category: '外宣信息', title: '三' },
    { date: '2023-02-01', unit: '政治部', category: '外宣信息', title: '四' },
    { date: '2023-02-01', unit: '政治部', category: '调研信息', title: '五' },
  ],
};

describe('buildMonthlyReport', () => {
  const report = buildMonthlyReport(INPUT);

  it('is titled by bureau and month', () => {
    expect(report.title).toBe('绵阳市司法局2023年6月台账工作通报');
    expect(report.asOf).toBe('2023-06-30');
  });

  it('tells the situation in sentences', () => {
    expect(report.sentences).toEqual([
      '截至2023年6月30日，两个项目年台账共7项，已完成2项（按期完成1项、逾期完成1项），完成率28.6%，其中6月完成1项。',
      '到期应完成3项，按期完成1项，按期完成率33.3%；逾期未完成2项（其中阶段节点逾期1项），无明确时限1项。',
      '亮灯情况：红灯2项、黄灯1项、绿灯4项。',
      '3个单位全年信息任务12篇，已计入4篇，完成33.3%，低于序时进度（49.6%）16.3个百分点，2个单位落后于序时进度。',
      '距全年任务还缺8篇，涉及3个单位：办公室缺5篇（外宣信息缺3篇、扫黑信息缺2篇）；秘书股缺2篇（政务信息缺1篇、扫黑信息缺1篇）；政治部政务信息缺1篇。',
      '政治部排名第1位（完成率75.0%）。',
      '下月（7月）到期的节点共3个，责任单位为政治部、涪城区司法局、办公室。',
    ]);
  });

  it('tells of reports and findings where there are any', () => {
    const counts = { owed: 1, onTime: 1, late: 0, missing: 0, awaited: 0 };
    const told = buildMonthlyReport({
      ...INPUT,
      inspections: [{ no: 1, date: '2023-06-01', unit: '办公室', units: ['办公室'], problem: '没有台账' }],
      reporting: {
        ...{ month: '2023-06', total: counts, units: [], unreported: [], withoutUnit: 0, problems: [] },
        ...{ dueOn: '2023-06-30' as const, withoutHistory: [] },
      },
    });
    expect(told.sentences.filter((text) => !report.sentences.includes(text))).toEqual([
      '6月应报送进展的事项1项，报送截止日期为6月30日，已按时报送。',
      '督导检查共发现问题1个，为办公室“没有台账”，6月25日到期（按15个工作日计），逾期5天。',
    ]);
  });

  describe('explains the lights', () => {
    const { lights, looks } = DEFAULT_RULES;
    const legendOf = (rules: Partial<RuleSet>) =>
      buildMonthlyReport({ ...INPUT, rules: { ...DEFAULT_RULES, ...rules } }).legend;

    it.each<[string, Partial<RuleSet>, readonly string[]]>([
      [
        'as they are by default',
        {},
        [
          '红灯：完成时限或阶段节点已过，尚未完成，或督导发现的问题逾期未整改。',
          '黄灯：15天内到期，或完成比例落后序时进度超过20个百分点，或上月未填进展，或销号申请被退回。',
          '绿灯：已完成，或正常推进。',
        ],
      ],
      [
        'by the thresholds in force',
        {
          lights: { ...lights, nearDueDays: 7, lagPoints: 12.5, redLagPoints: 30, overdueFinding: 'yellow' },
        },
        [
          '红灯：完成时限或阶段节点已过，尚未完成，或完成比例落后序时进度超过30个百分点。',
          '黄灯：7天内到期，或完成比例落后序时进度超过12.5个百分点，或上月未填进展，或销号申请被退回，或督导发现的问题逾期未整改。',
          '绿灯：已完成，或正常推进。',
        ],
      ],
      [
        'of which there are four, by their names',
        {
          lights: { ...lights, nearDueDays: 0, unreported: 'none', overdueFinding: 'none', lamps: 4 },
          looks: { ...looks, red: { name: '落后', colour: '红' }, green: { name: '办结', colour: '紫' } },
        },
        [
          '落后：完成时限或阶段节点已过，尚未完成。',
          '黄灯：当日到期，或完成比例落后序时进度超过20个百分点，或销号申请被退回。',
          '蓝灯：正常推进。',
          '办结：已完成。',
        ],
      ],
    ])('%s', (_, rules, legend) => {
      expect(legendOf(rules)).toEqual(legend);
    });
  });

  it('calls the lamps what the bureau calls them', () => {
    const looks = { ...DEFAULT_RULES.looks, red: { name: '落后', colour: '橙' } } as const;
    const rules = { ...DEFAULT_RULES, lights: { ...DEFAULT_RULES.lights, lamps: 4 }, looks } as const;
    const named = buildMonthlyReport({ ...INPUT, rules });
    expect(named.sentences[2]).toBe('亮灯情况：落后2项、黄灯1项、蓝灯2项、绿灯2项。');
    expect(named.attention.map(({ lamp }) => lamp)).toEqual(['落后', '落后', '黄灯']);
    expect(named.lamps.map(({ light, name, colour }) => [light, name, colour])).toEqual([
      ['red', '落后', '橙'],
      ['yellow', '黄灯', '黄'],
      ['blue', '蓝灯', '蓝'],
      ['green', '绿灯', '绿'],
    ]);
  });

  it('counts by ledger and in all', () => {
    expect(report.ledgers.map(({ name, total, overdue }) => [name, total, overdue])).toEqual([
      ['基础工作提升年', 5, 1],
      ['重点工程推进年', 2, 1],
    ]);
    expect(report.total).toMatchObject({ name: '合计', total: 7, done: 1, doneLate: 1, overdue: 2 });
    expect(report.months.map(({ month, total }) => [month, total])).toEqual([
      ['2023-05', 2],
      ['2023-06', 1],
      ['2023-07', 2],
      ['2023-12', 1],
      [null, 1],
    ]);
  });

  it('tells ledgers of one kind apart by year', () => {
    const ledgers = [2023, 2024].map((year) => ({
      kind: 'foundation',
      name: '基础工作提升年',
      year,
      items: [],
    }));
    expect(buildMonthlyReport({ ...INPUT, ledgers }).ledgers.map(({ name }) => name)).toEqual([
      '基础工作提升年（2023年）',
      '基础工作提升年（2024年）',
    ]);
  });

  it('ranks units by what they lead; those that only support and collectives come last without a rank', () => {
    expect(
      report.units.map(({ unit, rank, lead }) => [unit, rank, lead.done + lead.doneLate, lead.total]),
    ).toEqual([
      ['办公室', 1, 2, 3],
      // Both at 0 %: 政治部 has an item due and not done, 涪城区司法局 has none due yet.
      ['涪城区司法局', 2, 0, 2],
      ['政治部', 3, 0, 3],
      ['信息科', null, 0, 0],
      ['装财科', null, 0, 0],
      ['各县市区司法局', null, 0, 1],
    ]);
  });

  it('lists red items by lateness, then yellow ones by due date, each with its source', () => {
    expect(report.attention).toEqual([
      {
        ledger: '重点工程推进年',
        row: 4,
        no: 1,
        item: '事项1',
        lead: ['涪城区司法局', '政治部'],
        support: [],
        state: 'overdue',
        light: 'red',
        lamp: '红灯',
        reason: '3月31日节点“筹备”到期，逾期91天',
        deadline: '2023-03-31;2023-07-31',
        due: '2023-03-31',
        finalDue: '2023-07-31',
        daysOverdue: 91,
      },
      {
        ledger: '基础工作提升年',
        row: 6,
        no: 3,
        item: '事项3',
        lead: ['政治部'],
        support: ['办公室'],
        state: 'overdue',
        light: 'red',
        lamp: '红灯',
        reason: '6月15日到期，逾期15天',
        deadline: '2023-06-15',
        due: '2023-06-15',
        finalDue: '2023-06-15',
        daysOverdue: 15,
      },
      expect.objectContaining({
        ledger: '基础工作提升年',
        no: 4,
        light: 'yellow',
        due: '2023-07-10',
        daysOverdue: null,
      }),
    ]);
  });

  it('lists yellow items without a date after those with one', () => {
    const longTerm: Deadline = { text: '长期', type: 'long-term', milestones: [], notes: [] };
    const items = [
      item({ no: 1, deadline: longTerm, units: ['办公室'], progress: {} }),
      item({ no: 2, deadline: due('2023-12-31'), units: ['办公室'], progress: {} }),
      item({ no: 3, deadline: longTerm, units: ['办公室'], progress: {} }),
      item({ no: 4, deadline: due('2023-07-05'), units: ['办公室'], progress: {} }),
    ];
    const { attention } = buildMonthlyReport({
      ...INPUT,
      ledgers: [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items }],
    });
    expect(attention.map(({ no, light }) => [no, light])).toEqual([
      [4, 'yellow'],
      [2, 'yellow'],
      [1, 'yellow'],
      [3, 'yellow'],
    ]);
  });

  it('counts points over rows of which some have no target score', () => {
    const [first, ...others] = INPUT.quotas;
    const quotas = [...(first ? [{ ...first, targetScore: null }] : []), ...others];
    const { quota } = buildMonthlyReport({ ...INPUT, quotas });
    expect(quota.total).toMatchObject({ points: 22.5, targetScore: 60 });
  });

  it('lists every item, without a date where there is none', () => {
    expect(report.items.map(({ ledger, no, due: date }) => [ledger, no, date])).toEqual([
      ['基础工作提升年', 1, '2023-05-31'],
      ['基础工作提升年', 2, '2023-05-31'],
      ['基础工作提升年', 3, '2023-06-15'],
      ['基础工作提升年', 4, '2023-07-10'],
      ['基础工作提升年', 5, null],
      ['重点工程推进年', 1, '2023-03-31'],
      ['重点工程推进年', 2, '2023-07-31'],
    ]);
  });

  it('does not invent a worksheet row for items from the store', () => {
    const { row, ...stored } = item({ no: 1, deadline: due('2023-07-31'), units: ['办公室'] });
    expect(row).toBe(4);
    const { items } = buildMonthlyReport({
      ...INPUT,
      ledgers: [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items: [stored] }],
    });
    expect(items.map((line) => line.row)).toEqual([null]);
  });

  it('lists what falls due next month, in order of time', () => {
    expect(report.upcoming.month).toBe(7);
    expect(
      report.upcoming.lines.map(({ due: date, ledger, no, milestone }) => [date, ledger, no, milestone]),
    ).toEqual([
      ['2023-07-10', '基础工作提升年', 4, '全部完成'],
      ['2023-07-31', '重点工程推进年', 1, '全部完成'],
      ['2023-07-31', '重点工程推进年', 2, '完成50%（涪城）'],
    ]);
  });

  it.each([
    ['2023-06-25', '2023-06-30', 0],
    ['2023-06-25', '2023-07-01', 1],
    ['2023-06-25', '2023-07-31', 1],
    ['2023-12-31', '2024-01-31', 1],
    ['2023-12-31', '2024-02-01', 0],
    ['2024-01-31', '2024-02-29', 1],
  ] as const)('as of %s: an item due %s', (asOf, date, count) => {
    const items = [item({ no: 1, deadline: due(date), units: ['办公室'] })];
    const { upcoming } = buildMonthlyReport({
      ...INPUT,
      asOf,
      ledgers: [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items }],
    });
    expect(upcoming.lines).toHaveLength(count);
  });

  it('leaves out what is done, and names nameless milestones on the way', () => {
    const steps = dated({ due: '2023-07-15' }, { due: '2023-12-31', label: '验收' });
    const items = [
      item({ no: 1, deadline: steps, units: ['办公室'] }),
      item({
        no: 2,
        deadline: steps,
        units: ['办公室'],
        progress: { status: '已完成', doneOn: '2023-06-01' },
      }),
    ];
    const { upcoming } = buildMonthlyReport({
      ...INPUT,
      ledgers: [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items }],
    });
    expect(upcoming.lines.map(({ no, milestone }) => [no, milestone])).toEqual([[1, '阶段节点']]);
  });

  it('shows the quotas by rank, categories in the order of the quota table', () => {
    const { quota } = report;
    expect(quota.categories).toEqual(['外宣信息', '政务信息', '扫黑信息', '调研信息']);
    expect(
      quota.rows.map(({ unit, rank, counted, quota: owed, gap, points }) => [
        unit,
        rank,
        counted,
        owed,
        gap,
        points,
      ]),
    ).toEqual([
      ['政治部', 1, 3, 4, 1, 22.5],
      ['办公室', 2, 1, 6, 5, 6.67],
      ['秘书股', 3, 0, 2, 2, 0],
    ]);
    expect(quota).toMatchObject({ year: 2023, elapsed: 181 / 365, behind: 2 });
    expect(quota.total).toMatchObject({
      done: 5,
      counted: 4,
      quota: 12,
      gap: 8,
      share: 4 / 12,
      points: 29.17,
      targetScore: 100,
      rank: null,
    });
    expect(quota.total.categories).toEqual([
      { category: '外宣信息', done: 3, counted: 3, quota: 6, gap: 3 },
      { category: '政务信息', done: 1, counted: 1, quota: 3, gap: 2 },
      { category: '扫黑信息', done: 0, counted: 0, quota: 3, gap: 3 },
      { category: '调研信息', done: 1, counted: 0, quota: 0, gap: 0 },
    ]);
  });

  it('is whole without items and quotas', () => {
    const empty = buildMonthlyReport({
      ...INPUT,
      bureau: '',
      ledgers: [],
      quotas: [],
      quotaYear: undefined,
      articles: [],
    });
    expect(empty.title).toBe('2023年6月台账工作通报');
    expect(empty.sentences).toEqual([
      '截至2023年6月30日，台账中没有事项。',
      '未设信息任务。',
      '下月（7月）没有到期的节点。',
    ]);
    expect(empty.quota).toMatchObject({
      year: 2023,
      rows: [],
      total: { share: null, pace: null, points: 0 },
    });
    expect([empty.units, empty.attention, empty.items]).toEqual([[], [], []]);
  });
});
