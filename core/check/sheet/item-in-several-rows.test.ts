import { foundBy } from '#tests/support/found-by';
import { grid } from '#tests/support/grid';
import { projects, rules, type Rows } from '#tests/support/sheets';
import { itemDuplicate } from './item-duplicate';
import { itemInSeveralRows } from './item-in-several-rows';
import { itemNumbers } from './item-numbers';

/** One rule over two rows with a deadline each, and one after it. */
const overTwoRows = rules(
  ['甲', '1.信访办法', '5月底前', '办公室'],
  ['甲', null, '10月底前', '政治部'],
  ['甲', '2.会议办法', '6月底前', '办公室'],
);

describe('item-in-several-rows', () => {
  it.each<[string, Rows, string[], string[]]>([
    ['an item merged over two rows', overTwoRows, ['B3:B4'], ['item-in-several-rows B3']],
    [
      'over three, up to the end',
      rules(['甲', '1.乙', '3月', '办公室'], ['甲', null, '5月', '办公室'], ['甲', null, '6月', '办公室']),
      ['B3:B5'],
      ['item-in-several-rows B3'],
    ],
    [
      'measures of their own make them items of their own',
      projects(
        ['甲', '1.乙', '丙', '5月底前', '涪城区司法局', '立法科'],
        ['甲', null, '丁', '6月底前', '涪城区司法局', '立法科'],
      ),
      ['B3:B4'],
      [],
    ],
    [
      'no merged items',
      rules(['甲', '1.乙', '5月底前', '办公室'], ['甲', '2.丙', '6月底前', '办公室']),
      [],
      [],
    ],
  ])('%s', (_, sheet, merges, found) => {
    expect(foundBy(itemInSeveralRows, [grid('表', sheet, { merges })])).toEqual(found);
  });

  it('is no duplicate, neither of the item nor of its number', () => {
    const merged = grid('表', overTwoRows, { merges: ['B3:B4'] });
    expect(foundBy(itemDuplicate, [merged])).toEqual([]);
    expect(foundBy(itemNumbers, [merged])).toEqual([]);
  });
});
