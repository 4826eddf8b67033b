import type { MonthlyReporting } from '#core/reporting/monthly-reporting';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { circularInput, type ItemSaid } from '#tests/support/circular-input';
import { printed } from '#tests/support/printed-data';
import { buildMonthlyReport } from '../monthly-report';
import type { ReportInput } from '../report-input';

const askedOf = (items: readonly ItemSaid[], said: Partial<ReportInput> = {}): readonly string[] =>
  buildMonthlyReport(circularInput(items, said)).prose.requirements.map(printed);

const OVERDUE: ItemSaid = { units: ['甲'], due: '2023-06-15' };
const DONE: ItemSaid = { units: ['甲'], due: '2023-06-15', doneOn: '2023-06-10' };
const SOON: ItemSaid = { units: ['乙'], due: '2023-07-20' };

it('leaves everything to a person where nothing follows from the facts', () => {
  expect(askedOf([DONE])).toEqual(['【对下一步工作的要求】。']);
});

it('asks for what follows from the facts, and leaves what nobody knows to a person', () => {
  const inspections = [
    { no: null, date: '2023-05-10', unit: '丙', units: ['丙'], problem: '没有台账', rectifyBy: '2023-06-20' },
  ] as const;
  const missing = { owed: 1, onTime: 0, late: 0, missing: 1, awaited: 0 };
  const reporting: MonthlyReporting = {
    ...{ month: '2023-06', total: missing, unreported: ['乙'], withoutUnit: 0, problems: [] },
    dueOn: '2023-06-30',
    units: [{ unit: '乙', collective: false, state: 'missing', items: [], ...missing }],
    withoutHistory: [],
  };
  expect(askedOf([OVERDUE, SOON], { inspections, reporting })).toEqual([
    '一是抓紧办理红灯事项。甲要说明原因、提出措施，于【完成时间】前书面报【承办科室】。',
    '二是限期整改督导检查发现的问题。丙要于【完成时间】前将逾期未整改的1个问题整改到位。',
    '三是如期完成到期节点。7月到期的节点1个，责任单位要对照时限抓紧推进，确保按期完成。',
    '四是按时报送工作进展。乙要于【补报时间】前补报6月进展；各单位7月工作进展于7月31日前报送。',
    '五是【对下一步工作的其他要求】。',
  ]);
});

it('asks the units behind with their articles for more, until the year is over', () => {
  const quotas = ['甲', '乙'].map((unit, index) => ({
    ...{ no: index + 1, unit, targetScore: 40, quota: { 政务信息: 1 }, total: 1 },
  }));
  const articles = [{ date: '2023-01-10', unit: '甲', category: '政务信息', title: '一' }] as const;
  expect(askedOf([], { quotas, articles })).toEqual([
    '一是加快完成信息任务。乙落后于序时进度，要对照缺口抓紧报送。',
    '二是【对下一步工作的其他要求】。',
  ]);
  expect(askedOf([], { quotas, articles, asOf: '2023-12-31' })).toEqual(['【对下一步工作的要求】。']);
});

it('asks every unit with several red items to explain each', () => {
  expect(askedOf([OVERDUE, { ...OVERDUE, units: ['丁'] }])[0]).toBe(
    '一是抓紧办理2项红灯事项。甲、丁要逐项说明原因、提出措施，于【完成时间】前书面报【承办科室】。',
  );
});

it('asks for reports by the day the rules name, in the year it lies in', () => {
  const rules = { ...DEFAULT_RULES, reporting: { dueDay: 5, inNextMonth: true, lateDays: 5 } } as const;
  expect(askedOf([SOON], { rules, asOf: '2022-11-30' })[0]).toBe(
    '一是按时报送工作进展。各单位12月工作进展于2023年1月5日前报送。',
  );
  expect(askedOf([SOON], { asOf: '2022-12-31' })[0]).toBe(
    '一是按时报送工作进展。各单位2023年1月工作进展于1月31日前报送。',
  );
});
