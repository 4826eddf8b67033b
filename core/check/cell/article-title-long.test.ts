import { foundBy } from '#tests/support/found-by';
import { articles, type Rows } from '#tests/support/sheets';
import { articleTitleLong } from './article-title-long';

describe('article-title-long', () => {
  it.each<[string, Rows, string[]]>([
    [
      '61 characters',
      articles(['2023-03-01', '办公室', '外宣信息', null, '法'.repeat(61)]),
      ['article-title-long E3'],
    ],
    ['60 characters', articles(['2023-03-01', '办公室', '外宣信息', null, '法'.repeat(60)]), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(articleTitleLong, [sheet])).toEqual(found);
  });
});
