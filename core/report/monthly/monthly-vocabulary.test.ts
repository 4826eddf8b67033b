import { type DocumentData, gapsOf } from '#core/document/document-data';
import { documentData, type PlaceholderInfo } from '#core/document/vocabulary';
import type { InspectionEntry } from '#core/inspection/inspection-entry';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { circularInput, type ItemSaid } from '#tests/support/circular-input';
import { printed, rows, shown, tableOf } from '#tests/support/printed-data';
import { buildMonthlyReport } from '../monthly-report';
import type { ReportInput } from '../report-input';
import { MONTHLY_VOCABULARY } from './monthly-vocabulary';

const dataOf = (items: readonly ItemSaid[], said: Partial<ReportInput> = {}): DocumentData =>
  documentData(MONTHLY_VOCABULARY, buildMonthlyReport(circularInput(items, said)));

function cells(data: DocumentData, name: string): readonly (readonly string[])[] {
  const { columns, rows: body } = tableOf(data, name);
  for (const row of body) expect(row).toHaveLength(columns.length);
  return [columns.map(({ header }) => header), ...body.map((row) => row.map((cell) => printed(cell)))];
}

const holds = (data: DocumentData): readonly string[] =>
  Object.entries(data).flatMap(([name, value]) => (value.kind === 'when' && value.holds ? [name] : []));

const ITEMS: readonly ItemSaid[] = [
  { title: '建章', units: ['甲', '乙'], due: '2023-05-31', doneOn: '2023-05-20' },
  { title: '立制', units: ['甲'], due: '2023-06-15' },
  { title: '普法', units: ['丙'], due: '2023-07-10' },
  { title: '长效', units: ['各科室'] },
];
const NEWS: ReportInput['articles'][number] = {
  ...{ date: '2023-02-01', unit: '甲', category: '外宣信息', title: '一' },
};
const QUOTAS: ReportInput['quotas'] = [
  { no: 1, unit: '甲', targetScore: 40, quota: { 外宣信息: 4, 政务信息: 2 }, total: 6 },
  { no: 2, unit: '乙', targetScore: 30, quota: { 政务信息: 1 }, total: 1 },
  { no: 3, unit: '丙', targetScore: null, quota: {}, total: 0 },
];
const FOUND: InspectionEntry = {
  ...{ no: 1, date: '2023-05-10', method: '暗访', unit: '甲', units: ['甲'] },
  ...{ problem: '没有台账', rectifyBy: '2023-06-20' },
};

describe('its names', () => {
  const scopes = (vocabulary: readonly PlaceholderInfo[]): readonly (readonly PlaceholderInfo[])[] => [
    vocabulary,
    ...vocabulary.flatMap(({ inner }) => (inner.length > 0 ? scopes(inner) : [])),
  ];

  it.each(scopes(MONTHLY_VOCABULARY).map((scope, index) => [index, scope] as const))(
    'are each said once, can be typed, and are explained (%i)',
    (_, scope) => {
      const names = scope.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { name, about } of scope) {
        expect(name).toMatch(/^[\u4E00-\u9FFF]+$/u);
        expect(about).not.toMatch(/^$|。$/u);
      }
    },
  );
});

it('holds every row as texts', () => {
  const data = dataOf(ITEMS, { quotas: QUOTAS, articles: [NEWS], inspections: [FOUND] });
  expect(
    rows(data, '台账', '名称', '总数', '已完成', '完成率', '较上期', '按期完成率', '逾期', '亮灯'),
  ).toEqual([['基础工作提升年', '4', '1', '25.0%', '—', '50.0%', '1', '红灯1、黄灯1、绿灯2']]);
  expect(rows(data, '单位排名', '排名', '名次', '单位', '总数', '完成率', '配合')).toEqual([
    ['1', '第1位', '甲', '2', '50.0%', '0'],
    ['2', '第2位', '丙', '1', '0.0%', '0'],
    ['—', '—', '乙', '0', '—', '1'],
    ['—', '—', '各科室', '1', '0.0%', '0'],
  ]);
  expect(rows(data, '红灯清单', '序号', '台账', '事项', '责任单位', '时限', '原因', '逾期天数')).toEqual([
    ['1', '基础工作提升年', '立制', '甲', '2023-06-15', '6月15日到期，逾期15天', '15'],
  ]);
  expect(rows(data, '黄灯清单', '事项', '牵头单位', '到期日', '逾期天数')).toEqual([
    ['普法', '丙', '7月10日', '—'],
  ]);
  expect(
    rows(data, '信息任务', '排名', '单位', '任务', '计入', '缺口', '完成率', '得分', '缺口说明'),
  ).toEqual([
    ['1', '甲', '6', '1', '5', '16.7%', '6.67', '外宣信息缺3篇、政务信息缺2篇'],
    ['2', '乙', '1', '0', '1', '0.0%', '0.00', '政务信息缺1篇'],
    ['—', '丙', '0', '0', '0', '—', '—', '—'],
  ]);
  expect(
    rows(data, '督导问题', '序号', '单位', '问题', '检查日期', '检查方式', '状态', '天数', '说明'),
  ).toEqual([['1', '甲', '没有台账', '5月10日', '暗访', '逾期未整改', '10', '6月20日到期，逾期10天']]);
  expect(rows(data, '下月到期', '到期日', '节点', '事项', '责任单位')).toEqual([
    ['7月10日', '全部完成', '普法', '丙'],
  ]);
  expect(rows(data, '灯', '名称', '数量')).toEqual([
    ['红灯', '1'],
    ['黄灯', '1'],
    ['绿灯', '2'],
  ]);
});

