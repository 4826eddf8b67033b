import { foundBy } from '#tests/support/found-by';
import { articles, type Rows } from '#tests/support/sheets';
import { articleTypeUnknown } from './article-type-unknown';

describe('article-type-unknown', () => {
  it.each<[string, Rows, string[]]>([
    [
      'a type of its own',
      articles(['2023-03-01', '办公室', '政务信息', '通知', '某事']),
      ['article-type-unknown D3'],
    ],
    [
      'half a type',
      articles(['2023-03-01', '办公室', '政务信息', '专报', '某事']),
      ['article-type-unknown D3 → 专报信息'],
    ],
    ['a type', articles(['2023-03-01', '办公室', '政务信息', '经验动态', '某事']), []],
    [
      'a type and its kind',
      articles(['2023-03-01', '办公室', '政务信息', '专报信息（舆情信息）', '某事']),
      [],
    ],
    ['nothing', articles(['2023-03-01', '办公室', '外宣信息', null, '某事']), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(articleTypeUnknown, [sheet])).toEqual(found);
  });
});
