import { foundBy } from '#tests/support/found-by';
import { articles, type Rows } from '#tests/support/sheets';
import { adoptionLevelUnknown } from './adoption-level-unknown';

describe('adoption-level-unknown', () => {
  it.each<[string, Rows, string[]]>([
    [
      'a level with its suffix',
      articles(['2023-03-01', '办公室', '外宣信息', null, '某事', '市级', '某刊']),
      ['adoption-level-unknown F3 → 市'],
    ],
    [
      'a district',
      articles(['2023-03-01', '办公室', '外宣信息', null, '某事', '区', '某刊']),
      ['adoption-level-unknown F3 → 县'],
    ],
    [
      'two levels at once',
      articles(['2023-03-01', '办公室', '外宣信息', null, '某事', '市、省', '某刊']),
      ['adoption-level-unknown F3'],
    ],
    [
      'a leader’s comment',
      [
        ['2023年信息报送登记表'],
        ['日期', '部门', '类别', '标题', '批示级别'],
        ['2023-03-01', '办公室', '外宣信息', '某事', '省级'],
      ],
      ['adoption-level-unknown E3 → 省'],
    ],
    ['a level', articles(['2023-03-01', '办公室', '外宣信息', null, '某事', '省', '某刊']), []],
    ['not taken up', articles(['2023-03-01', '办公室', '外宣信息', null, '某事']), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(adoptionLevelUnknown, [sheet])).toEqual(found);
  });
});
