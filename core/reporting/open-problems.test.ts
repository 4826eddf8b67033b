import { endOfDayInShanghai } from '#core/date/civil-date';
import { monthTextOf } from './month';
import { carriedProblem } from './open-problems';
import type { DatedVersion } from './row-life';

function on(day: string, problem?: string): DatedVersion {
  return {
    at: Date.parse(`${day}T12:00:00+08:00`),
    by: '张三',
    fields: problem === undefined ? {} : { problem },
  };
}

const START = endOfDayInShanghai('2023-05-31');
const END = endOfDayInShanghai('2023-06-30');

function inJune(versions: readonly DatedVersion[]): string | undefined {
  const problem = carriedProblem({ rowId: 'r', versions }, START, END);
  return problem && `${problem.state} ${problem.text} ${monthTextOf(problem.since)}`;
}

describe('a problem in June', () => {
  it.each<readonly [what: string, versions: readonly DatedVersion[], told: string | undefined]>([
    ['written down in June is new', [on('2023-01-10'), on('2023-06-10', '缺钱')], 'new 缺钱 2023-06'],
    ['left standing is carried', [on('2023-03-10', '缺钱')], 'carried 缺钱 2023-03'],
    [
      'worked over is the same one',
      [on('2023-03-10', '缺钱'), on('2023-05-10', '缺 钱'), on('2023-06-10', '缺钱也缺人')],
      'carried 缺钱也缺人 2023-03',
    ],
    ['emptied is resolved', [on('2023-04-10', '缺钱'), on('2023-06-10')], 'resolved 缺钱 2023-04'],
    [
      'that came back in the same words is the same one',
      [on('2023-02-10', '缺钱'), on('2023-03-10'), on('2023-04-10', '缺　钱')],
      'carried 缺　钱 2023-02',
    ],
    [
      'in other words after a time without is another',
      [on('2023-02-10', '缺钱'), on('2023-03-10'), on('2023-04-10', '缺人')],
      'carried 缺人 2023-04',
    ],
    ['of spaces is none', [on('2023-06-10', '  ')], undefined],
    ['that says there is none is none', [on('2023-06-10', '无')], undefined],
    [
      'of which the next report says there is none is resolved',
      [on('2023-04-10', '缺钱'), on('2023-06-10', '暂无')],
      'resolved 缺钱 2023-04',
    ],
    ['of July is none yet', [on('2023-01-10'), on('2023-07-10', '缺钱')], undefined],
    [
      'that July resolved is still open',
      [on('2023-04-10', '缺钱'), on('2023-07-10')],
      'carried 缺钱 2023-04',
    ],
    [
      'goes with its row',
      [on('2023-04-10', '缺钱'), { ...on('2023-06-10', '缺钱'), deleted: true }],
      undefined,
    ],
    [
      'that came and went within the month is not told',
      [on('2023-06-10', '缺钱'), on('2023-06-20')],
      undefined,
    ],
  ])('%s', (_, versions, told) => {
    expect(inJune(versions)).toBe(told);
  });
});
