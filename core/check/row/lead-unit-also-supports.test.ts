import { foundBy } from '#tests/support/found-by';
import { projects, type Rows } from '#tests/support/sheets';
import { leadUnitAlsoSupports } from './lead-unit-also-supports';

describe('lead-unit-also-supports', () => {
  it.each<[string, Rows, string[]]>([
    [
      'the lead once more',
      projects(['目标甲', '1.乙', '丙', '5月底前', '涪城区司法局', '涪城区司法局、立法科']),
      ['lead-unit-also-supports F3'],
    ],
    [
      'the lead once more in a column of its own',
      [
        ['2023年“基础工作提升年”项目台账'],
        ['具体任务', '时序进度', '牵头单位', '责任单位', '配合单位'],
        ['1.甲', '5月底前', '办公室', '政治部', '普法科、办公室'],
      ],
      ['lead-unit-also-supports E3'],
    ],
    ['a lead and its offices', projects(['目标甲', '1.乙', '丙', '5月底前', '涪城区司法局', '立法科']), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(leadUnitAlsoSupports, [sheet])).toEqual(found);
  });
});
