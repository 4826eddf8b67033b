import fc from 'fast-check';
import { parseDeadline } from '#core/deadline/parse-deadline';
import { readMilestoneReports, unreadMilestoneReports } from './milestone-reports';

const YEAR = { value: 2023, known: true };
const FIVE = '1-3月项目申报 4-10月完成建设 10-11月市级初审 11-12月省厅审核 12月底司法部验收';
const THREE = '3月底前完成筹备，6月底前组织实施，11月底前总结';
const SHARES = '2023年完成50%(涪城、仙海);2024年完成100%';
const MARKS = '3-9月建制、开展活动;12月底前建成基地';

/** `项目申报 2023-03-25; 完成建设 -` */
function told(text: string, deadline: string): string {
  const { reached } = readMilestoneReports(text, parseDeadline(deadline, YEAR));
  return [...reached]
    .sort(([a], [b]) => (a.due < b.due ? -1 : 1))
    .map(([{ label, percent }, on]) => `${label ?? `${percent}%`} ${on ?? '-'}`)
    .join('; ');
}

describe('readMilestoneReports', () => {
  it.each<readonly [text: string, deadline: string, expected: string]>([
    ['项目申报 3月25日；完成建设：已完成', FIVE, '项目申报 2023-03-25; 完成建设 -'],
    ['1-3月项目申报3月28日完成', FIVE, '项目申报 2023-03-28'],
    ['3月底节点：2023.3.28', FIVE, '项目申报 2023-03-28'],
    ['第1个节点已完成', FIVE, '项目申报 -'],
    ['前两个节点已完成', FIVE, '项目申报 -; 完成建设 -'],
    ['①②已完成', FIVE, '项目申报 -; 完成建设 -'],
    ['①、②已完成，③未完成', FIVE, '项目申报 -; 完成建设 -'],
    ['第一、二阶段完成', FIVE, '项目申报 -; 完成建设 -'],
    ['第1、2、3个节点', FIVE, '项目申报 -; 完成建设 -; 市级初审 -'],
    ['第一至三个节点已完成', FIVE, '项目申报 -; 完成建设 -; 市级初审 -'],
    ['第一个节点3月20日完成', FIVE, '项目申报 2023-03-20'],
    ['项目申报', FIVE, '项目申报 -'],
    ['项目申报、完成建设', FIVE, '项目申报 -; 完成建设 -'],
    ['项目申报已完成、完成建设正在推进', FIVE, '项目申报 -'],
    ['项目申报、完成建设未完成', FIVE, ''],
    ['已完成项目申报', FIVE, '项目申报 -'],
    ['项目申报3月25日 完成建设10月20日', FIVE, '项目申报 2023-03-25; 完成建设 2023-10-20'],
    ['项目申报 3月25日 完成建设 10月20日', FIVE, '项目申报 2023-03-25; 完成建设 2023-10-20'],
    ['项目申报（3月25日）、完成建设（未完成）', FIVE, '项目申报 2023-03-25'],
    ['项目申报已完成，时间为3月25日', FIVE, '项目申报 2023-03-25'],
    ['项目申报已完成，共申报3个项目', FIVE, '项目申报 -'],
    ['1.项目申报：已完成\n2.完成建设：计划10月完成', FIVE, '项目申报 -'],
    ['1、项目申报已完成 2、完成建设已完成', FIVE, '项目申报 -; 完成建设 -'],
    ['建设已完成', FIVE, '完成建设 -'],
    ['初审于十一月二十日通过', FIVE, '市级初审 2023-11-20'],
    ['项目申报3月完成', FIVE, '项目申报 2023-03-31'],
    ['项目申报逾期5天完成（4月5日）', FIVE, '项目申报 2023-04-05'],
    // Nearest to November and December.
    ['省厅审核1月5日', FIVE, '省厅审核 2024-01-05'],
    ['省厅审核24年1月5日', FIVE, '省厅审核 2024-01-05'],
    ['项目申报12月30日', FIVE, '项目申报 2022-12-30'],
    ['全部节点已完成', '3月底前完成筹备，6月底前组织实施', '完成筹备 -; 组织实施 -'],
    ['筹备已完成', THREE, '完成筹备 -'],
    ['3月底前：已完成；6月底前：未完成', THREE, '完成筹备 -'],
    ['6月：已完成', THREE, '组织实施 -'],
    ['6月30日已完成', THREE, '组织实施 2023-06-30'],
    ['3月31日前完成', THREE, '完成筹备 -'],
    ['上半年节点完成', THREE, '组织实施 -'],
    ['一季度节点完成', THREE, '完成筹备 -'],
    ['总结已完成50%', THREE, ''],
    ['50%已完成', SHARES, '50% -'],
    ['2023年完成50%已达到', SHARES, '50% -'],
    ['最后一个节点12月20日', FIVE, '司法部验收 2023-12-20'],
    ['一阶段已完成', FIVE, '项目申报 -'],
    ['2023年3月底节点：23.3.28', FIVE, '项目申报 2023-03-28'],
    ['第2季度节点已完成', THREE, '组织实施 -'],
    ['年底前：已完成', FIVE, '省厅审核 -; 司法部验收 -'],
    ['下半年节点已完成', MARKS, '建成基地 -'],
    ['项目申报3月32日', FIVE, '项目申报 -'],
    ['建设和验收已完成，推广未完成', '6月底前：建设和验收；9月底前：推广', '建设和验收 -'],
    ['第1个节点和第二阶段已完成', FIVE, '项目申报 -; 完成建设 -'],
    ['建制、开展活动已完成', MARKS, '建制、开展活动 -'],
    ['建制开展活动 9月20日', MARKS, '建制、开展活动 2023-09-20'],
    ['基地建成', MARKS, '建成基地 -'],
    ['已完成', '6月底前', 'undefined% -'],
    ['6月20日完成', '6月底前', 'undefined% 2023-06-20'],
    ['√', '6月底前', 'undefined% -'],
    ['筹备已完成', '1-3月筹备 后期持续推进', '筹备 -'],
    ['第一季度已完成', '每季度末', ''],
    ['已完成', '长期', ''],
    ['', THREE, ''],
  ])('%s — %s', (text, deadline, expected) => {
    expect(told(text, deadline)).toBe(expected);
    expect(unreadMilestoneReports(text, parseDeadline(deadline, YEAR))).toEqual([]);
  });

  it.each<readonly [text: string, deadline: string, unread: readonly string[]]>([
    ['已完成', FIVE, ['已完成']],
    ['3月25日', THREE, ['3月25日']],
    ['已收集材料', '6月底前', ['已收集材料']],
    ['市级初审材料准备已完成', FIVE, ['市级初审材料准备已完成']],
    ['筹备已完成；宣传已完成', THREE, ['宣传已完成']],
    ['5月节点已完成', THREE, ['5月节点已完成']],
    ['涪城已完成50%', SHARES, ['涪城已完成50%']],
    ['第7个节点已完成', FIVE, ['第7个节点已完成']],
    ['筹备13月45日', THREE, ['筹备13月45日']],
  ])('does not understand %s', (text, deadline, unread) => {
    expect(unreadMilestoneReports(text, parseDeadline(deadline, YEAR))).toEqual(unread);
  });

  it('reads no long stories', () => {
    const story = '项目申报'.repeat(200);
    expect(unreadMilestoneReports(story, parseDeadline(FIVE, YEAR))).toEqual([`${story.slice(0, 20)}…`]);
  });

  it.each(['未完成', '正在推进', '尚未启动', '无', '暂无', '——'])('takes %s for an answer', (text) => {
    const { reached, unread } = readMilestoneReports(text, parseDeadline(THREE, YEAR));
    expect([reached.size, unread]).toEqual([0, []]);
  });
});

const WORDS = [
  ...[
    '项目申报',
    '完成建设',
    '(',
    '）',
    '3月25日',
    '第',
    '1',
    '①',
    '前两个',
    '节点',
    '阶段',
    '已完成',
    '未',
    '；',
    '、',
    ' ',
  ],
  ...['2023.3.28', '50%', '1-3月', '底前', '全部', '季度', '年', '至', '[', '\\', '\n'],
];

test('whatever is written, it is read or told, and only milestones of the deadline are attested', () => {
  const text = fc.oneof(fc.string(), fc.array(fc.constantFrom(...WORDS), { size: 'max', maxLength: 30 }));
  fc.assert(
    fc.property(
      text,
      fc.constantFrom(FIVE, THREE, SHARES, MARKS, '6月底前：[(*', '长期'),
      (words, wording) => {
        const deadline = parseDeadline(wording, YEAR);
        const written = typeof words === 'string' ? words : words.join('');
        const { reached, unread } = readMilestoneReports(written, deadline);
        for (const milestone of reached.keys()) expect(deadline.milestones).toContain(milestone);
        for (const part of unread) expect(part).not.toBe('');
      },
    ),
    { numRuns: 500 },
  );
});
