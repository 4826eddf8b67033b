import type { CivilDate } from '#core/date/civil-date';
import type { InfoArticle } from '#core/ledger/info-article';
import type { QuotaRow } from '#core/ledger/quota-row';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { PROPORTIONAL } from '#core/scoring/scheme';
import { circularInput } from '#tests/support/circular-input';
import { buildMonthlyReport } from '../monthly-report';
import type { ReportInput } from '../report-input';

const row = (unit: string, quota: Readonly<Record<string, number>>): QuotaRow => ({
  ...{ no: null, unit, targetScore: 40, quota },
  total: Object.values(quota).reduce((sum, count) => sum + count, 0),
});

const articles = (unit: string, count: number, category = '政务信息'): readonly InfoArticle[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ date: '2023-01-10', unit, category, title: `${category}${index + 1}` },
  }));

const proseOf = (quotas: readonly QuotaRow[], said: Partial<ReportInput> = {}): readonly string[] =>
  buildMonthlyReport(circularInput([], { quotas, ...said })).prose.information;

it('says that there are no quotas', () => {
  expect(proseOf([])).toEqual(['未设信息任务。']);
});

it.each<[string, readonly QuotaRow[], readonly InfoArticle[], readonly string[]]>([
  [
    'nothing handed in, one unit',
    [row('甲', { 政务信息: 4 })],
    [],
    [
      '甲全年信息任务4篇，尚无信息计入，低于序时进度（49.6%）49.6个百分点。',
      '距全年任务还缺4篇，责任单位为甲（政务信息缺4篇）。',
    ],
  ],
  [
    'everything handed in',
    [row('甲', { 政务信息: 4 }), row('乙', { 政务信息: 2 })],
    [...articles('甲', 4), ...articles('乙', 2)],
    ['2个单位全年信息任务6篇，已全部完成。'],
  ],
  [
    'a tie for the first, a unit without a quota',
    [
      row('甲', { 政务信息: 2 }),
      row('乙', { 政务信息: 2 }),
      row('丙', { 政务信息: 2, 外宣信息: 1 }),
      row('丁', {}),
    ],
    [...articles('甲', 2), ...articles('乙', 2)],
    [
      '3个单位全年信息任务7篇，已计入4篇，完成57.1%，高于序时进度（49.6%）7.5个百分点，1个单位落后于序时进度。',
      '距全年任务还缺3篇，责任单位为丙（政务信息缺2篇、外宣信息缺1篇）。',
      '甲、乙并列第1位（完成率均为100.0%）。',
    ],
  ],
  [
    'more gaps than are told',
    Array.from('甲乙丙丁').map((unit, index) => row(unit, { 政务信息: index + 1 })),
    articles('甲', 1),
    [
      '4个单位全年信息任务10篇，已计入1篇，完成10.0%，低于序时进度（49.6%）39.6个百分点，3个单位落后于序时进度。',
      '距全年任务还缺9篇，涉及3个单位：丁政务信息缺4篇；丙政务信息缺3篇；乙政务信息缺2篇。',
      '甲排名第1位（完成率100.0%）。',
    ],
  ],
])('%s', (_, quotas, log, paragraphs) => {
  expect(proseOf(quotas, { articles: log })).toEqual(paragraphs);
});

it('tells the largest gaps only, where there are many', () => {
  const quotas = Array.from('甲乙丙丁').map((unit, index) => row(unit, { 政务信息: index + 1 }));
  expect(proseOf(quotas)[1]).toBe(
    '距全年任务还缺10篇，涉及4个单位。缺口较大的有：丁政务信息缺4篇；丙政务信息缺3篇；乙政务信息缺2篇。',
  );
});

it.each<[number, string]>([
  [0, '各单位均落后于序时进度。'],
  [2, '1个单位落后于序时进度。'],
  [1, '1个单位落后于序时进度。'],
])('counts the units behind where the first handed in %i', (count, text) => {
  const quotas = [row('甲', { 政务信息: 2 }), row('乙', { 政务信息: 4 })];
  expect(proseOf(quotas, { articles: articles('甲', count) })[0]).toMatch(new RegExp(`${text}$`, 'u'));
});

it('says that nobody is behind', () => {
  const quotas = [row('甲', { 政务信息: 2 }), row('乙', { 政务信息: 2 })];
  const log = [...articles('甲', 1), ...articles('乙', 1)];
  expect(proseOf(quotas, { articles: log })[0]).toMatch(/没有单位落后于序时进度。$/u);
});

it('names the last where the scheme does', () => {
  const rules = { ...DEFAULT_RULES, scoring: { ...PROPORTIONAL, bottom: 1 } };
  const quotas = [row('甲', { 政务信息: 2 }), row('乙', { 政务信息: 2 }), row('丙', { 政务信息: 2 })];
  expect(proseOf(quotas, { rules, articles: articles('甲', 1) })[2]).toBe(
    '甲排名第1位（完成率50.0%），乙、丙居末位（完成率均为0.0%）。',
  );
  expect(proseOf(quotas, { rules })).toHaveLength(2);
});

it('counts the units that missed the year’s quota', () => {
  const quotas = [row('甲', { 政务信息: 1 }), row('乙', { 政务信息: 3 })];
  expect(proseOf(quotas, { asOf: '2023-12-31', articles: articles('甲', 1) })[0]).toBe(
    '2个单位全年信息任务4篇，已计入1篇，完成25.0%，1个单位没有完成全年任务。',
  );
});

it.each<[string, CivilDate, string]>([
  ['at the year’s end', '2023-12-31', '甲全年信息任务4篇，已计入1篇，完成25.0%。'],
  ['in the year after', '2024-02-29', '甲2023年信息任务4篇，已计入1篇，完成25.0%。'],
  ['on the first day', '2023-01-01', '甲全年信息任务4篇，尚无信息计入，低于序时进度（0.3%）0.3个百分点。'],
])('%s', (_, asOf, text) => {
  expect(proseOf([row('甲', { 政务信息: 4 })], { asOf, articles: articles('甲', 1) })[0]).toBe(text);
});
