import { foundBy } from '#tests/support/found-by';
import { articles, type Rows } from '#tests/support/sheets';
import { articleSimilar } from './article-similar';

describe('article-similar', () => {
  it.each<[string, Rows, string[]]>([
    [
      'the same thing in other words',
      articles(
        ['2023-03-01', '办公室', '外宣信息', null, '法援进工地'],
        ['2023-03-02', '办公室', '外宣信息', null, '组织开展“法援进工地”活动'],
      ),
      ['article-similar E4'],
    ],
    [
      'the same title of two units',
      articles(
        ['2023-03-01', '办公室', '外宣信息', null, '法援进工地'],
        ['2023-03-02', '政治处', '外宣信息', null, '法援进工地'],
      ),
      ['article-similar E4'],
    ],
    [
      'a duplicate, which is said elsewhere',
      articles(
        ['2023-03-01', '办公室', '外宣信息', null, '法援进工地'],
        ['2023-03-02', '办公室', '外宣信息', null, '法援进工地！'],
      ),
      [],
    ],
    [
      'a series',
      articles(
        ['2023-03-01', '办公室', '外宣信息', null, '3月法援进工地'],
        ['2023-04-02', '办公室', '外宣信息', null, '4月法援进工地'],
      ),
      [],
    ],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(articleSimilar, [sheet])).toEqual(found);
  });
});
