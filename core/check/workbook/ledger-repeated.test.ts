import { foundBy } from '#tests/support/found-by';
import { articles, directory, quotas, rules, tasks, type Rows } from '#tests/support/sheets';
import { ledgerRepeated } from './ledger-repeated';

describe('ledger-repeated', () => {
  it.each<[string, readonly Rows[], string[]]>([
    [
      'a back-up',
      [
        rules(['甲', '1.乙', '5月底前', '办公室'], ['甲', '2.丙', '5月底前', '办公室']),
        rules(
          ['甲', '1.乙', '6月底前', '办公室'],
          ['甲', '2.丙', '5月底前', '办公室'],
          ['甲', '3.丁', '5月底前', '办公室'],
        ),
      ],
      ['ledger-repeated 表2!A1'],
    ],
    [
      'a directory twice',
      [directory(['办公室', '科室', null, null]), directory(['办公室', '科室', null, null])],
      ['ledger-repeated 表2!A1'],
    ],
    [
      'a quota table twice',
      [quotas([1, '办公室', 40, '12篇', '6篇', 18]), quotas([1, '办公室', 40, '12篇', '6篇', 18])],
      ['ledger-repeated 表2!A1'],
    ],
    [
      'an information log twice',
      [
        articles(['2023-03-01', '办公室', '外宣信息', null, '某活动开展']),
        articles(['2023-03-01', '办公室', '外宣信息', null, '某活动开展']),
      ],
      ['ledger-repeated 表2!A1'],
    ],
    [
      'quotas of another round',
      [quotas([1, '办公室', 40, '12篇', '6篇', 18]), quotas([1, '办公室', 40, '3篇', '6篇', 9])],
      [],
    ],
    [
      'one row in common',
      [
        rules(['甲', '1.乙', '5月底前', '办公室'], ['甲', '2.丙', '5月底前', '办公室']),
        rules(['甲', '1.乙', '6月底前', '办公室'], ['甲', '2.丁', '5月底前', '办公室']),
      ],
      [],
    ],
    [
      'the ledger of another year',
      [
        rules(['甲', '1.乙', '5月底前', '办公室']),
        [['2024年“制度建设规范年”项目台账'], ...rules(['甲', '1.乙', '5月底前', '办公室']).slice(1)],
      ],
      [],
    ],
    [
      'other kinds',
      [rules(['甲', '1.信访办法', '5月底前', '办公室']), tasks(['甲', '1.信访办法', '5月底前', '办公室'])],
      [],
    ],
  ])('%s', (_, sheets, found) => {
    expect(foundBy(ledgerRepeated, sheets)).toEqual(found);
  });
});
