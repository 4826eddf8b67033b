import { foundBy } from '#tests/support/found-by';
import { oneDeadline, type Rows } from '#tests/support/sheets';
import { deadlinePartlyUnread } from './deadline-partly-unread';

describe('deadline-partly-unread', () => {
  it.each<[string, Rows, string[]]>([
    [
      'a day that does not exist beside one that does',
      oneDeadline('6月底前完成,2月30日验收'),
      ['deadline-partly-unread C3'],
    ],
    ['both understood', oneDeadline('6月底前完成,12月30日验收'), []],
    ['nothing understood, which is another finding', oneDeadline('尽快完成'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(deadlinePartlyUnread, [sheet])).toEqual(found);
  });
});
