import { resolveMerges } from '#core/grid/merged-cells';
import { grid } from '../../tests/support/grid';
import { isAttachmentLine, readTitle, yearIn } from './title';

describe('yearIn', () => {
  it.each([
    ['2023年绵阳司法行政“制度建设规范年”项目台账', 2023],
    ['安居区司法局2023信息任务分配表', 2023],
    ['２０２３年台账', 2023],
    ['二〇二三年重点工作', 2023],
    ['二零二四年重点工作', 2024],
    ['信息任务分配表', undefined],
    ['文号20231号', undefined],
    ['制度建设规范年', undefined],
  ])('%s', (text, year) => {
    expect(yearIn(text)).toBe(year);
  });
});

describe('readTitle', () => {
  it.each([
    ['the line under 附件1', [['附件1'], ['2023年项目台账']], '2023年项目台账'],
    ['a merged line counts once', [['2023年项目台账', '2023年项目台账']], '2023年项目台账'],
    [
      'the line that speaks of a ledger, not the longer one',
      [['某市司法局二〇二三年工作任务安排情况汇总说明'], ['项目台账']],
      '项目台账',
    ],
    [
      'a form line is no title',
      [['2023年重点工作'], ['填报单位：办公室　　填报时间：6月']],
      '2023年重点工作',
    ],
    ['nothing above', [[null]], ''],
  ])('%s', (_, rows, title) => {
    expect(readTitle(resolveMerges(grid('表', rows)), 0, rows.length)).toBe(title);
  });

  it.each(['附件1', '附件', '附件 二', '附件３：'])('%s is an attachment line', (text) => {
    expect(isAttachmentLine(text)).toBe(true);
  });

  it('a title that begins with 附件 is none', () => {
    expect(isAttachmentLine('附件一览表')).toBe(false);
  });
});
