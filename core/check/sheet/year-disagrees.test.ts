import { foundBy } from '#tests/support/found-by';
import { grid } from '#tests/support/grid';
import { rules, rulesOfNoYear } from '#tests/support/sheets';
import { yearDisagrees } from './year-disagrees';

const ROW = ['甲', '1.乙', '5月底前', '办公室'];

describe('year-disagrees', () => {
  it.each<[string, string, string, string[]]>([
    ['a sheet of another year', '2022年台账', '台账.xlsx', ['year-disagrees A1']],
    ['a file of another year', '表1', '2022年台账.xlsx', ['year-disagrees A1']],
    ['a year in numerals', '二〇二二年', '台账.xlsx', ['year-disagrees A1']],
    ['the same year everywhere', '2023年', '2023台账.xlsx', []],
    ['a span of years', '2021-2023年', '台账.xlsx', []],
    ['the day of a version', '表1', '台账20240105.xlsx', []],
    ['no year', '表1', '台账.xlsx', []],
  ])('%s', (_, sheet, fileName, found) => {
    expect(foundBy(yearDisagrees, [grid(sheet, rules(ROW))], { fileName })).toEqual(found);
  });

  it('a file may hold the ledgers of several years', () => {
    const next = [['2024年“制度建设规范年”项目台账'], ...rules(ROW).slice(1)];
    const sheets = [grid('上年', rules(ROW)), grid('本年', next)];
    expect(foundBy(yearDisagrees, sheets, { fileName: '2024年台账.xlsx' })).toEqual([]);
  });

  it('a title without a year contradicts nothing', () => {
    const sheet = grid('2022年', rulesOfNoYear(ROW));
    expect(foundBy(yearDisagrees, [sheet], { fileName: '2023年台账.xlsx' })).toEqual([]);
  });
});
