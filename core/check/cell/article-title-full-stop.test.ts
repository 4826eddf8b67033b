import { foundBy } from '#tests/support/found-by';
import { articles, type Rows } from '#tests/support/sheets';
import { articleTitleFullStop } from './article-title-full-stop';

describe('article-title-full-stop', () => {
  it.each<[string, Rows, string[]]>([
    [
      'closed like a sentence',
      articles(['2023-03-01', '办公室', '外宣信息', null, '普法活动开展。']),
      ['article-title-full-stop E3 → 普法活动开展'],
    ],
    ['no stop', articles(['2023-03-01', '办公室', '外宣信息', null, '普法活动开展']), []],
    ['a question', articles(['2023-03-01', '办公室', '外宣信息', null, '普法怎么做？']), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(articleTitleFullStop, [sheet])).toEqual(found);
  });
});
