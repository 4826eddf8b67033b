import { foundBy } from '#tests/support/found-by';
import { oneProgress, progress, type Rows } from '#tests/support/sheets';
import { statusUnknown } from './status-unknown';

/** An item each whose 销号 says that. */
const closing = (...cells: readonly string[]): Rows => [
  ['2023年“制度建设规范年”项目台账'],
  ['类型', '新建(修订)制度名称', '完成时限', '责任科室', '销号'],
  ...cells.map((cell, at) => ['党建类', `${at + 1}.制度${at}`, '5月底前', '办公室', cell]),
];

describe('status-unknown', () => {
  it.each<[string, Rows, string[]]>([
    ['a word of its own', oneProgress('差不多'), ['status-unknown E3']],
    ['a synonym of a choice', oneProgress('正在推进'), ['status-unknown E3 → 进行中']],
    ['a choice with a space', oneProgress('未 开始'), ['status-unknown E3 → 未开始']],
    ['a verdict of its own', oneProgress('已完成', 1, '2023-05-31', '基本合格'), ['status-unknown H3']],
    ['a synonym of a verdict', oneProgress('已完成', 1, '2023-05-31', '合格'), ['status-unknown H3 → 通过']],
    [
      'the choices',
      progress(
        ['甲', '1.乙', '5月底前', '办公室', '未开始'],
        ['甲', '2.丙', '5月底前', '办公室', '进行中'],
        ['甲', '3.丁', '5月底前', '办公室', '已完成', 1, '2023-05-31', '不通过'],
      ),
      [],
    ],
    ['what reads as done', oneProgress('已办结'), []],
    ['nothing', oneProgress(null), []],
    ['the steps of closing', closing('申请销号', '复核中', '已销号', '退回', '', '未销号'), []],
    [
      'synonyms of those',
      closing('已申请', '销号', '复核', '退回修改'),
      [
        ...['status-unknown E3 → 申请销号', 'status-unknown E4 → 已销号'],
        ...['status-unknown E5 → 复核中', 'status-unknown E6 → 退回'],
      ],
    ],
    ['a step with a remark', closing('已销号（6月30日）', '退回：缺照片'), []],
    ['what says nothing of closing', closing('王局已阅'), ['status-unknown E3']],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(statusUnknown, [sheet])).toEqual(found);
  });

  it('knows the words by which the bureau’s 规则设置 tells what is done', () => {
    const settings: Rows = [
      ['类别', '规则', '取值', '说明'],
      ['亮灯', '完成状态用语', '已完成、已交卷', '说明'],
    ];
    expect(foundBy(statusUnknown, [oneProgress('已交卷')])).toEqual(['status-unknown E3']);
    expect(foundBy(statusUnknown, [oneProgress('已交卷'), settings])).toEqual([]);
    expect(foundBy(statusUnknown, [oneProgress('已办结'), settings])).toEqual(['status-unknown E3']);
  });
});
