import { foundBy } from '#tests/support/found-by';
import { projects, rules, type Rows } from '#tests/support/sheets';
import { itemDuplicate } from './item-duplicate';

describe('item-duplicate', () => {
  it.each<[string, Rows, string[]]>([
    [
      'the same text',
      rules(['甲', '1.信访办法', '5月底前', '办公室'], ['甲', '2.信访办法', '6月底前', '政治部']),
      ['item-duplicate B4'],
    ],
    [
      'punctuation and width aside',
      rules(
        ['甲', '1.《信访办法》（试行）', '5月底前', '办公室'],
        ['甲', '2.信访 办法(试行)', '6月底前', '政治部'],
      ),
      ['item-duplicate B4'],
    ],
    [
      'the same task, measures and lead',
      projects(
        ['甲', '1.乙', '丙', '5月底前', '涪城区司法局', '立法科'],
        ['甲', '2.乙', '丙', '6月底前', '涪城区司法局', '立法科'],
      ),
      ['item-duplicate B4'],
    ],
    [
      'the same task led by another unit',
      projects(
        ['甲', '1.乙', '丙', '5月底前', '涪城区司法局', '立法科'],
        ['甲', '2.乙', '丙', '6月底前', '游仙区司法局', '立法科'],
      ),
      [],
    ],
    [
      'other measures',
      projects(
        ['甲', '1.乙', '丙', '5月底前', '涪城区司法局', '立法科'],
        ['甲', '2.乙', '丁', '6月底前', '涪城区司法局', '立法科'],
      ),
      [],
    ],
    [
      'blank texts, which are another finding',
      rules(['甲', null, '5月底前', '办公室'], ['甲', null, '6月底前', '办公室']),
      [],
    ],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(itemDuplicate, [sheet])).toEqual(found);
  });
});
