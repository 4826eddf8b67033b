import { foundBy } from '#tests/support/found-by';
import { closingBeforeDone } from './closing-before-done';

const sheetOf = (status: string, percent: number | null, closing: string) => [
  ['2023年“制度建设规范年”项目台账'],
  ['类型', '新建(修订)制度名称', '完成时限', '责任科室', '状态', '完成比例', '销号'],
  ['党建类', '1.甲制度', '5月底前', '办公室', status, percent, closing],
];

describe('closing-before-done', () => {
  it.each<[string, string, number | null, string, boolean]>([
    ['applied for in work', '进行中', 0.9, '申请销号', true],
    ['closed in work', '进行中', null, '销号', true],
    ['under review before it began', '', null, '复核中', true],
    ['applied for and done', '已完成', 1, '申请销号', false],
    ['closed, done by its share', '', 1, '已销号', false],
    ['returned and in work again', '进行中', 0.9, '退回', false],
    ['in work', '进行中', 0.9, '', false],
    ['a word that says nothing', '进行中', 0.9, '王局已阅', false],
  ])('%s', (...[, status, percent, closing, isFound]) => {
    const found = foundBy(closingBeforeDone, [sheetOf(status, percent, closing)]);
    expect(found).toEqual(isFound ? ['closing-before-done G3'] : []);
  });

  it('goes by what the bureau calls finished', () => {
    const rules = [
      ['规则', '取值', '说明'],
      ['完成状态用语', '验收通过', ''],
    ];
    const found = (status: string) => foundBy(closingBeforeDone, [sheetOf(status, null, '申请销号'), rules]);
    expect([found('验收通过'), found('已完成')]).toEqual([[], ['closing-before-done G3']]);
  });
});
