import type { CellContent } from '../model/cell';
import { PLAIN_STYLE } from '../model/style';
import { continued } from './fill-series';

const cells = (values: readonly CellContent[], numberFormat = 'General') =>
  values.map((value) => ({ value, style: { ...PLAIN_STYLE, numberFormat } }));

test.each<[string, readonly CellContent[], readonly CellContent[]]>([
  ['one number is repeated', [7], [7, 7, 7]],
  ['two numbers go on in steps', [1, 3], [5, 7, 9]],
  ['a step that is no whole number', [0.1, 0.2], [0.3, 0.4, 0.5]],
  ['downwards', [10, 8, 6], [4, 2, 0]],
  ['a text that ends in a number counts up', ['第1'], ['第2', '第3', '第4']],
  ['and keeps its zeros', ['任务09'], ['任务10', '任务11', '任务12']],
  ['two such texts in steps', ['第2', '第4'], ['第6', '第8', '第10']],
  ['different texts each for itself', ['甲1', '乙1'], ['甲2', '乙2', '甲3']],
  ['any other text is repeated', ['市司法局', '各县'], ['市司法局', '各县', '市司法局']],
  ['as is a mixture', [1, '各县'], [1, '各县', 1]],
  ['an empty cell stays empty', [null], [null, null, null]],
])('%s', (_what, source, expected) => {
  expect([1, 2, 3].map((ahead) => continued(cells(source), ahead))).toEqual(expected);
});

test('one date goes on by the day', () => {
  expect([1, 2].map((ahead) => continued(cells([45473], 'yyyy/m/d'), ahead))).toEqual([45474, 45475]);
});
