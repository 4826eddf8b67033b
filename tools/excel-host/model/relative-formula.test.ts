import { copiedFormula, formulaAt } from './relative-formula';

it.each<[string, string, [number, number], string]>([
  ['moves along', 'A1+B$2+$C3', [1, 1], 'B2+C$2+$C4'],
  ['loses what is above the sheet', 'SUM(A1:B3)+C9', [-1, 0], 'SUM(#REF!)+C8'],
  ['loses what is left of the sheet', 'A1*2', [0, -1], '#REF!*2'],
  ['loses what is below the sheet', 'A1048576', [1, 0], '#REF!'],
  ['keeps whole columns', 'SUM(B:B)', [-1, 1], 'SUM(C:C)'],
  ['keeps other sheets', "'规范 年'!A2", [-1, 0], "'规范 年'!A1"],
])('a copied formula %s', (_, formula, [rows, columns], copied) => {
  expect(copiedFormula(formula, rows, columns)).toBe(copied);
});

it('the formula of a rule comes in at the other edge', () => {
  expect(formulaAt('A1>B2', { row: 5, column: 1 }, { row: 4, column: 1 })).toBe('A1048576>B1');
});
