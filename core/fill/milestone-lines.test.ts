import fc from 'fast-check';
import type { Deadline } from '#core/deadline/deadline';
import { parseDeadline } from '#core/deadline/parse-deadline';
import { milestoneFields } from './milestone-fields';
import { milestoneDays, withMilestoneDays } from './milestone-lines';

const deadlineOf = (text: string): Deadline => parseDeadline(text, { value: 2023, known: true });

const FIVE = '1-3月项目申报 4-10月完成建设 10-11月市级初审 11-12月省厅审核 12月底司法部验收';
const SHARES = '2023年完成50%(涪城、仙海);2024年完成100%';
const TWICE = '3月底前开展培训；9月底前开展培训';

describe('the milestones a form asks for', () => {
  it.each<[string, string[]]>([
    [
      FIVE,
      [
        ...['项目申报 2023-03-31', '完成建设 2023-10-31', '市级初审 2023-11-30'],
        ...['省厅审核 2023-12-31', '司法部验收 2023-12-31'],
      ],
    ],
    ['1-3月筹备 后期持续推进', ['筹备 2023-03-31']],
    [SHARES, ['第1个节点 2023-12-31', '第2个节点 2024-12-31']],
    [TWICE, ['第1个节点 2023-03-31', '第2个节点 2023-09-30']],
    ['6月底前建成', []],
    ['每季度末', []],
    ['长期', []],
    ['尽快', []],
  ])('of “%s”', (text, names) => {
    expect(milestoneFields(deadlineOf(text)).map(({ name, due }) => `${name} ${due}`)).toEqual(names);
  });
});

describe('节点完成 once a form gives the days', () => {
  it.each<[string, string, string[], string]>([
    ['of nothing', '', ['2023-03-25', ''], '完成筹备：2023-03-25'],
    ['of both', '', ['2023-03-25', '2023-06-20'], '完成筹备：2023-03-25\n组织实施：2023-06-20'],
    ['of one more', '筹备3月25日完成', ['2023-03-25', '2023-06-20'], '筹备3月25日完成\n组织实施：2023-06-20'],
    ['of another day', '完成筹备：2023-03-25', ['2023-03-26', ''], '完成筹备：2023-03-26'],
    [
      'of no day any more',
      '完成筹备：2023-03-25\n组织实施：2023-06-20',
      ['', '2023-06-20'],
      '组织实施：2023-06-20',
    ],
    ['of the day of what is done', '筹备已完成', ['2023-03-25', ''], '完成筹备：2023-03-25'],
    [
      'of the day of one of two that are done',
      '前两个节点已完成',
      ['2023-03-25', ''],
      '完成筹备：2023-03-25\n组织实施：已完成',
    ],
    [
      'beside a remark',
      '经费由市局解决\n筹备已完成',
      ['2023-03-25', ''],
      '经费由市局解决\n完成筹备：2023-03-25',
    ],
    ['as it is', '筹备3月25日完成；实施正在推进', ['2023-03-25', ''], '筹备3月25日完成；实施正在推进'],
  ])('%s', (_, text, days, expected) => {
    expect(withMilestoneDays(text, deadlineOf('3月底前完成筹备，6月底前组织实施'), days)).toBe(expected);
  });

  it('is read back as those days, whatever stood there', () => {
    const lines = fc.array(
      fc.constantFrom(
        ...[
          '项目申报3月25日完成',
          '完成建设：2023-10-20',
          '第3个节点已完成',
          '前两个节点已完成',
          '建设未完成',
        ],
        ...['第1个节点：2023-05-01', '全部节点已完成', '3月：印发', '王局已阅', '', '①②6月1日完成；③未完成'],
      ),
      { maxLength: 4 },
    );
    const day = fc.oneof(
      fc.constant(''),
      fc.integer({ min: 1, max: 28 }).map((at) => `2023-06-${String(at).padStart(2, '0')}`),
    );
    const cases = fc.constantFrom(FIVE, SHARES, TWICE, '1-3月筹备 后期持续推进').chain((text) => {
      const deadline = deadlineOf(text);
      const { length } = milestoneFields(deadline);
      return fc.record({
        deadline: fc.constant(deadline),
        text: lines.map((all) => all.join('\n')),
        days: fc.array(day, { minLength: length, maxLength: length }),
      });
    });
    fc.assert(
      fc.property(cases, ({ deadline, text, days }) => {
        expect(milestoneDays(withMilestoneDays(text, deadline, days), deadline)).toEqual(days);
      }),
    );
  });
});
