import { parseDeadline } from './parse-deadline';

/**
 * As in deadline-wordings.test.ts: what a text means in a 2023 ledger. Of more than six milestones only their number, the
 * first and the last are written. `?` begins what the text was taken to say in spite of a slip of the pen.
 */
function meaningOf(text: string): string {
  const { type, milestones, notes, meant } = parseDeadline(text, { value: 2023, known: true });
  const short = (date: string): string => date.replace(/^2023-/, '');
  const all = milestones.map(({ start, due, label, percent }) =>
    [
      start === undefined ? short(due) : `${short(start)}~${short(due)}`,
      label,
      percent === undefined ? undefined : `${percent}%`,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  );
  const parts = all.length > 6 ? [String(all.length), all[0], all.at(-1)] : all;
  const told = [...notes.map((note) => `!${note}`), ...(meant === undefined ? [] : [`?${meant}`])];
  return [type, ...parts, ...told].join(' | ');
}

type Row = readonly [text: string, meaning: string];

const PLANS_AND_YEARS: readonly Row[] = [
  ['十四五末', 'dated | 2025-12-31'],
  ['“十四五”末', 'dated | 2025-12-31'],
  ['到“十四五”末前完成', 'dated | 2025-12-31'],
  ['“十四五”末（2025年）', 'dated | 2025-12-31'],
  ['"十四五"期间', 'dated | 2021-01-01~2025-12-31'],
  ['十四五时期持续推进', 'dated | 2021-01-01~2025-12-31'],
  ['“十五五”期间', 'dated | 2026-01-01~2030-12-31'],
  ['十四五前', 'dated | 2020-12-31 | !ambiguous'],
  ['十四五中期', 'unrecognised'],
  ['十四五规划中期评估6月底前完成', 'dated | 06-30 十四五规划中期评估'],
  ['十四五期间每年底前', 'recurring | 12-31 | 2024-12-31 | 2025-12-31'],
  ['23-25年', 'dated | 01-01~2025-12-31'],
  ['2023-2025', 'dated | 01-01~2025-12-31'],
  ['2023、2024、2025年', 'dated | 12-31 | 2024-12-31 | 2025-12-31'],
  ['23、24年', 'dated | 12-31 | 2024-12-31'],
  ['2025底前', 'dated | 2025-12-31'],
  ['后年底前', 'dated | 2025-12-31'],
  ['岁末', 'dated | 12-31'],
  ['岁末年初', 'unrecognised'],
  ['二0二三年六月底', 'dated | 06-30'],
  ['2 0 2 3年6月底', 'dated | 06-30'],
  ['20\n23年6月底前', 'dated | 06-30'],
  ['2024 5月底前', 'dated | 2024-05-31'],
  ['2024年（6月底前）', 'dated | 2024-06-30'],
  ['（2024年）6月底前', 'dated | 2024-06-30'],
];

const QUARTERS: readonly Row[] = [
  ['Q1', 'dated | 01-01~03-31'],
  ['Q3末', 'dated | 09-30'],
  ['2023Q2', 'dated | 04-01~06-30'],
  ['2024-Q2', 'dated | 2024-04-01~2024-06-30'],
  ['2023年Q4完成', 'dated | 10-01~12-31'],
  ['Q1-Q3', 'dated | 01-01~09-30'],
  ['Q12', 'unrecognised'],
  ['FAQ3', 'unrecognised'],
  ['2023H1', 'dated | 01-01~06-30'],
  ['2023一季度', 'dated | 01-01~03-31'],
  ['三四季度', 'dated | 07-01~09-30 | 10-01~12-31'],
  ['二三季度末', 'dated | 06-30 | 09-30'],
  ['三、四季度', 'dated | 07-01~09-30 | 10-01~12-31'],
  ['七八月份', 'dated | 07-01~07-31 | 08-01~08-31'],
  ['四季', 'unrecognised'],
  ['一年四季', 'year-long | 01-01~12-31'],
  ['后两个季度', 'dated | 07-01~12-31'],
  ['一季度结束前', 'dated | 03-31'],
  ['上、下半年各一次', 'dated | 01-01~06-30 各一次 | 07-01~12-31 各一次'],
  ['上下半年各一次', 'dated | 01-01~06-30 各一次 | 07-01~12-31 各一次'],
];

const DIGITS: readonly Row[] = [
  ['5.31', 'dated | 05-31'],
  ['12.31前', 'dated | 12-31'],
  ['6.30完成', 'dated | 06-30'],
  ['截至6.30', 'dated | 06-30'],
  ['6/30前', 'dated | 06-30'],
  ['12/31', 'dated | 12-31'],
  ['12-31前', 'dated | 12-31'],
  ['06-30', 'dated | 06-30'],
  ['5-10', 'unrecognised'],
  ['6/31', 'unrecognised'],
  ['5.1', 'dated | 05-01 | !ambiguous'],
  ['2023.1', 'dated | 01-01~01-31 | !ambiguous'],
  ['5.1-5.31', 'dated | 05-01~05-31'],
  ['6.15-30', 'dated | 06-15~06-30'],
  ['6.30、12.31', 'dated | 06-30 | 12-31'],
  ['23.12.31', 'dated | 12-31'],
  ['23.12底', 'dated | 12-31'],
  ['202306', 'dated | 06-01~06-30'],
  ['202306-202312', 'dated | 06-01~12-31'],
  ['202313', 'unrecognised'],
  ['3.5万件', 'unrecognised'],
  ['3.15活动', 'unrecognised'],
  ['6/12月', 'dated | 06-01~06-30 | 12-01~12-31'],
  ['4/7/10月底前', 'dated | 04-30 | 07-31 | 10-31'],
  ['六月廿五日前', 'dated | 06-25'],
  ['十二月卅一日前', 'dated | 12-31'],
  ['12月上半月', 'dated | 12-15'],
  ['4月、7月、10月10日前', 'dated | 04-10 | 07-10 | 10-10'],
  ['1、4、7、10月5日前', 'dated | 01-05 | 04-05 | 07-05 | 10-05'],
  ['1、6月底前完成', 'dated | 01-31 | 06-30 | !ambiguous'],
  ['十一、二月', 'dated | 02-01~02-28 | 11-01~11-30 | !ambiguous'],
  ['5月底6月初', 'dated | 05-21~06-10'],
  ['12月底1月初', 'dated | 12-21~2024-01-10 | !ambiguous'],
  ['三月内完成', 'dated | 03-31 | !ambiguous'],
  ['两月内完成', 'unrecognised'],
  ['农历八月十五前', 'unrecognised'],
];

/** What keyboards and the wrap of a cell do to a date. What is not surely read is told. */
const SLIPS: readonly Row[] = [
  ['5月低前', 'dated | 05-31 | ?5月底前'],
  ['6月地前完成', 'dated | 06-30 | ?6月底前完成'],
  ['7月抵前', 'dated | 07-31 | ?7月底前'],
  ['年低前', 'dated | 12-31 | ?年底前'],
  ['9月底钱', 'dated | 09-30 | ?9月底前'],
  ['12月底前完', 'dated | 12-31 | ?12月底前完成'],
  ['12月底前完诚', 'dated | 12-31 | ?12月底前完成'],
  ['三季度未前', 'dated | 09-30 | ?三季度末前'],
  ['6月30曰前', 'dated | 06-30 | ?6月30日前'],
  ['6用底前', 'dated | 06-30 | ?6月底前'],
  ['3月上句', 'dated | 03-10 | ?3月上旬'],
  ['6月底前前', 'dated | 06-30 | ?6月底前'],
  ['6月未完成', 'dated | 06-01~06-30 未完成'],
  ['1 2月底前', 'dated | 02-28 1 | !partly-unread'],
  ['6月3 0日前', 'dated | 06-01~06-30 3 0日 | !partly-unread'],
  ['2023年0630', 'dated | 12-31 0630 | !partly-unread'],
  ['6月会前', 'dated | 06-01~06-30 会 | !partly-unread'],
];

const RECURRING: readonly Row[] = [
  ['1-6月每月25日前', 'recurring | 01-25 | 02-25 | 03-25 | 04-25 | 05-25 | 06-25'],
  ['每月25日前(1-10月)', 'recurring | 10 | 01-25 | 10-25'],
  ['每月25日前报送（3-11月）', 'recurring | 9 | 03-25 报送 | 11-25 报送'],
  ['4月至12月，每月5日前', 'recurring | 9 | 04-05 | 12-05'],
  ['每月25日前，1-6月', 'recurring | 01-25 | 02-25 | 03-25 | 04-25 | 05-25 | 06-25'],
  ['二季度每月底前', 'recurring | 04-30 | 05-31 | 06-30'],
  ['3月起每月25日前', 'recurring | 10 | 03-25 | 12-25'],
  ['2021年起，每年12月底前', 'recurring | 12-31'],
  ['2023-2025年每年年底前', 'recurring | 12-31 | 2024-12-31 | 2025-12-31'],
  ['6月、12月每月25日前', 'recurring | 06-25 | 12-25'],
  ['全年每月25日前', 'recurring | 12 | 01-25 | 12-25'],
  ['每月25日前,12月底前总结', 'recurring | 13 | 01-25 | 12-31 总结'],
  ['1-6月每月一次，7-12月每季度一次', 'recurring | 8 | 01-31 一次 | 12-31 一次'],
  ['逢双月10日前', 'recurring | 02-10 | 04-10 | 06-10 | 08-10 | 10-10 | 12-10'],
  ['每单月底前', 'recurring | 01-31 | 03-31 | 05-31 | 07-31 | 09-30 | 11-30'],
  ['一年两次', 'recurring | 12-31 两次'],
  ['一年两次（6月底、12月底前）', 'recurring | 06-30 两次 | 12-31 两次'],
  ['半年一次', 'recurring | 06-30 一次 | 12-31 一次'],
  ['每半年（6月底、12月底前）', 'recurring | 06-30 | 12-31'],
  ['每季度末20日前', 'recurring | 03-20 | 06-20 | 09-20 | 12-20'],
  ['每季度前10日内', 'recurring | 01-10 | 04-10 | 07-10 | 10-10'],
  ['每季度初', 'recurring | 01-31 | 04-30 | 07-31 | 10-31 | !ambiguous'],
  ['每年初', 'recurring | 01-31 | !ambiguous'],
  ['每月月底前', 'recurring | 12 | 01-31 | 12-31'],
  ['每月20日至25日', 'recurring | 12 | 01-25 | 12-25'],
  ['每月10、20、30日', 'recurring | 36 | 01-10 | 12-30'],
  ['每月报送', 'recurring | 12 | 01-31 报送 | 12-31 报送'],
  ['按季报送', 'recurring | 03-31 报送 | 06-30 报送 | 09-30 报送 | 12-31 报送'],
  ['每年报送', 'recurring | 12-31 报送'],
  ['一周一调度', 'recurring | 52 | 01-06 一调度 | 12-29 一调度'],
  ['每周三、周五', 'recurring | 104 | 01-04 | 12-29'],
  ['每双周周五', 'recurring | 26 | 01-06 | 12-22'],
  ['每月逢5日', 'recurring | 12 | 01-31 逢5日 | 12-31 逢5日 | !partly-unread'],
  ['每月最后一周', 'unrecognised'],
];

const LABELS: readonly Row[] = [
  ['2022年工作总结1月底前完成', 'dated | 01-31 2022年工作总结'],
  ['2022年工作总结，1月底前完成', 'dated | 01-31 2022年工作总结'],
  ['2024年工作计划12月底前完成', 'dated | 12-31 2024年工作计划'],
  ['2022年度报告3月31日前公开', 'dated | 03-31 公开'],
  ['上年度工作总结1月底前完成', 'dated | 01-31 上年度工作总结'],
  ['上半年工作总结7月10日前', 'dated | 07-10 上半年工作总结'],
  ['2024年制定方案6月底前实施', 'dated | 2024-06-30 实施 | 2024-12-31 制定方案'],
  ['2024年项目建设6月底前完成', 'dated | 2024-06-30 项目建设 | !ambiguous'],
  ['2023年项目建设6月底前完成', 'dated | 06-30 项目建设'],
  ['2022年遗留问题6月底前清零', 'dated | 06-30 清零 | !ambiguous'],
  ['6月30日报送', 'dated | 06-30 报送'],
  ['6月报送', 'dated | 06-01~06-30 报送'],
  ['6月底前提交', 'dated | 06-30 提交'],
  ['5月前提交', 'dated | 04-30 提交 | !ambiguous'],
  ['5月底数据报送', 'dated | 05-31 数据报送'],
  ['年初部署，年中检查，年底总结', 'dated | 01-31 部署 | 06-30 检查 | 12-31 总结 | !ambiguous'],
  ['动员（3月）、实施（4-10月）', 'dated | 03-01~03-31 动员 | 04-01~10-31 实施'],
  ['方案3月底前、实施11月底前、总结12月底前', 'dated | 03-31 方案 | 11-30 实施 | 12-31 总结'],
  ['第一批：5月底前\n第二批：6月底前', 'dated | 05-31 第一批 | 06-30 第二批'],
  ['4-10月，组织实施；11月，总结验收', 'dated | 04-01~10-31 组织实施 | 11-01~11-30 总结验收'],
  ['6月底前，完成50%', 'dated | 06-30 50%'],
  ['5月底前或6月底前', 'dated | 05-31 | 06-30 | !ambiguous'],
  ['6月底前（延期至9月底）', 'dated | 06-30 | 09-30 | !ambiguous'],
  ['一是3月底前制定方案；二是6月底前完成', 'dated | 03-31 制定方案 | 06-30'],
  ['1.3月底前制定方案2.6月底前完成', 'dated | 03-31 制定方案 | 06-30'],
  ['整改期限：6月30日', 'dated | 06-30'],
];

const NO_DAY: readonly Row[] = [
  ['月底前', 'unrecognised'],
  ['下月底前', 'unrecognised'],
  ['13月底前', 'unrecognised'],
  ['6月31日', 'unrecognised'],
  ['5个工作日内', 'unrecognised'],
  ['适时', 'unrecognised'],
  ['按节点推进', 'unrecognised'],
  ['—', 'unrecognised'],
  ['国庆前', 'external'],
  ['两会前', 'external'],
  ['永久', 'long-term'],
  ['（长期）', 'long-term'],
  ['3月1日起施行', 'long-term'],
];

/** Found by wordings written down before the reader was run on them. */
const UNSEEN: readonly Row[] = [
  ['季度末前', 'recurring | 03-31 | 06-30 | 09-30 | 12-31'],
  ['季末', 'recurring | 03-31 | 06-30 | 09-30 | 12-31'],
  ['季度末月20日前', 'recurring | 03-20 | 06-20 | 09-20 | 12-20'],
  ['四季度末', 'dated | 12-31'],
  ['每季度末次月10日前', 'recurring | 01-10 | 04-10 | 07-10 | 10-10'],
  ['十一十二月', 'dated | 11-01~11-30 | 12-01~12-31'],
  ['九十月份', 'dated | 09-01~09-30 | 10-01~10-31'],
  ['十十一月底前', 'dated | 10-31 | 11-30'],
  ['上半年总结7月10日前报送', 'dated | 07-10 报送'],
  ['二季度情况，7月5日前上报', 'dated | 07-05 上报'],
  ['11月总结12月底前验收', 'dated | 11-01~11-30 总结 | 12-31 验收'],
  ['6月月底', 'dated | 06-30'],
  ['半年、年底各报一次', 'dated | 06-30 各报一次 | 12-31 各报一次'],
  ['从9月开始，每月25日前报送', 'recurring | 09-25 报送 | 10-25 报送 | 11-25 报送 | 12-25 报送'],
  ['自9月起每月25日前', 'recurring | 09-25 | 10-25 | 11-25 | 12-25'],
  ['12月15日前报送全年工作总结', 'dated | 12-15 报送全年工作总结'],
  ['2024年1月10日前报送全年情况', 'dated | 2024-01-10 报送全年情况'],
  ['每年4月1日前公开上一年度报告', 'recurring | 04-01 公开上一年度报告'],
  ['每年1月底前形成全年总结，12月底前公布', 'recurring | 01-31 形成全年总结 | 12-31 公布'],
  ['6月底前启动，全年工作', 'dated | 06-30 启动 | 01-01~12-31 工作'],
  ['每月10日、20日、月底前', 'recurring | 36 | 01-10 | 12-31'],
  ['每季度终了后10日内', 'recurring | 01-10 | 04-10 | 07-10 | 10-10'],
  ['每季度终了后5个工作日内', 'unrecognised'],
  ['6月底前建成，之后每季度末更新', 'recurring | 06-30 建成 | 06-30 更新 | 09-30 更新 | 12-31 更新'],
  ['6月底前建成，每季度末更新', 'recurring | 03-31 更新 | 06-30 建成 | 06-30 更新 | 09-30 更新 | 12-31 更新'],
  ['暑期每周五', 'recurring | 52 | 01-06 暑期 | 12-29 暑期 | !partly-unread'],
];

describe.each([
  ['plans and years', PLANS_AND_YEARS],
  ['quarters and halves', QUARTERS],
  ['digits and numerals', DIGITS],
  ['slips of the pen', SLIPS],
  ['recurring', RECURRING],
  ['labels', LABELS],
  ['no day', NO_DAY],
  ['unseen', UNSEEN],
])('%s', (_, rows) => {
  it.each(rows)('%s', (text, meaning) => {
    expect(meaningOf(text)).toBe(meaning);
  });
});
