import { foundBy } from '#tests/support/found-by';
import { directory, rules, type Rows } from '#tests/support/sheets';
import { unitNames } from './unit-names';

describe('unit-names', () => {
  it.each<[string, readonly Rows[], string[]]>([
    [
      'a slip beside the right name',
      [
        rules(
          ['甲', '1.乙', '5月底前', '公共法律服务管理科'],
          ['甲', '2.丙', '5月底前', '公共法律服务管理科'],
          ['甲', '3.丁', '5月底前', '公共法律服务科、办公室'],
        ),
      ],
      ['unit-near-duplicate D5 → 公共法律服务管理科、办公室'],
    ],
    [
      'different units',
      [rules(['甲', '1.乙', '5月底前', '办公室'], ['甲', '2.丙', '5月底前', '政治部'])],
      [],
    ],
    [
      'a name nobody listed',
      [rules(['甲', '1.乙', '5月底前', '装财科']), directory(['办公室', '科室', null, null])],
      ['unit-unknown D3'],
    ],
    [
      'a slip of a listed name',
      [
        rules(['甲', '1.乙', '5月底前', '公共法律服务科']),
        directory(['公共法律服务管理科', '科室', null, null]),
      ],
      ['unit-near-duplicate D3 → 公共法律服务管理科'],
    ],
    [
      'a slip that is not written out',
      [
        rules(['甲', '1.乙', '5月底前', '培城区、游仙区司法局']),
        directory(['涪城区司法局', '县市区局', null, null], ['游仙区司法局', '县市区局', null, null]),
      ],
      ['unit-near-duplicate D3'],
    ],
    [
      'listed names and aliases',
      [
        rules(['甲', '1.乙', '5月底前', '党办、各县市区司法局']),
        directory(['机关党办', '科室', '党办', null]),
      ],
      [],
    ],
  ])('%s', (_, sheets, found) => {
    expect(foundBy(unitNames, sheets)).toEqual(found);
  });
});
