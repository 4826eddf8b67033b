/** Days and parts of a month whose month stands further up in the text, or nowhere. */
import { deadlineMeaning } from '#tests/support/deadline-meaning';

type Row = readonly [text: string, meaning: string];

const INHERITED: readonly Row[] = [
  ['6月15日前完成摸底；20日前完成整改', 'dated | 06-15 完成摸底 | 06-20 完成整改'],
  ['6月15日前摸底，20日前整改，25日前总结', 'dated | 06-15 摸底 | 06-20 整改 | 06-25 总结'],
  ['6月15日前完成摸底、20日前完成整改', 'dated | 06-15 完成摸底 | 06-20 完成整改'],
  ['6月15日前完成摸底20日前完成整改', 'dated | 06-15 完成摸底 | 06-20 完成整改'],
  ['6月15日前摸底\n20日前整改', 'dated | 06-15 摸底 | 06-20 整改'],
  ['（1）6月15日前摸底；（2）20日前整改', 'dated | 06-15 摸底 | 06-20 整改'],
  ['6月15日启动，20日结束', 'dated | 06-15 启动 | 06-20 结束'],
  ['6月15日至20日，25日前总结', 'dated | 06-15~06-20 | 06-25 总结'],
  ['2024年6月15日前摸底；20日前整改', 'dated | 2024-06-15 摸底 | 2024-06-20 整改'],
  ['6月：15日前摸底；20日前整改', 'dated | 06-15 摸底 | 06-20 整改'],
  ['6月（15日前摸底；20日前整改）', 'dated | 06-15 摸底 | 06-20 整改'],
  ['2024年6月，15日启动，20日总结', 'dated | 2024-06-15 启动 | 2024-06-20 总结'],
  ['6月上旬摸底，中旬整改，下旬总结', 'dated | 06-10 摸底 | 06-20 整改 | 06-30 总结'],
  ['6月15日前摸底，月底前整改', 'dated | 06-15 摸底 | 06-30 整改'],
  ['6月15日前启动，当月完成', 'dated | 06-15 启动 | 06-30'],
  [
    '6月1-10日摸底，11-20日整改，21日至30日总结',
    'dated | 06-01~06-10 摸底 | 06-11~06-20 整改 | 06-21~06-30 总结',
  ],
  ['6月底前摸底，次月10日前整改', 'dated | 06-30 摸底 | 07-10 整改'],
  ['12月15日前摸底，下月底前整改', 'dated | 12-15 摸底 | 2024-01-31 整改'],
];

const RECURRING: readonly Row[] = [
  ['每月15日前报送，25日前汇总', 'recurring | 24 | 01-15 报送 | 12-25 汇总'],
  ['每月15日前报送；月底前汇总', 'recurring | 24 | 01-15 报送 | 12-31 汇总'],
  ['每半年末月15日前报送，20日前汇总', 'recurring | 06-15 报送 | 06-20 汇总 | 12-15 报送 | 12-20 汇总'],
  ['每月25日前报送，次月5日前汇总', 'recurring | 24 | 01-05 汇总 | 12-25 报送'],
];

/** No month is stated, or the next one may be meant: nothing is guessed, and that is told. */
const UNSURE: readonly Row[] = [
  ['15日前完成摸底；20日前完成整改', 'unrecognised'],
  ['15日前摸底；6月20日前整改', 'dated | 06-20 整改 | !partly-unread'],
  ['15日前摸底；6月20日前整改；25日前总结', 'dated | 06-20 整改 | 06-25 总结 | !partly-unread'],
  ['6月15日前摸底，10日前整改', 'dated | 06-15 摸底 | !partly-unread'],
  ['6月底前摸底；20日前整改', 'dated | 06-30 摸底 | !partly-unread'],
  ['1-6月摸底；20日前整改', 'dated | 01-01~06-30 摸底 | !partly-unread'],
  ['6月、9月15日前；20日前整改', 'dated | 06-15 | 09-15 | !partly-unread'],
  ['上半年摸底；20日前整改', 'dated | 01-01~06-30 摸底 | !partly-unread'],
  ['2023年摸底；20日前整改', 'dated | 12-31 摸底 | !partly-unread'],
  ['每月25日前报送，5日前汇总', 'recurring | 12 | 01-25 报送 | 12-25 报送 | !partly-unread'],
  ['6月：31日前摸底', 'unrecognised'],
  ['中旬完成', 'unrecognised'],
  ['当月底前', 'unrecognised'],
];

/** Lengths of time and names, not dates. */
const NO_DATE: readonly Row[] = [
  ['6月15日前摸底；5日内整改', 'dated | 06-15 摸底 | !partly-unread'],
  ['6月1日前集中培训10日', 'dated | 06-01 集中培训10日'],
  ['每月25日前报送，当月信息一并上报', 'recurring | 12 | 01-25 报送 | 12-25 报送'],
];

describe.each([
  ['the month further up', INHERITED],
  ['as often as the day before it', RECURRING],
  ['not known', UNSURE],
  ['no date', NO_DATE],
])('%s', (_, rows) => {
  it.each(rows)('%s', (text, meaning) => {
    expect(deadlineMeaning(text)).toBe(meaning);
  });
});
