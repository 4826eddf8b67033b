import { foundBy } from '#tests/support/found-by';
import { directory, rules, rulesOfNoYear, type Rows } from '#tests/support/sheets';
import { yearUnknown } from './year-unknown';

describe('year-unknown', () => {
  it.each<[string, Rows, string[]]>([
    ['no year anywhere', rulesOfNoYear(['甲', '1.乙', '5月底前', '办公室']), ['year-unknown A1']],
    ['a year in the title', rules(['甲', '1.乙', '5月底前', '办公室']), []],
    ['a kind that needs none', directory(['办公室', '科室', null, null]), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(yearUnknown, [sheet])).toEqual(found);
  });

  it('a year in the file name will do', () => {
    const sheet = rulesOfNoYear(['甲', '1.乙', '5月底前', '办公室']);
    expect(foundBy(yearUnknown, [sheet], { fileName: '2023年台账.xlsx' })).toEqual([]);
  });
});
