import { foundBy } from '#tests/support/found-by';
import { articles, quotas, type Rows } from '#tests/support/sheets';
import { articleCategoryUnknown } from './article-category-unknown';

describe('article-category-unknown', () => {
  it.each<[string, readonly Rows[], string[]]>([
    [
      'a category of its own',
      [
        quotas([1, '办公室', 40, '12篇', '6篇', 18]),
        articles(['2023-03-01', '办公室', '内宣信息', null, '某事']),
      ],
      ['article-category-unknown 表2!C3'],
    ],
    [
      'a category without its ending',
      [
        quotas([1, '办公室', 40, '12篇', '6篇', 18]),
        articles(['2023-03-01', '办公室', '外宣', null, '某事']),
      ],
      ['article-category-unknown 表2!C3 → 外宣信息'],
    ],
    [
      'a category of the table',
      [
        quotas([1, '办公室', 40, '12篇', '6篇', 18]),
        articles(['2023-03-01', '办公室', '外宣信息', null, '某事']),
      ],
      [],
    ],
    ['no table', [articles(['2023-03-01', '办公室', '内宣信息', null, '某事'])], []],
  ])('%s', (_, sheets, found) => {
    expect(foundBy(articleCategoryUnknown, sheets)).toEqual(found);
  });
});
