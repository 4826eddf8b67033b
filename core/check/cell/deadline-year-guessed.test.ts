import { foundBy } from '#tests/support/found-by';
import { oneDeadline, rulesOfNoYear, type Rows } from '#tests/support/sheets';
import { deadlineYearGuessed } from './deadline-year-guessed';

describe('deadline-year-guessed', () => {
  it.each<[string, Rows, string[]]>([
    [
      'a month in a ledger without a year',
      rulesOfNoYear(['甲', '1.乙', '5月底前', '办公室']),
      ['deadline-year-guessed C3'],
    ],
    [
      'once a ledger',
      rulesOfNoYear(['甲', '1.乙', '5月底前', '办公室'], ['甲', '2.丙', '6月底前', '办公室']),
      ['deadline-year-guessed C3'],
    ],
    ['a year in the cell', rulesOfNoYear(['甲', '1.乙', '2023年5月底前', '办公室']), []],
    ['a year in the title', oneDeadline('5月底前'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(deadlineYearGuessed, [sheet])).toEqual(found);
  });
});
