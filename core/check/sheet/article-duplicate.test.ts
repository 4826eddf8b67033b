import { foundBy } from '#tests/support/found-by';
import { articles, type Rows } from '#tests/support/sheets';
import { articleDuplicate } from './article-duplicate';

describe('article-duplicate', () => {
  it.each<[string, Rows, string[]]>([
    [
      'the same title of one unit',
      articles(
        ['2023-03-01', '办公室', '外宣信息', null, '某活动开展'],
        ['2023-03-02', '办公室', '外宣信息', null, '某活动，开展！'],
      ),
      ['article-duplicate E4'],
    ],
    [
      'the same title of two units',
      articles(
        ['2023-03-01', '办公室', '外宣信息', null, '某活动开展'],
        ['2023-03-02', '政治处', '外宣信息', null, '某活动开展'],
      ),
      [],
    ],
    [
      'two titles',
      articles(
        ['2023-03-01', '办公室', '外宣信息', null, '某活动开展'],
        ['2023-03-02', '办公室', '外宣信息', null, '某活动结束'],
      ),
      [],
    ],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(articleDuplicate, [sheet])).toEqual(found);
  });
});
