import { Book } from './book';
import { DefinedName } from './names';
import { forgetSheet, nameSheet } from './sheet-references';
import { PLAIN_STYLE } from './style';

function withFormula(formula: string): { book: Book; formulas: () => (string | undefined)[] } {
  const book = new Book();
  for (const name of ['台账', '名单', '汇总']) book.addSheet(name);
  const home = book.sheets[2];
  home?.put(0, 0, { value: null, formula, style: PLAIN_STYLE });
  book.names = [new DefinedName('1', '名', formula)];
  return { book, formulas: () => [home?.cell(0, 0).formula, book.names[0]?.formula] };
}

it.each<[string, string, string]>([
  ['台账!A1+名单!A1', '规范 年', "'规范 年'!A1+名单!A1"],
  ["SUM('台账'!A1:B2)", '旧', 'SUM(旧!A1:B2)'],
  ["SUM('台账:汇总'!A1)", '旧', "SUM('旧:汇总'!A1)"],
  ['"台账!A1"&台账!A1', '旧', '"台账!A1"&旧!A1'],
  ['[1]台账!A1+我的台账!A1', '旧', '[1]台账!A1+我的台账!A1'],
  ['A1', '旧', 'A1'],
])('%s reads the new name %s as %s', (formula, name, after) => {
  const { book, formulas } = withFormula(formula);
  const [sheet] = book.sheets;
  if (sheet) nameSheet(book, sheet, name);
  expect(sheet?.name).toBe(name);
  expect(formulas()).toEqual([after, after]);
});

it.each<[string, string]>([
  ['台账!A1+名单!A1', '#REF!+名单!A1'],
  ["SUM('台账'!$A$1:$B$2)", 'SUM(#REF!)'],
  ['"台账!A1"&台账!A1', '"台账!A1"&#REF!'],
  ['A1+名单!A1', 'A1+名单!A1'],
])('%s reads %s when its sheet is gone', (formula, after) => {
  const { book, formulas } = withFormula(formula);
  const [sheet] = book.sheets;
  if (sheet) forgetSheet(book, sheet);
  expect(formulas()).toEqual([after, after]);
});
