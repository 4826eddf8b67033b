/** Wordings of county and city bureaus that were once read wrongly, or only in part. */
import { deadlineMeaning } from '#tests/support/deadline-meaning';

type Row = readonly [text: string, meaning: string];

/** What is to be reached, in the words behind the date, whatever they end with. */
const DEEDS: readonly Row[] = [
  ...['竣成', '收官', '见成效', '落成', '结题', '销号', '归档', '挂牌', '清零', '见底', '起底', '兜底'].map(
    (deed): Row => [`12月底前${deed}`, `dated | 12-31 ${deed}`],
  ),
  ['6月底前完成摸底', 'dated | 06-30 完成摸底'],
  ['6月底前开始实施', 'dated | 06-30 开始实施'],
  ['3月底开始实施', 'long-term'],
  ['从现在起至12月底', 'dated | 12-31'],
  ['6月中期评估，12月终期验收', 'dated | 06-01~06-30 中期评估 | 12-01~12-31 终期验收'],
  ['上半年完成50%以上，年底全面完成', 'dated | 01-01~06-30 50% | 12-31 全面完成'],
  ['起止时间：3月-12月', 'dated | 03-01~12-31 起止时间'],
  ['3月制定方案→4-10月组织实施', 'dated | 03-01~03-31 制定方案 | 04-01~10-31 组织实施'],
];

const DATES: readonly Row[] = [
  ['6月底前\n12月底前', 'dated | 06-30 | 12-31'],
  ['前2月底前', 'dated | 02-28 | !partly-unread'],
  ['上半年5月、下半年10月', 'dated | 05-01~05-31 | 10-01~10-31'],
  ['3月5日、5月、12月4日', 'dated | 03-05 | 05-01~05-31 | 12-04'],
  ['半年小结，年终总结', 'dated | 12-31 总结 | !partly-unread'],
  ['重大节日前', 'external'],
  ['5月10、20、30日前', 'dated | 05-10 | 05-20 | 05-30'],
  ['2024年5月10、20日', 'dated | 2024-05-10 | 2024-05-20'],
  ['2023年3.1-12.31', 'dated | 03-01~12-31'],
  ['2024年6.30前', 'dated | 2024-06-30'],
  ['2024年3.5万件', 'dated | 2024-12-31 3.5万件 | !partly-unread'],
  ['到2025年，完成100%', 'dated | 2025-12-31 100%'],
];

/** The years and periods of reports that are handed in are theirs. */
const REPORTS: readonly Row[] = [
  ['11月30日前报送全年总结和2024年计划', 'dated | 11-30 报送全年总结和2024年计划'],
  ['11月30日前报送全年总结；2024年计划实施', 'dated | 11-30 报送全年总结 | 2024-12-31 计划实施'],
];

const RECURRING: readonly Row[] = [
  ['每年两次，6月底、12月底前', 'recurring | 06-30 两次 | 12-31 两次'],
  ['每年不少于2次，分别于5月底、10月底前', 'recurring | 05-31 不少于2次 | 10-31 不少于2次'],
  ['每年两次，3月底、6月底、9月底', 'recurring | 03-31 | 06-30 | 09-30 | 12-31 两次'],
  ['每周五12:00前', 'recurring | 52 | 01-06 | 12-29'],
  ['每月25日17时前报送', 'recurring | 12 | 01-25 报送 | 12-25 报送'],
  ['暑期（7-8月）每周五', 'recurring | 8 | 07-07 | 08-25'],
  ['汛期（6-9月）每日巡查', 'dated | 06-01~09-30 巡查'],
  ['6-9月每天巡查', 'dated | 06-01~09-30 巡查'],
];

const SLIPS: readonly Row[] = [
  ['l2月底前', 'dated | 12-31 | ?12月底前'],
  ['2023年l2月底前', 'dated | 12-31 | ?2023年12月底前'],
  ['12月3I日前', 'dated | 12-31 | ?12月31日前'],
  ['1O月底前', 'dated | 10-31 | ?10月底前'],
];

describe.each([
  ['deeds', DEEDS],
  ['dates', DATES],
  ['reports', REPORTS],
  ['recurring', RECURRING],
  ['slips of the keyboard', SLIPS],
])('%s', (_, rows) => {
  it.each(rows)('%s', (text, meaning) => {
    expect(deadlineMeaning(text)).toBe(meaning);
  });
});
