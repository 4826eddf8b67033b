import { foundBy } from '#tests/support/found-by';
import { oneDeadline, rulesOfNoYear, type Rows } from '#tests/support/sheets';
import { deadlineOutsideYear } from './deadline-outside-year';

describe('deadline-outside-year', () => {
  it.each<[string, Rows, string[]]>([
    ['a month of the year before', oneDeadline('2022年12月底前'), ['deadline-outside-year C3']],
    ['a milestone of the year before', oneDeadline('2022年12月启动,2023年5月底前完成'), []],
    ['the years after', oneDeadline('2024年全面完成'), []],
    ['the year itself', oneDeadline('5月底前'), []],
    ['a ledger without a year', rulesOfNoYear(['甲', '1.乙', '2022年5月底前', '办公室']), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(deadlineOutsideYear, [sheet])).toEqual(found);
  });
});
