import type { CivilDate } from '#core/date/civil-date';
import type { Deadline } from '#core/deadline/deadline';
import type { Progress, ProjectItem } from '#core/ledger/project-item';
import type { UnitMention } from '#core/unit/unit';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import type { StatusInput } from './status';
import { assessLedger, computeStatus } from './status';

function due(date: CivilDate): Deadline {
  return { text: date, type: 'dated', milestones: [{ due: date, span: [0, 0] }], notes: [] };
}
const LONG_TERM: Deadline = { text: '长期', type: 'long-term', milestones: [], notes: [] };

function units(...names: readonly string[]): readonly UnitMention[] {
  return names.map((name, index) => ({
    name,
    role: index === 0 ? 'lead' : 'support',
    collective: name.startsWith('各'),
  }));
}

function item(
  deadline: Deadline,
  of: readonly UnitMention[],
  progress?: Progress,
  leadUnit?: string,
): ProjectItem {
  return {
    no: 1,
    group: '',
    item: '事项',
    deadline,
    units: of,
    ...(progress && { progress }),
    ...(leadUnit && { leadUnit }),
  };
}

const done = (doneOn: CivilDate): Progress => ({ status: '已完成', doneOn });

/*
 * As of 30 June 2023:
 *                          due        办公室   政治部   涪城区司法局  各县市区司法局
 *  foundation 1  done      05-31      lead     support
 *  foundation 2  doneLate  03-31      lead
 *  foundation 3  overdue   05-31               lead                  support
 *  foundation 4  done      12-31      support  lead
 *  foundation 5  noDue     —          lead
 *  key 1         atRisk    06-30      lead              lead (牵头)
 *  key 2         onTrack   12-31               lead     lead (牵头) and support
 */
const STATUS = computeStatus({
  asOf: '2023-06-30',
  inspections: [],
  rules: DEFAULT_RULES,
  ledgers: [
    {
      kind: 'foundation',
      name: '基础工作提升年',
      year: 2023,
      items: [
        item(due('2023-05-31'), units('办公室', '政治部'), done('2023-05-20')),
        item(due('2023-03-31'), units('办公室'), done('2023-04-02')),
        item(due('2023-05-31'), units('政治部', '各县市区司法局')),
        item(due('2023-12-31'), units('政治部', '办公室'), done('2023-06-01')),
        item(LONG_TERM, units('办公室')),
      ],
    },
    {
      kind: 'key-projects',
      name: '重点工程推进年',
      year: undefined,
      items: [
        item(due('2023-06-30'), units('办公室'), undefined, '涪城区司法局'),
        item(due('2023-12-31'), units('政治部', '涪城区司法局'), undefined, '涪城区司法局'),
      ],
    },
  ],
  quotas: [{ no: 1, unit: '办公室', targetScore: 40, quota: { 外宣信息: 4 }, total: 4 }],
  quotaYear: 2023,
  articles: [{ date: '2023-01-05', unit: '办公室', category: '外宣信息', title: '一' }],
});

const NONE = { total: 0, done: 0, doneLate: 0, overdue: 0, atRisk: 0, onTrack: 0, noDue: 0 };

