import { foundBy } from '#tests/support/found-by';
import { rules, tasks, type Rows } from '#tests/support/sheets';
import { itemInTwoLedgers } from './item-in-two-ledgers';

describe('item-in-two-ledgers', () => {
  it.each<[string, readonly Rows[], string[]]>([
    [
      'the same task',
      [
        tasks(['甲', '1.开展案件质量互查', '5月底前', '办公室']),
        rules(['甲', '1.开展案件质量互查', '5月底前', '办公室']),
      ],
      ['item-in-two-ledgers 表2!B3'],
    ],
    [
      'punctuation aside',
      [
        tasks(['甲', '1.开展“案件质量”互查', '5月底前', '办公室']),
        rules(['甲', '7.开展案件质量互查。', '5月底前', '办公室']),
      ],
      ['item-in-two-ledgers 表2!B3'],
    ],
    [
      'a task of few words',
      [tasks(['甲', '1.业务培训', '5月底前', '办公室']), rules(['甲', '1.业务培训', '5月底前', '办公室'])],
      [],
    ],
    [
      'the year after',
      [
        rules(['甲', '1.开展案件质量互查', '5月底前', '办公室']),
        [
          ['2024年“基础工作提升年”项目台账'],
          ...tasks(['甲', '1.开展案件质量互查', '5月底前', '办公室']).slice(1),
        ],
      ],
      [],
    ],
    [
      'twice in one ledger, which is another finding',
      [
        tasks(
          ['甲', '1.开展案件质量互查', '5月底前', '办公室'],
          ['甲', '2.开展案件质量互查', '5月底前', '办公室'],
        ),
        rules(['甲', '1.信访办法', '5月底前', '办公室']),
      ],
      [],
    ],
    [
      'a copy of the whole ledger, which is another finding',
      [
        tasks(['甲', '1.开展案件质量互查', '5月底前', '办公室']),
        tasks(['甲', '1.开展案件质量互查', '5月底前', '办公室']),
      ],
      [],
    ],
  ])('%s', (_, sheets, found) => {
    expect(foundBy(itemInTwoLedgers, sheets)).toEqual(found);
  });
});
