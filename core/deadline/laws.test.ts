import fc from 'fast-check';
import { addDays, daysBetween, type CivilDate } from '#core/date/civil-date';
import type { Deadline, Milestone } from './deadline';
import { formatMilestone } from './format-milestone';
import { markBullets } from './bullets';
import { parseClauses } from './parse-clauses';
import { parseDeadline } from './parse-deadline';
import { tokenise } from './tokenise';

const YEAR = { value: 2023, known: true };
const FIRST_DAY: CivilDate = '1900-01-01';
const LAST_DAY: CivilDate = '9999-12-31';

const FRAGMENTS = (
  '0 1 3 6 12 13 30 31 1900 2023 2024 9999 23 50 １２ 十 十二 一 三 第 年 月 月份 日 号 季度 上半年 下半年 半年 半月 旬 周 ' +
  '初 中 底 末 上旬 中旬 下旬 前 以前 之前 内 后 以后 起 至 到 - － — ~ ～ . / : % 百分之 ( ) （ ） 、 和 ， , ; 。 ' +
  '每 每个 逐 按 各 个 首 最后 次月 次年 明年 今年 去年 全年 年底 年内 年初 长期 持续推进 常态化 后期 并 完成 建成 组织实施 推进 ' +
  '根据 省厅 安排 要求 通知 会 待 涪城区 三台县 游仙 试点 的 ① 2023年 6月底前 9-12月 6月30日 2023-05-31 2023.6 初步 前期 力争 下班 17时 覆盖率 结束 最后 工作日 (含) (星期五) 收到 分 中下旬 国庆节 周 五 两 一月一报 2023年: 1、 2、 (一) ' +
  '十四五 期间 Q3末 2023Q2末 上下半年 双月 双周 三四 廿 卅一 5.31 6/30 23-25年 202306 后两个季度 岁末 农历 或 延期至 低前 底钱 完 除外 不含 (上下半年各一次) 7月起 施行 『 』 :『 总结 2022年工作总结 工作报告 上半月 结束前 四季 (1-6月) 1-6月每月25日前'
)
  .split(' ')
  .concat(' ', '\n');

const grammarText = fc
  .array(fc.constantFrom(...FRAGMENTS), { maxLength: 14 })
  .map((fragments) => fragments.join(''));
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), grammarText);

const read = (text: string): Deadline => parseDeadline(text, YEAR);

describe('every text', () => {
  it('is kept, and gives milestones in order, each with its start before its due day and a span inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const deadline = read(text);
        expect(deadline.text).toBe(text);
        const dues = deadline.milestones.map(({ due }) => due);
        expect(dues).toEqual([...dues].sort());
        for (const { start, due, span, percent = 0 } of deadline.milestones) {
          expect(due).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          expect((start ?? due) <= due).toBe(true);
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[0]).toBeLessThan(span[1]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          expect(percent >= 0 && percent <= 100).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is dated, year-long or recurring only with milestones, and unread, external only without', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { type, milestones } = read(text);
        if (type === 'dated' || type === 'year-long' || type === 'recurring')
          expect(milestones).not.toEqual([]);
        if (type === 'external' || type === 'unrecognised') expect(milestones).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('formatMilestone', () => {
  function expectReadBack(milestone: Omit<Milestone, 'span'>): void {
    const { type, notes, meant, milestones } = read(formatMilestone(milestone));
    expect({ type, notes, meant }).toEqual({ type: 'dated', notes: [], meant: undefined });
    expect(milestones.map(({ span, ...rest }) => rest)).toEqual([milestone]);
  }

  it('writes what parseDeadline reads back to the same milestone', () => {
    fc.assert(
      fc.property(grammarText, (text) => {
        for (const { span, ...milestone } of read(text).milestones.slice(0, 8)) expectReadBack(milestone);
      }),
      { numRuns: 5000 },
    );
  });

  /** Any milestone there can be: of any days, and with a label of any characters. */
  const someDay = fc.integer({ min: 0, max: daysBetween(FIRST_DAY, LAST_DAY) });
  const dates = fc.tuple(someDay, fc.option(someDay)).map(([one, other]) => {
    const due = addDays(FIRST_DAY, Math.max(one, other ?? 0));
    return other === null ? { due } : { start: addDays(FIRST_DAY, Math.min(one, other)), due };
  });
  const quotes = fc.string({
    unit: fc.constantFrom(...'『,』,﹃,﹄,「,」,：,；,\n, ,、,6,月,低,前'.split(',')),
  });
  const content = fc.record(
    {
      label: fc.oneof(anyText, quotes).filter((text) => text !== ''),
      percent: fc.integer({ min: 0, max: 100 }),
      units: fc.uniqueArray(fc.constantFrom('涪城区', '三台县', '市局'), { minLength: 1 }),
    },
    { requiredKeys: [] },
  );

  it('writes any milestone so, whatever its label says', () => {
    fc.assert(
      fc.property(dates, content, (days, rest) => {
        expectReadBack({ ...days, ...rest });
      }),
      { numRuns: 3000 },
    );
  });
});

describe('linear work', () => {
  /** How often the parser looks at a token of the text. */
  function looks(text: string): number {
    let count = 0;
    const counted = new Proxy(markBullets(tokenise(text)), {
      get(tokens, key, receiver): unknown {
        // Places are the only keys that begin with a digit; millions are asked for.
        if (typeof key === 'string' && key <= ':') count += 1;
        return Reflect.get(tokens, key, receiver);
      },
    });
    parseClauses(text, counted);
    return count;
  }

  /** Long enough that work which grows with the square of it would be ten times too much. */
  const LENGTH = 1_600;
  const filled = (fragment: string, length: number): string =>
    `6月底前完成${fragment.repeat(Math.ceil(length / fragment.length))}`;

  it.each([
    ...[
      '6月底前建成;',
      '6月底前建成5月',
      '6月、',
      '1、',
      '6月1日、',
      '每月1日、',
      '每',
      '年',
      '前',
      '第',
      '1-',
      '2023-',
    ],
    ...[
      '(',
      '50%(',
      '完成(涪城区、',
      '2023年,',
      '2023年:',
      '按',
      '后',
      '持续 ',
      '(一)',
      '前5个月',
      '次年',
      '、',
      '完成',
    ],
    ...[
      '2022年工作总结',
      '上半年工作',
      '1/',
      '1-6月每月',
      '每月(6月)',
      '6月底前、实施',
      '项目(6月)',
      '十四五',
      '2 0 2 ',
      '6月底前 实施',
      '摸底20日前',
      '月底前、',
      '6月:20日',
      '6月:『',
      '6月:『『『',
      '8月除外',
      '报送半年、',
      '5月(上半年)',
      '7月起',
    ],
  ])('a cell full of %s takes four times the looks when four times as long', (fragment) => {
    const all = looks(filled(fragment, LENGTH));
    expect(all).toBeLessThan(4.2 * looks(filled(fragment, LENGTH / 4)));
    expect(all).toBeLessThan(200 * LENGTH);
  });

  it('makes no more tokens than characters, and a clause of each that is one', () => {
    const text = '6月底前建成;'.repeat(1_400);
    expect(tokenise(text).length).toBeLessThanOrEqual(text.length);
    expect(parseClauses(text, tokenise(text))).toHaveLength(1_400);
    expect(read(text).milestones).toHaveLength(1_400);
  });

  it('counts a run of digits or text of any length as one token', () => {
    expect(tokenise('1'.repeat(10_000))).toHaveLength(1);
    expect(tokenise('甲'.repeat(10_000))).toHaveLength(1);
  });
});