it('has a column for every lamp and every category', () => {
  const rules = { ...DEFAULT_RULES, lights: { ...DEFAULT_RULES.lights, lamps: 4 } } as const;
  const data = dataOf(ITEMS, { quotas: QUOTAS, articles: [NEWS], rules });
  expect(cells(data, '台账汇总表')).toEqual([
    ['台账', '总数', '已完成', '完成率', '按期完成率', '逾期', '红灯', '黄灯', '蓝灯', '绿灯'],
    ['基础工作提升年', '4', '1', '25.0%', '50.0%', '1', '1', '1', '1', '1'],
    ['合计', '4', '1', '25.0%', '50.0%', '1', '1', '1', '1', '1'],
  ]);
  expect(cells(data, '信息分类表')).toEqual([
    ['排名', '单位', '外宣信息', '政务信息', '合计', '缺口', '完成率', '得分'],
    ['1', '甲', '1/4', '0/2', '1/6', '5', '16.7%', '6.67'],
    ['2', '乙', '—', '0/1', '0/1', '1', '0.0%', '0.00'],
    ['—', '丙', '—', '—', '—', '0', '—', '—'],
    ['', '合计', '1/4', '0/3', '1/7', '6', '14.3%', '6.67'],
  ]);
  expect(cells(data, '单位汇总表')[1]?.slice(0, 3)).toEqual(['1', '甲', '2']);
  expect(holds(data)).toContain('四灯');
});

it('tells the months of the year only where they are known', () => {
  const counts = { owed: 2, onTime: 0, late: 0, missing: 2, awaited: 0 };
  const reporting = {
    ...{ month: '2023-06', total: counts, unreported: ['甲'], withoutUnit: 0, problems: [] },
    ...{ dueOn: '2023-06-30' as const, withoutHistory: [] },
    units: [{ unit: '甲', collective: false, state: 'missing' as const, items: [], ...counts }],
  };
  expect(cells(dataOf(ITEMS, { reporting }), '未报送表')).toEqual([
    ['序号', '单位', '情况', '应报（项）', '未报（项）'],
    ['1', '甲', '未报送', '2', '2'],
  ]);
  const data = dataOf(ITEMS, { reporting, unreportedMonths: new Map([['甲', 3]]) });
  expect(cells(data, '未报送表')[1]?.at(-1)).toBe('3');
  expect(rows(data, '未报送', '序号', '单位', '情况', '应报', '未报', '累计')).toEqual([
    ['1', '甲', '未报送', '2', '2', '3'],
  ]);
  expect(holds(data)).toContain('有未报送');
});

it('compares with the last circular where there was one', () => {
  const before = { input: circularInput(ITEMS.slice(1), { asOf: '2023-05-31' }), keysOf: () => [] };
  const data = dataOf(ITEMS, { before });
  expect(shown(data, '较上期')).toBe('提高25.0个百分点');
  expect(rows(data, '单位排名', '单位', '较上期')[0]).toEqual(['甲', '提高50.0个百分点']);
  expect(cells(data, '台账汇总表')[0]?.at(-1)).toBe('完成率较上期');
  expect([shown(data, '上期日期'), shown(data, '期间')]).toEqual(['2023年5月31日', '2023年6月1日至6月30日']);
});

it('holds conditions where there is something', () => {
  expect(holds(dataOf([]))).toEqual(['有总体章', '有要求章']);
  expect(holds(dataOf(ITEMS, { quotas: QUOTAS, inspections: [FOUND] }))).toEqual([
    ...['有总体章', '有单位章', '有亮灯章', '有信息章', '有督导章', '有下月章', '有要求章'],
    ...['有事项', '有未完成', '有单位', '有红灯', '有黄灯', '有信息任务', '有信息得分'],
    ...['有督导记录', '有督导问题', '有下月到期', '有说明附件'],
  ]);
});

it('says who issues it where the rules do, and counts what a person has to write', () => {
  const issuing = { agency: '绵阳市司法局', codeWord: '绵司通', addressees: '各科室', copies: '市政府办' };
  const data = dataOf(ITEMS, { rules: { ...DEFAULT_RULES, issuing }, number: 7 });
  expect(['标题', '发文字号', '主送机关', '抄送机关', '成文日期'].map((name) => shown(data, name))).toEqual([
    '绵阳市司法局关于2023年6月台账工作推进情况的通报',
    '绵司通〔2023〕7号',
    '各科室',
    '市政府办',
    '2023年7月【日期】日',
  ]);
  expect(gapsOf(data)).toEqual(['日期', '完成时间', '承办科室', '对下一步工作的其他要求']);
  expect(shown(dataOf(ITEMS, { bureau: '' }), '标题')).toBe('关于2023年6月台账工作推进情况的通报');
});

it('passes on what people wrote as it is', () => {
  const hostile = '=cmd|calc{#台账}【填】\u0007<w:p/>';
  const data = dataOf([{ title: hostile, units: [hostile], due: '2023-06-15' }]);
  expect(rows(data, '红灯清单', '事项', '责任单位')).toEqual([[hostile, hostile]]);
  expect(rows(data, '单位排名', '单位')).toEqual([[hostile]]);
});

it('clips long texts in cells and says where they are in full', () => {
  const long = '长'.repeat(2000);
  const inspections = [{ ...FOUND, problem: long }];
  const data = dataOf([{ title: long, units: ['甲'], due: '2023-06-15' }], { inspections });
  const clipped = `${'长'.repeat(120)}……（全文见台账）`;
  expect(rows(data, '红灯清单', '事项')).toEqual([[clipped]]);
  expect(rows(data, '督导问题', '问题')).toEqual([[clipped]]);
  expect(shown(data, '红灯情况')).toHaveLength(
    '红灯事项1项，为甲的“”，6月15日到期，逾期15天。'.length + 60 + 9,
  );
});