describe('computeStatus', () => {
  it('counts each ledger', () => {
    expect(STATUS.asOf).toBe('2023-06-30');
    expect(STATUS.ledgers).toMatchObject([
      {
        ...{ kind: 'foundation', year: 2023, ...NONE, total: 5, done: 2, doneLate: 1, overdue: 1, noDue: 1 },
        ...{ dueByNow: 3, dueOnTime: 1, completionRate: 3 / 5, onTimeRate: 1 / 3 },
        lights: { red: 1, yellow: 0, green: 4 },
      },
      {
        ...{ kind: 'key-projects', year: null, ...NONE, total: 2, atRisk: 1, onTrack: 1 },
        // Due today and open: it counts as due.
        ...{ dueByNow: 1, dueOnTime: 0, completionRate: 0, onTimeRate: 0 },
        lights: { red: 0, yellow: 1, green: 1 },
      },
    ]);
  });

  it('counts all ledgers together', () => {
    expect(STATUS.total).toMatchObject({
      ...{ total: 7, done: 2, doneLate: 1, overdue: 1, atRisk: 1, onTrack: 1, noDue: 1 },
      ...{ dueByNow: 4, dueOnTime: 1, completionRate: 3 / 7, onTimeRate: 1 / 4 },
    });
  });

  it('counts units, lead and support apart, in order of appearance', () => {
    expect(STATUS.units).toMatchObject([
      {
        unit: '办公室',
        collective: false,
        lead: {
          ...NONE,
          total: 4,
          done: 1,
          doneLate: 1,
          atRisk: 1,
          noDue: 1,
          completionRate: 1 / 2,
          onTimeRate: 1 / 3,
        },
        // Done before its due date has come: it is done, but not yet among the items due.
        support: { ...NONE, total: 1, done: 1, completionRate: 1, onTimeRate: null },
      },
      {
        unit: '政治部',
        collective: false,
        lead: { ...NONE, total: 3, done: 1, overdue: 1, onTrack: 1, completionRate: 1 / 3, onTimeRate: 0 },
        support: { ...NONE, total: 1, done: 1, completionRate: 1, onTimeRate: 1 },
      },
      {
        unit: '各县市区司法局',
        collective: true,
        lead: { ...NONE, completionRate: null, onTimeRate: null },
        support: { ...NONE, total: 1, overdue: 1, completionRate: 0, onTimeRate: 0 },
      },
      {
        unit: '涪城区司法局',
        collective: false,
        // Named in both roles in one row, it leads that item once.
        lead: { ...NONE, total: 2, atRisk: 1, onTrack: 1, completionRate: 0, onTimeRate: 0 },
        support: NONE,
      },
    ]);
  });

  it('counts months of the final due date, items without one last', () => {
    expect(STATUS.months.map(({ month, total }) => [month, total])).toEqual([
      ['2023-03', 1],
      ['2023-05', 2],
      ['2023-06', 1],
      ['2023-12', 2],
      [null, 1],
    ]);
    expect(STATUS.ledgers.map(({ months }) => months.map(({ month }) => month))).toEqual([
      ['2023-03', '2023-05', '2023-12', null],
      ['2023-06', '2023-12'],
    ]);
  });

  it('scores the quotas', () => {
    expect(STATUS.quota).toMatchObject([{ unit: '办公室', done: 1, quota: 4, gap: 3, points: 10, rank: 1 }]);
  });

  it('is empty without ledgers and quotas', () => {
    const input = {
      ledgers: [],
      quotas: [],
      articles: [],
      asOf: '2023-06-30',
      inspections: [],
      rules: DEFAULT_RULES,
    } as const;
    const { total, ...rest } = computeStatus(input);
    expect(total).toMatchObject({ ...NONE, completionRate: null, onTimeRate: null });
    const rectification = {
      total: 0,
      open: 0,
      overdue: 0,
      closed: 0,
      closedLate: 0,
      byUnit: [],
      entries: [],
    };
    const nothing = { ledgers: [], units: [], months: [], quota: [], rectification };
    expect(rest).toEqual({ asOf: '2023-06-30', ...nothing });
  });
});

describe('findings of inspections', () => {
  const found = { no: null, date: '2023-05-30', unit: '办公室', units: ['办公室'] } as const;
  const items = [
    item(due('2023-12-31'), units('办公室'), done('2023-05-20')),
    { ...item(due('2023-12-31'), units('办公室')), no: 2 },
  ];
  const input: StatusInput = {
    asOf: '2023-06-30',
    ledgers: [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items }],
    ...{ quotas: [], articles: [], rules: DEFAULT_RULES },
    inspections: [
      { ...found, relatesTo: '基础1', problem: '没有台账', rectifyBy: '2023-06-18' },
      { ...found, relatesTo: '基础2', problem: '缺岗', rectifyBy: '2023-07-10' },
    ],
  };

  it('colour the items they are about, done ones too, and change no rate', () => {
    const { total, rectification } = computeStatus(input);
    const alone = computeStatus({ ...input, inspections: [] }).total;
    expect(total).toEqual({ ...alone, lights: { red: 1, yellow: 0, blue: 0, green: 1 } });
    expect(alone.lights.green).toBe(2);
    expect(rectification).toMatchObject({ total: 2, open: 1, overdue: 1 });
    expect(rectification.entries.map(({ items: [linked] }) => linked?.no)).toEqual([1, 2]);
  });

  it('are told beside their items', () => {
    const [first, second] = input.ledgers.flatMap((ledger) => assessLedger(ledger, input));
    expect(first?.assessment).toMatchObject({
      ...{ state: 'done', light: 'red' },
      reason: '督导发现问题整改逾期12天：没有台账；12月31日到期，5月20日完成',
    });
    expect(second?.assessment).toMatchObject({
      ...{ state: 'onTrack', light: 'green', reason: '12月31日到期，还剩184天' },
      findings: ['督导发现问题待整改，还剩10天：缺岗'],
    });
  });

  it('are found for a part of a ledger as for the whole', () => {
    const [ledger] = input.ledgers;
    const part = ledger && assessLedger({ ...ledger, items: items.slice(0, 1) }, input);
    expect(part?.map(({ assessment }) => assessment.light)).toEqual(['red']);
  });

  it('make a status that can be stored and sent', () => {
    const status = computeStatus(input);
    expect(JSON.parse(JSON.stringify(status))).toEqual(status);
  });
});
