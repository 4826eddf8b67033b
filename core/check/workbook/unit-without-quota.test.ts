import { foundBy } from '#tests/support/found-by';
import { directory, quotas, rules, type Rows } from '#tests/support/sheets';
import { unitWithoutQuota } from './unit-without-quota';

describe('unit-without-quota', () => {
  it.each<[string, readonly Rows[], string[]]>([
    [
      'one of three has no row',
      [
        rules(
          ['甲', '1.乙', '5月底前', '办公室、政治部'],
          ['甲', '2.丙', '5月底前', '法规科'],
          ['甲', '3.丁', '5月底前', '法规科'],
        ),
        quotas([1, '办公室', 40, '12篇', null, 12], [2, '政治部', 40, '12篇', null, 12]),
      ],
      ['unit-without-quota D4'],
    ],
    [
      'all have one',
      [
        rules(['甲', '1.乙', '5月底前', '办公室、政治部']),
        quotas([1, '办公室', 40, '12篇', null, 12], [2, '政治部', 40, '12篇', null, 12]),
      ],
      [],
    ],
    [
      'the table of another bureau',
      [
        rules(['甲', '1.乙', '5月底前', '办公室、立法科、律师科']),
        quotas([1, '办公室', 40, '12篇', null, 12], [2, '政治处', 40, '12篇', null, 12]),
      ],
      [],
    ],
    ['no table', [rules(['甲', '1.乙', '5月底前', '办公室'])], []],
    [
      'an alias',
      [
        rules(['甲', '1.乙', '5月底前', '党办、办公室']),
        quotas([1, '机关党办', 40, '12篇', null, 12], [2, '办公室', 40, '12篇', null, 12]),
        directory(['机关党办', '科室', '党办', null], ['办公室', '科室', null, null]),
      ],
      [],
    ],
  ])('%s', (_, sheets, found) => {
    expect(foundBy(unitWithoutQuota, sheets)).toEqual(found);
  });
});
