import { foundBy } from '#tests/support/found-by';
import { returnWithoutReason } from './return-without-reason';

const sheetOf = (closing: string, reason: string | null) => [
  ['2023年“制度建设规范年”项目台账'],
  ['类型', '新建(修订)制度名称', '完成时限', '责任科室', '销号', '退回原因'],
  ['党建类', '1.甲制度', '5月底前', '办公室', closing, reason],
];

describe('return-without-reason', () => {
  it.each<[string, string, string | null, boolean]>([
    ['returned', '退回', null, true],
    ['returned in other words', '退回修改', null, true],
    ['returned with the reason', '退回', '缺照片', false],
    ['applied for again', '申请销号', null, false],
    ['nothing', '', null, false],
  ])('%s', (_, closing, reason, isFound) => {
    const found = foundBy(returnWithoutReason, [sheetOf(closing, reason)]);
    expect(found).toEqual(isFound ? ['return-without-reason E3'] : []);
  });
});
