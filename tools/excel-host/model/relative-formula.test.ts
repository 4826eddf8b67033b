import { formulaAt } from './relative-formula';

const A1 = { row: 0, column: 0 };
const B3 = { row: 2, column: 1 };

it.each([
  ['A1>5', A1, B3, 'B3>5'],
  ['$A1>A$1', A1, B3, '$A3>B$1'],
  ['$A$1', A1, B3, '$A$1'],
  ['SUM(A1:B2)&"A1"', A1, B3, 'SUM(B3:C4)&"A1"'],
  ['COUNTIF(A:A,A1)', A1, B3, 'COUNTIF(B:B,B3)'],
  ["'规范 年'!A1", A1, B3, "'规范 年'!B3"],
  ['B3', B3, A1, 'A1'],
  ['A1', B3, A1, 'XFD1048575'],
])('%s written for %j reads for %j as %s', (formula, writtenFor, cell, expected) => {
  expect(formulaAt(formula, writtenFor, cell)).toBe(expected);
});
