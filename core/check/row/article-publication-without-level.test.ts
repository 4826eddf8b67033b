import { foundBy } from '#tests/support/found-by';
import { articles, type Rows } from '#tests/support/sheets';
import { articlePublicationWithoutLevel } from './article-publication-without-level';

describe('article-publication-without-level', () => {
  it.each<[string, Rows, string[]]>([
    [
      'taken up at nobody knows which level',
      articles(['2023-03-01', '办公室', '外宣信息', null, '某事', null, '某刊']),
      ['article-publication-without-level G3'],
    ],
    ['taken up', articles(['2023-03-01', '办公室', '外宣信息', null, '某事', '市', '某刊']), []],
    ['not taken up', articles(['2023-03-01', '办公室', '外宣信息', null, '某事', null, null]), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(articlePublicationWithoutLevel, [sheet])).toEqual(found);
  });
});
