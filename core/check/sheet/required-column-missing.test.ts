import { foundBy } from '#tests/support/found-by';
import { projects, type Rows } from '#tests/support/sheets';
import { requiredColumnMissing } from './required-column-missing';

describe('required-column-missing', () => {
  it.each<[string, Rows, string[]]>([
    [
      'no deadlines',
      [
        ['2023年“重点工程推进年”项目台账'],
        ['目标', '任务', '具体措施', '牵头单位', '市局责任部门'],
        ['甲', '1.乙', '丙', '涪城区司法局', '立法科'],
      ],
      ['required-column-missing A1'],
    ],
    ['all columns', projects(['目标甲', '1.乙', '丙', '5月底前', '涪城区司法局', '立法科']), []],
    [
      'no optional column',
      [
        ['2023年“制度建设规范年”项目台账'],
        ['新建(修订)制度名称', '完成时限', '责任科室'],
        ['1.乙', '5月底前', '办公室'],
      ],
      [],
    ],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(requiredColumnMissing, [sheet])).toEqual(found);
  });
});
