import { foundBy } from '#tests/support/found-by';
import { oneProgress, progress, type Rows } from '#tests/support/sheets';
import { statusUnknown } from './status-unknown';

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
  ])('%s', (_, sheet, found) => {
    expect(foundBy(statusUnknown, [sheet])).toEqual(found);
  });
});
