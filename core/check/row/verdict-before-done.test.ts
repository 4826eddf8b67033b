import { foundBy } from '#tests/support/found-by';
import { oneProgress, type Rows } from '#tests/support/sheets';
import { verdictBeforeDone } from './verdict-before-done';

describe('verdict-before-done', () => {
  it.each<[string, Rows, string[]]>([
    [
      'accepted the day before',
      oneProgress('已完成', 1, '2023-05-31', '通过', '2023-05-30'),
      ['verdict-before-done I3'],
    ],
    ['accepted on the day', oneProgress('已完成', 1, '2023-05-31', '通过', '2023-05-31'), []],
    ['not accepted yet', oneProgress('已完成', 1, '2023-05-31'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(verdictBeforeDone, [sheet])).toEqual(found);
  });
});
