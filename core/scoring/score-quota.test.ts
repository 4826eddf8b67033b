import fc from 'fast-check';
import type { CivilDate } from '#core/date/civil-date';
import { addDays } from '#core/date/civil-date';
import type { InfoArticle } from '#core/ledger/info-article';
import type { QuotaRow } from '#core/ledger/quota-row';
import { scoreQuota } from './score-quota';

function row(unit: string, targetScore: number | null, quota: Readonly<Record<string, number>>): QuotaRow {
  return { no: null, unit, targetScore, quota, total: Object.values(quota).reduce((a, b) => a + b, 0) };
}

/** `count` articles with different titles. */
function articles(
  unit: string,
  category: string,
  count: number,
  date: CivilDate = '2023-03-01',
): InfoArticle[] {
  return Array.from({ length: count }, (_, index) => ({
    date,
    unit,
    category,
    title: `${category}第${index + 1}篇`,
  }));
}

const OFFICE = row('办公室', 40, { 外宣信息: 12, 政务信息: 6, 平安建设信息: 2, 扫黑除恶信息: 4 });

describe('scoreQuota', () => {
  it('counts each category up to its quota', () => {
    const log = [
      ...articles('办公室', '外宣信息', 15),
      ...articles('办公室', '政务信息', 3),
      ...articles('办公室', '营商环境信息', 2),
      ...articles('政治处', '外宣信息', 9),
    ];
    const [score] = scoreQuota({ rows: [OFFICE], articles: log, asOf: '2023-06-30' });
    expect(score).toMatchObject({
      unit: '办公室',
      categories: [
        { category: '外宣信息', done: 15, counted: 12, quota: 12, gap: 0 },
        { category: '政务信息', done: 3, counted: 3, quota: 6, gap: 3 },
        { category: '平安建设信息', done: 0, counted: 0, quota: 2, gap: 2 },
        { category: '扫黑除恶信息', done: 0, counted: 0, quota: 4, gap: 4 },
        { category: '营商环境信息', done: 2, counted: 0, quota: 0, gap: 0 },
      ],
      done: 20,
      counted: 15,
      quota: 24,
      gap: 9,
      share: 15 / 24,
      // 30 June is day 181 of 365.
      pace: 15 / 24 - 181 / 365,
      // 40 × 15 ÷ 24
      points: 25,
      targetScore: 40,
      rank: 1,
    });
  });

  it.each([
    // target × counted ÷ quota
    ['a third', 20, 12, 4, 6.67],
    ['two thirds', 20, 12, 8, 13.33],
    ['a half of the last place goes up', 0.09, 18, 9, 0.05],
    ['1.005, which is less in binary', 2.01, 2, 1, 1.01],
    ['8.325, which is less in binary', 33.3, 4, 1, 8.33],
    ['nothing', 30, 18, 0, 0],
    ['all', 30, 18, 18, 30],
    ['more than all', 30, 18, 25, 30],
  ])('gives points with two decimals: %s', (_, ...[target, quota, count, points]) => {
    const rows = [row('办公室', target, { 外宣信息: quota })];
    const [score] = scoreQuota({ rows, articles: articles('办公室', '外宣信息', count), asOf: '2023-12-31' });
    expect(score?.points).toBe(points);
  });

  it.each([
    ['on the day', '2023-06-30', 1],
    ['after the day', '2023-07-01', 0],
    ['at the start of the year', '2023-01-01', 1],
    ['in the year before', '2022-12-31', 0],
  ] as const)('counts an article %s', (_, date, done) => {
    const [score] = scoreQuota({
      rows: [OFFICE],
      articles: articles('办公室', '外宣信息', 1, date),
      asOf: '2023-06-30',
    });
    expect(score?.done).toBe(done);
  });

  it('looks at the quota’s own year after it has ended', () => {
    const [score] = scoreQuota({
      rows: [OFFICE],
      year: 2023,
      articles: [...articles('办公室', '外宣信息', 3), ...articles('办公室', '政务信息', 2, '2024-01-05')],
      asOf: '2024-01-31',
    });
    expect(score).toMatchObject({ done: 3, pace: 3 / 24 - 1 });
  });

  it('counts the same article once, in the category first logged', () => {
    const base = { date: '2023-03-01', unit: '办公室' } as const;
    const log: readonly InfoArticle[] = [
      { ...base, category: '外宣信息', title: '法治宣传进校园' },
      { ...base, category: '外宣信息', title: '“法治宣传” 进校园！' },
      { ...base, category: '政务信息', title: '法治宣传进校园', date: '2023-02-01' },
      { ...base, category: '外宣信息', title: '法治宣传进校园', unit: '政治处' },
      { ...base, category: '外宣信息', title: '法治宣传进社区' },
    ];
    const rows = [OFFICE, row('政治处', 30, { 外宣信息: 12 })];
    const scores = scoreQuota({ rows, articles: log, asOf: '2023-06-30' });
    expect(scores.map(({ done }) => done)).toEqual([2, 1]);
    expect(scores[0]?.categories[0]).toMatchObject({ category: '外宣信息', done: 2 });
  });

  it('meets units and categories whose spelling differs in space and width only', () => {
    const rows = [row('柔刚（安居）司法所', 20, { 外宣信息: 16 })];
    const log = articles('柔刚(安居) 司法所', '外宣 信息', 4);
    expect(scoreQuota({ rows, articles: log, asOf: '2023-06-30' })).toMatchObject([
      { done: 4, categories: [{ category: '外宣信息', done: 4 }] },
    ]);
  });

  it('ranks by share of the own quota, ties sharing a rank', () => {
    const rows = [
      row('甲', 20, { 外宣信息: 12 }),
      row('乙', 40, { 外宣信息: 3 }),
      row('丙', null, { 外宣信息: 6 }),
      row('丁', 30, { 外宣信息: 10 }),
      row('戊', 30, {}),
    ];
    const log = [
      ...articles('甲', '外宣信息', 4),
      ...articles('乙', '外宣信息', 1),
      ...articles('丙', '外宣信息', 5),
      ...articles('戊', '外宣信息', 5),
    ];
    const scores = scoreQuota({ rows, articles: log, asOf: '2023-06-30' });
    expect(scores.map(({ unit, rank, points }) => [unit, rank, points])).toEqual([
      ['丙', 1, null],
      ['甲', 2, 6.67],
      ['乙', 2, 13.33],
      ['丁', 4, 0],
      ['戊', null, null],
    ]);
    expect(scores[4]).toMatchObject({ done: 5, counted: 0, quota: 0, share: null, pace: null });
  });

  it('keeps the worksheet row', () => {
    const [score] = scoreQuota({ rows: [{ ...OFFICE, row: 4 }], articles: [], asOf: '2023-06-30' });
    expect(score?.row).toBe(4);
  });

  it('shows the categories of the table in its order for every row, then those handed in besides', () => {
    const rows = [
      row('甲', 20, { 外宣信息: 1, 扫黑信息: 1 }),
      row('乙', 20, { 外宣信息: 1, 政务信息: 1 }),
      row('丙', 20, { 政务信息: 1, 扫黑信息: 1 }),
    ];
    const log = [...articles('乙', '调研信息', 1), ...articles('丁', '其他信息', 1)];
    const scores = scoreQuota({ rows, articles: log, asOf: '2023-06-30' });
    const shown = scores.map(({ categories }) => categories.map(({ category }) => category).join());
    expect(new Set(shown)).toEqual(new Set(['外宣信息,政务信息,扫黑信息,调研信息']));
    expect(scores).toHaveLength(3);
  });

  it('never takes points away for another article, and caps them at the target', () => {
    const article: fc.Arbitrary<InfoArticle> = fc.record({
      date: fc.integer({ min: 0, max: 500 }).map((days) => addDays('2022-11-01', days)),
      unit: fc.constantFrom('甲', '乙'),
      category: fc.constantFrom('外宣信息', '政务信息', '调研'),
      title: fc.constantFrom('一', '二', '三', '三！', '四'),
    });
    const quotas = fc
      .array(
        fc
          .tuple(
            fc.constantFrom('甲', '乙'),
            fc.option(fc.integer({ min: 0, max: 4000 }).map((tenths) => tenths / 10)),
            fc.dictionary(fc.constantFrom('外宣信息', '政务信息'), fc.integer({ min: 1, max: 20 })),
          )
          .map(([unit, target, quota]) => row(unit, target, quota)),
        { maxLength: 4 },
      )
      .map((rows) => rows.map((one, index) => ({ ...one, row: index })));
    fc.assert(
      fc.property(quotas, fc.array(article), article, (rows, log, another) => {
        const score = (list: readonly InfoArticle[]) =>
          scoreQuota({ rows, articles: list, asOf: '2023-06-30' });
        const before = new Map(score(log).map((one) => [one.row, one.points]));
        score([...log, another]).forEach((after) => {
          expect(after.points ?? 0).toBeGreaterThanOrEqual(before.get(after.row) ?? 0);
          expect(after.points ?? 0).toBeLessThanOrEqual(after.targetScore ?? 0);
          expect(after.counted + after.gap).toBe(after.quota);
          expect(after.categories.reduce((sum, { done }) => sum + done, 0)).toBe(after.done);
          expect(after.share === null || (after.share >= 0 && after.share <= 1)).toBe(true);
        });
      }),
    );
  });
});
