import type { CellValue } from '#core/grid/grid';
import { foundBy } from '#tests/support/found-by';
import { ruleLines } from './rule-lines';

const HEADER = ['类别', '规则', '取值', '说明'];

function sheet(...lines: readonly (readonly [rule: CellValue, value: CellValue])[]): CellValue[][] {
  return [HEADER, ...lines.map(([rule, value]) => ['亮灯', rule, value, '说明'])];
}

describe('rule-lines', () => {
  it.each<[string, CellValue[][], string[]]>([
    ['rules as they should be', sheet(['临期天数', 20], ['滞后百分点', '１５％'], ['灯数', '四灯']), []],
    ['a rule without a value', sheet(['临期天数', null]), []],
    ['a name near a rule’s', sheet(['临期天', 20]), ['rule-unknown B2 → 临期天数']],
    ['a name like no rule’s', sheet(['打印份数', 2]), ['rule-unknown B2']],
    ['a value that is none', sheet(['灯数', '三灯'], ['临期天数', '很多']), ['rule-unreadable C3']],
    ['a rule twice', sheet(['灯数', '三灯'], ['灯数', '四灯']), ['rule-repeated B3']],
    ['values that contradict each other', sheet(['严重滞后百分点', 10]), ['rule-conflicting C2']],
  ])('%s', (_, rows, found) => {
    expect(foundBy(ruleLines, [rows])).toEqual(found);
  });

  it('looks at the lines of all sheets together, as they take effect', () => {
    expect(foundBy(ruleLines, [sheet(['灯数', '三灯']), sheet(['灯数', '三盏灯'])])).toEqual([
      'rule-repeated 表2!B2',
    ]);
  });
});
