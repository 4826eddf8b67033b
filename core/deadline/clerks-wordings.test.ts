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
  ['1900年前', 'unrecognised'],
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
  ['报送半年、全年总结', 'unrecognised'],
  ['报送半年和全年情况', 'unrecognised'],
  ['12月15日前报送半年、全年总结', 'dated | 12-15 报送半年、全年总结'],
  ['7月10日、12月31日前报送半年、全年总结', 'dated | 07-10 报送半年、全年总结 | 12-31 报送半年、全年总结'],
  ['12月15日前报送上半年、全年工作总结', 'dated | 12-15 报送上半年、全年工作总结'],
  ['报送一季度、二季度报表', 'unrecognised'],
  ['半年、年底各报送一次总结', 'dated | 06-30 各报送一次总结 | 12-31 各报送一次总结'],
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

/** What a bracket says of the dates before it is no date of its own. */
const REMARKS: readonly Row[] = [
  ['5月、10月（上下半年各一次）', 'dated | 05-01~05-31 | 10-01~10-31'],
  ['5月、10月（上、下半年各1次）', 'dated | 05-01~05-31 | 10-01~10-31'],
  ['5月底前、10月底前（上半年、下半年各一次）', 'dated | 05-31 | 10-31'],
  ['5月、10月（上下半年）', 'dated | 05-01~05-31 | 10-01~10-31'],
  ['2月、5月（一、二季度各一次）', 'dated | 02-01~02-28 | 05-01~05-31'],
  ['5月、10月（每半年一次）', 'recurring | 05-01~05-31 一次 | 10-01~10-31 一次'],
  ['3、6、9、12月底前（每季度一次）', 'recurring | 03-31 一次 | 06-30 一次 | 09-30 一次 | 12-31 一次'],
  ['3、6、9、12月底前报送（每季度一次）', 'dated | 03-31 报送 | 06-30 报送 | 09-30 报送 | 12-31 报送'],
  ['3-12月（每季度一次）', 'recurring | 03-31 一次 | 06-30 一次 | 09-30 一次 | 12-31 一次'],
  // The second half is not May or June: it says something of its own.
  [
    '5月、6月（上下半年各一次）',
    'dated | 05-01~05-31 | 06-01~06-30 | 01-01~06-30 各一次 | 07-01~12-31 各一次',
  ],
  ['12月底前（上半年完成50%）', 'dated | 01-01~06-30 50% | 12-31'],
  ['6月底前（上半年完成50%）', 'dated | 06-30 | 01-01~06-30 50%'],
  ['12月底前（下半年组织验收）', 'dated | 12-31 | 07-01~12-31 组织验收'],
];

/** Times that are left out are not due, and that they are left out is told. */
const EXCEPTIONS: readonly Row[] = [
  ['5月至10月（8月除外）', 'dated | 05-01~10-31 | !partly-unread'],
  ['5-10月，8月除外', 'dated | 05-01~10-31 | !partly-unread'],
  ['5月至10月（除8月外）', 'dated | 05-01~10-31 | !partly-unread'],
  ['每月25日前（8月除外）', 'recurring | 12 | 01-25 | 12-25 | !partly-unread'],
  ['每月25日前（不含8月）', 'recurring | 12 | 01-25 | 12-25 | !partly-unread'],
  ['每月25日前（8月和节假日除外）', 'recurring | 12 | 01-25 | 12-25 | !partly-unread'],
  ['6月底前完成（涪城区除外）', 'dated | 06-30 完成（涪城区除外）'],
  ['全年推进（1月、2月除外）', 'year-long | 01-01~12-31 | !partly-unread'],
];

/** Work that begins only when all that is dated is over has no end that anybody named: the last date is not its own. */
const OPEN_ENDED: readonly Row[] = [
  ['3-6月试点，7月起全面推开', 'dated | 03-01~06-30 试点 | !partly-unread'],
  ['7月起全面推开，3-6月试点', 'dated | 03-01~06-30 试点 | !partly-unread'],
  ['2023年底前建成，2024年起推广', 'dated | 12-31 建成 | !partly-unread'],
  [
    '1-6月每月25日前报送；7月起按需报送',
    'recurring | 01-25 报送 | 02-25 报送 | 03-25 报送 | 04-25 报送 | 05-25 报送 | 06-25 报送 | !partly-unread',
  ],
  ['3-6月试点，7月起全面推开，长期坚持', 'long-term | 03-01~06-30 试点'],
  ['3月起开展，6月底前完成，12月底前总结', 'dated | 06-30 | 12-31 总结'],
  ['3月起开展，3月底前完成', 'dated | 03-31'],
  // A rule that takes effect asks for nothing more.
  ['6月底前出台，7月1日起施行', 'dated | 06-30 出台'],
  ['6月底前出台，7月1日起正式生效', 'dated | 06-30 出台'],
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
  ['remarks', REMARKS],
  ['exceptions', EXCEPTIONS],
  ['open-ended', OPEN_ENDED],
  ['slips of the keyboard', SLIPS],
])('%s', (_, rows) => {
  it.each(rows)('%s', (text, meaning) => {
    expect(deadlineMeaning(text)).toBe(meaning);
  });
});
