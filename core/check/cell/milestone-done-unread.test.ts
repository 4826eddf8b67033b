import { foundBy } from '#tests/support/found-by';
import { milestoneDoneUnread } from './milestone-done-unread';

const sheetOf = (deadline: string, reported: string | null) => [
  ['2023年“制度建设规范年”项目台账'],
  ['类型', '新建(修订)制度名称', '完成时限', '责任科室', '节点完成'],
  ['党建类', '1.甲制度', deadline, '办公室', reported],
];
const STEPS = '1-3月项目申报 4-10月完成建设';

describe('milestone-done-unread', () => {
  it.each<[string, string, string | null, string[]]>([
    ['a milestone by its words', STEPS, '项目申报3月25日', []],
    ['what is not reached', STEPS, '完成建设未完成', []],
    ['no milestone named', STEPS, '已完成', ['milestone-done-unread E3']],
    ['a milestone that there is not', STEPS, '项目申报已完成；市级初审已完成', ['milestone-done-unread E3']],
    ['the only milestone', '5月底前', '已完成', []],
    ['nothing to report of', '长期', '已完成', []],
    ['nothing', STEPS, null, []],
  ])('%s', (_, deadline, reported, found) => {
    expect(foundBy(milestoneDoneUnread, [sheetOf(deadline, reported)])).toEqual(found);
  });
});
