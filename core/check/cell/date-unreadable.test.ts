import { foundBy } from '#tests/support/found-by';
import { oneProgress, type Rows } from '#tests/support/sheets';
import { dateUnreadable } from './date-unreadable';

describe('date-unreadable', () => {
  it.each<[string, Rows, string[]]>([
    ['a day that does not exist', oneProgress('已完成', null, '2023-02-30'), ['date-unreadable G3']],
    ['words', oneProgress('已完成', null, '上个月'), ['date-unreadable G3']],
    ['a plain number', oneProgress('已完成', null, 531), ['date-unreadable G3']],
    ['eight digits', oneProgress('已完成', null, 20230531), ['date-unreadable G3 → 2023-05-31']],
    ['eight digits as text', oneProgress('已完成', null, '20230531'), ['date-unreadable G3 → 2023-05-31']],
    ['eight digits that are no day', oneProgress('已完成', null, 20231301), ['date-unreadable G3']],
    ['a date', oneProgress('已完成', null, '2023-05-31'), []],
    ['a date in words', oneProgress('已完成', null, '2023年5月31日'), []],
    ['a formula error, which is reported as such', oneProgress('已完成', null, '#REF!'), []],
    ['nothing', oneProgress('进行中'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(dateUnreadable, [sheet])).toEqual(found);
  });
});
