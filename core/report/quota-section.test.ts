import type { InfoArticle } from '#core/ledger/info-article';
import type { QuotaRow } from '#core/ledger/quota-row';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import type { ScoringScheme } from '#core/scoring/scheme';
import { PROPORTIONAL } from '#core/scoring/scheme';
import { GENERAL_SAMPLE } from '#core/scoring/schemes/general-sample';
import type { QuotaInput } from '#core/scoring/quota-input';
import { scoreQuota } from '#core/scoring/score-quota';
import { outlook, partPoints, quotaSection } from './quota-section';

const row = (unit: string, count: number): QuotaRow => ({
  ...{ no: null, unit, targetScore: 40, quota: { 政务信息: count }, total: count },
});

const article = (unit: string, title: string, adoptedBy?: string): InfoArticle => ({
  ...{ date: '2023-01-10', unit, category: '政务信息', title },
  ...(adoptedBy !== undefined && { adoptedBy }),
});

const ROWS = [row('甲所', 4), row('乙所', 4), row('丙所', 0)];
const ARTICLES = [article('甲所', '一', '市'), article('甲所', '二'), article('乙所', '三')];

function sectionOf(scheme: ScoringScheme, input: Partial<QuotaInput> = {}) {
  const asOf = '2023-01-31';
  const scores = scoreQuota({ rows: ROWS, articles: ARTICLES, asOf, scheme, ...input });
  return quotaSection(scores, { asOf, rules: { ...DEFAULT_RULES, scoring: scheme } });
}

it('has no parts where the points are the base alone', () => {
  const { parts, last, rows, total } = sectionOf(PROPORTIONAL);
  expect({ parts, last }).toEqual({ parts: [], last: [] });
  // 2 and 1 of 4 in 31 of 365 days: 23 and 11 in the year.
  expect(rows.map((score) => [score.unit, score.projected?.done, outlook(score)])).toEqual([
    ['甲所', 23, '可完成'],
    ['乙所', 11, '可完成'],
    ['丙所', 0, '—'],
  ]);
  expect([total.points, total.projected?.done, outlook(total)]).toEqual([30, 34, '—']);
});

it('adds up the parts, and names the last', () => {
  const { parts, last, rows, total, method } = sectionOf({ ...GENERAL_SAMPLE, bottom: 1 });
  expect(parts).toEqual(['基础', '采用', '批示', '扣分']);
  // 甲所: 20 for 2 of 2, 50 of the city. 乙所 and 丙所 missed the month with nothing earned.
  expect(
    rows.map((score) => [score.unit, ...parts.map((name) => partPoints(score, name)), score.points]),
  ).toEqual([
    ['甲所', 20, 50, 0, 0, 70],
    ['乙所', 0, 0, 0, 0, 0],
    ['丙所', 0, 0, 0, 0, 0],
  ]);
  expect(parts.map((name) => partPoints(total, name))).toEqual([20, 50, 0, 0]);
  expect([total.points, partPoints(total, '封顶')]).toEqual([70, null]);
  expect(last).toEqual(['乙所', '丙所']);
  expect(method).toContain('注明末1位');
});

it('says nothing of the year’s end before the year', () => {
  const scores = scoreQuota({ rows: ROWS, articles: [], asOf: '2022-12-31', year: 2023 });
  const { rows, total } = quotaSection(scores, { asOf: '2022-12-31', quotaYear: 2023, rules: DEFAULT_RULES });
  expect([...rows, total].map(({ projected }) => projected)).toEqual([null, null, null, null]);
});
