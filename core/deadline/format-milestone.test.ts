import { deadlineMeaning } from '#tests/support/deadline-meaning';
import { formatMilestone } from './format-milestone';
import { parseDeadline } from './parse-deadline';

const YEAR = { value: 2023, known: true };

/** The milestones of a text in the canonical wording. */
const formatted = (text: string): string[] =>
  parseDeadline(text, YEAR).milestones.map(({ span: _, ...milestone }) => formatMilestone(milestone));

describe('the canonical wording', () => {
  it.each<[text: string, formatted: string[]]>([
    ['6月底前建成', ['2023年6月底前：建成']],
    ['2024年9-12月组织实施', ['2024年9-12月：组织实施']],
    ['6月', ['2023年6月']],
    ['11月-次年3月', ['2023年11月至2024年3月']],
    ['6月10-20日摸底', ['2023年6月10日至2023年6月20日：摸底']],
    ['6月15日前', ['2023年6月15日前']],
    ['年底前完成50%(涪城、游仙)', ['2023年底前完成50%(涪城、游仙)']],
    ['6月底前，完成进度达60%', ['2023年6月底前完成60%：完成进度达']],
    ['6月底前完成上半年任务', ['2023年6月底前：完成上半年任务']],
  ])('%s', (text, expected) => {
    expect(formatted(text)).toEqual(expected);
  });
});

/** Found by random seeds: words that name no time where they stand, but would do so behind a date and a colon. */
describe('a label that would be read as more than words is quoted', () => {
  it.each<[text: string, formatted: string]>([
    ['2、十四五6月底前', '2023年6月底前：『2、十四五』'],
    ['1、十四五2023年', '2023年底前：『1、十四五』'],
    ['明年1、十四五至', '2024年底前：『1、十四五』'],
    ['0\n十四五6月底前', '2023年6月底前：『0\n十四五』'],
    ['0 十四五9-12月', '2023年9-12月：『0 十四五』'],
    ['0和十四五次月', '2023年1月底前：『0和十四五』'],
    ['0和十四五（后两个季度', '2023年7-12月：『0和十四五』'],
    ['1、6/30Q3末', '2023年9月底前：『1、6/30』'],
    ['明年0和6/30:', '2024年底前：『0和6/30』'],
    ['0、6/30(1-6月)', '2023年1-6月：『0、6/30』'],
    ['2023-05-312、5.31~', '2023年5月：『312、5.31』'],
    ['1、2022年工作总结上半年', '2023年1-6月：『1、2022年工作总结』'],
    ['9-12月0\n2022年工作总结1、', '2023年9-12月：『0\n2022年工作总结1』'],
    ['~23-25年内0—2023年:', '2023年底前：『23-25年内0』'],
    ['2023Q2末～23-25年底0', '2023年6月底前：『23-25年底0』'],
    ['双月~23-25年后两个季度', '2023年2月底前：『23-25年后两个季度』'],
    ['每202306月份中0', '2023年6月：『月份中0』'],
    ['『甲』6月底前', '2023年6月底前：『『『甲』』』'],
  ])('%s', (text, expected) => {
    expect(formatted(text)[0]).toBe(expected);
    const [first] = parseDeadline(text, YEAR).milestones;
    const again = parseDeadline(expected, YEAR);
    expect(again).toMatchObject({ type: 'dated', notes: [] });
    expect(again.milestones).toEqual([{ ...first, span: [0, expected.length] }]);
  });
});

describe('a quoted label', () => {
  it.each<[text: string, meaning: string]>([
    ['6月底前：『2、十四五』；12月底前：『验收』', 'dated | 06-30 2、十四五 | 12-31 验收'],
    ['6月：『甲，7月』', 'dated | 06-01~06-30 甲，7月'],
    ['6月底前完成50%：『1月低前』', 'dated | 06-30 1月低前 50%'],
    ['6月底前：『甲』『『乙』', 'dated | 06-30 『甲』『『乙』'],
    // Words go on behind it, so the marks are those of a name in the label.
    ['6月底前：『一站式』改革', 'dated | 06-30 『一站式』改革'],
    ['6月底前：『一站式', 'dated | 06-30 『一站式'],
    ['6月底前：『』', 'dated | 06-30 『』'],
    // Only behind the colon of a date.
    ['第一批：『甲』6月底前', 'dated | 06-30 第一批：『甲』'],
    ['时限：『6月底前建成』', 'dated | 06-30 建成』'],
  ])('%s', (text, meaning) => {
    expect(deadlineMeaning(text)).toBe(meaning);
  });
});
