import { resolveMerges } from '#core/grid/merged-cells';
import { grid } from '../../tests/support/grid';
import { titleLines, yearIn } from './title';

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

describe('titleLines', () => {
  it.each([
    ['the line under 附件1', [['附件1'], ['2023年项目台账']], ['2023年项目台账']],
    ['a merged line once', [['2023年项目台账', '2023年项目台账']], ['2023年项目台账']],
    [
      'the line that speaks of a ledger before a longer one',
      [['某市司法局二〇二三年工作任务安排情况汇总说明'], ['项目台账'], ['（2023年度）']],
      ['项目台账', '某市司法局二〇二三年工作任务安排情况汇总说明', '（2023年度）'],
    ],
    [
      'no line of a form, note, subtotal or signature of a table above',
      [
        ['合计'],
        ['备注∶1.以上台账每月更新'],
        ['填报人：'],
        ['2023年1月5日'],
        ['2023年重点工作'],
        ['填报单位：办公室　　填报时间：6月'],
      ],
      ['2023年重点工作'],
    ],
    ['nothing where nothing stands above', [[null]], []],
  ])('%s', (_, rows, lines) => {
    expect(titleLines(resolveMerges(grid('表', rows)), 0, rows.length)).toEqual(lines);
  });
});
