import { foundBy } from '#tests/support/found-by';
import { grid } from '#tests/support/grid';
import { oneDeadline, rules, type Rows } from '#tests/support/sheets';
import { deadlineUnreadable } from './deadline-unreadable';

describe('deadline-unreadable', () => {
  it.each<[string, Rows, string[]]>([
    ['no time', oneDeadline('尽快完成'), ['deadline-unreadable C3']],
    ['a time', oneDeadline('5月底前'), []],
    ['an error, which is another finding', oneDeadline('#REF!'), []],
    ['nothing, which is another finding', oneDeadline(null), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(deadlineUnreadable, [sheet])).toEqual(found);
  });

  it('a merged cell is reported once', () => {
    const rows = rules(['甲', '1.乙', '尽快', '办公室'], ['甲', '2.丙', null, '办公室']);
    expect(foundBy(deadlineUnreadable, [grid('表', rows, { merges: ['C3:C4'] })])).toEqual([
      'deadline-unreadable C3',
    ]);
  });
});
