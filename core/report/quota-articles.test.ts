import type { InfoArticle } from '#core/ledger/info-article';
import { quotaArticles } from './quota-articles';

const article = (unit: string, date: InfoArticle['date'], title: string): InfoArticle => ({
  ...{ unit, date, title, category: '政务信息' },
});
const row = (unit: string) => ({ no: null, unit, targetScore: 10, quota: { 政务信息: 2 }, total: 2 });

const ARTICLES: readonly InfoArticle[] = [
  article('办公室', '2023-03-01', '甲'),
  article(' 办公室', '2023-03-02', '甲 '),
  article('办公室', '2023-07-01', '以后的'),
  article('办公室', '2022-12-31', '去年的'),
  { ...article('办公室', '2023-04-01', '乙'), irregularity: '失实' },
];

describe('quotaArticles', () => {
  const rows = [row('办公室'), row('政治部')];
  const titles = (year?: number): readonly (readonly string[])[] =>
    [...quotaArticles({ rows, articles: ARTICLES, asOf: '2023-06-30', year }).values()].map((of) =>
      of.map(({ title }) => title),
    );

  it('has each article once, of the year and up to the day, and none that was found false', () => {
    expect(titles()).toEqual([['甲'], []]);
  });

  it('goes by the year of the quotas', () => {
    expect(titles(2022)).toEqual([['去年的'], []]);
  });
});
