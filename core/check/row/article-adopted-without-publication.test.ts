import { foundBy } from '#tests/support/found-by';
import { articles, type Rows } from '#tests/support/sheets';
import { articleAdoptedWithoutPublication } from './article-adopted-without-publication';

describe('article-adopted-without-publication', () => {
  it.each<[string, Rows, string[]]>([
    [
      'taken up by nobody knows whom',
      articles(['2023-03-01', '办公室', '外宣信息', null, '某事', '市', null]),
      ['article-adopted-without-publication F3'],
    ],
    ['taken up', articles(['2023-03-01', '办公室', '外宣信息', null, '某事', '市', '某刊']), []],
    ['not taken up', articles(['2023-03-01', '办公室', '外宣信息', null, '某事', null, null]), []],
    [
      'a log without the column',
      [
        ['2023年信息报送登记表'],
        ['日期', '部门', '类别', '标题', '采用级别'],
        ['2023-03-01', '办公室', '外宣信息', '某事', '市'],
      ],
      [],
    ],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(articleAdoptedWithoutPublication, [sheet])).toEqual(found);
  });
});
