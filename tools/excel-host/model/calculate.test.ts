import { Book } from './book';
import { plainValue } from './cell';
import { recalculate } from './calculate';
import { DefinedName } from './names';
import type { Sheet } from './sheet';
import { PLAIN_STYLE } from './style';
import { writeValue } from './write-cell';

/** A workbook with two sheets: `A1:A4` of the first hold 1, 2, 完成, nothing, and `A1` of the second 100. */
function ledger(): { book: Book; sheet: Sheet } {
  const book = new Book();
  const sheet = book.addSheet('台账');
  for (const [row, value] of [1, 2, '完成'].entries()) writeValue(sheet, row, 0, value);
  writeValue(book.addSheet('规范 年'), 0, 0, 100);
  return { book, sheet };
}

function computed(formula: string, cached?: number): unknown {
  const { book, sheet } = ledger();
  sheet.put(8, 8, { value: cached ?? null, formula, style: PLAIN_STYLE });
  recalculate(book);
  return plainValue(sheet.cell(8, 8).value);
}

it.each<[string, unknown]>([
  ['A1+A2*2', 5],
  ['SUM(A1:A4)', 3],
  ['SUM(A:A)', 3],
  ['COUNTIF($A:$A,">1")', 1],
  ['SUM($A$1:$A$2)', 3],
  ['SUM(A1:A1048570)', 3],
  ['COUNT(A2:H1048570)', 1],
  ['MAX(A1:A4,7)', 7],
  ['MIN(A1:A4)', 1],
  ['COUNTA(A1:A4)', 3],
  ['COUNTBLANK(A1:A4)', 1],
  ['COUNTIF(A1:A4,">1")', 1],
  ['COUNTIF(A1:A4,"完*")', 1],
  ['COUNTIF(A1:A4,"<>完成")', 3],
  ['COUNTIFS(A1:A4,">=1",A1:A4,"<2")', 1],
  ['SUMIFS(A1:A2,A1:A2,">1")', 2],
  ['AVERAGEIFS(A1:A2,A1:A2,">5")', '#DIV/0!'],
  ['MATCH("完成",A1:A4,0)', 3],
  ['MATCH(9,A1:A4,0)', '#N/A'],
  ['IF(A3="完成","是","否")', '是'],
  ['IF(A4="","空","有")', '空'],
  ['IF(A4=0,"空","有")', '空'],
  ['"Ab"="aB"', true],
  ["'规范 年'!A1+1", 101],
  ['1/0', '#DIV/0!'],
  ['没有!A1', '#REF!'],
  ['A4', 0],
  ['TODAY()', 46023],
  ['TEXT(46203,"yyyy年m月d日")', '2026年6月30日'],
  ['TEXT(A4,"0.0")', '0.0'],
  ['SUBSTITUTE("甲、乙、丙","、","和")', '甲和乙和丙'],
  ['SUBSTITUTE("甲、乙、丙","、","和",2)', '甲、乙和丙'],
  ['TEXTJOIN("、",TRUE,A1:A4,TRUE)', '1、2、完成、TRUE'],
  ['TEXTJOIN("、",FALSE,A3:A4)', '完成、'],
])('computes %s', (formula, value) => {
  expect(computed(formula)).toEqual(value);
});

it.each([
  'XLOOKUP(1,A1:A2,A1:A2)',
  'SUM(表1[数量])',
  'SUMPRODUCT((A1:A2=1)*1)',
  '_xlfn.FOO(1)',
  'RAND()',
  'A1:A2',
  "'规范 年'!A1:A2",
  'IFERROR(XLOOKUP(1,A1:A2,A1:A2),7)',
])('leaves what it cannot compute as it was: %s', (formula) => {
  expect(computed(formula, 42)).toBe(42);
});

it('computes a formula after those it needs, on other sheets as well', () => {
  const { book, sheet } = ledger();
  const [, other] = book.sheets;
  writeValue(sheet, 0, 1, "='规范 年'!B1+1");
  if (other) writeValue(other, 0, 1, '=台账!C1*2');
  writeValue(sheet, 0, 2, '=A1+A2');
  recalculate(book);
  expect(sheet.cell(0, 1).value).toBe(7);
});

it('gives 0 to formulas that need themselves, and goes on with the others', () => {
  const { book, sheet } = ledger();
  writeValue(sheet, 0, 1, '=C1+1');
  writeValue(sheet, 0, 2, '=B1+1');
  writeValue(sheet, 0, 3, '=SUM(D1:D2)');
  writeValue(sheet, 0, 4, '=B1+5');
  recalculate(book);
  expect([1, 2, 3, 4].map((column) => sheet.cell(0, column).value)).toEqual([0, 0, 0, 5]);
});

it('follows a long chain of formulas', () => {
  const { book, sheet } = ledger();
  writeValue(sheet, 0, 3, 1);
  for (let row = 1; row < 1000; row++) writeValue(sheet, row, 3, `=D${row}+1`);
  recalculate(book);
  expect(sheet.cell(999, 3).value).toBe(1000);
});

it('tells once that a sheet was calculated, and nothing where no result changes', () => {
  const { book, sheet } = ledger();
  writeValue(sheet, 0, 1, '=A1+1');
  recalculate(book);
  expect(book.events.take().map(({ kind, target }) => [kind, target])).toEqual([
    ['calculated', sheet.id],
    ['calculated', 'Workbook'],
  ]);
  recalculate(book);
  expect(book.events.take()).toEqual([]);
});

it('knows the names of the workbook', () => {
  const { book, sheet } = ledger();
  book.names = [new DefinedName(book.newId(), '数量', '台账!$A$1:$A$4')];
  writeValue(sheet, 0, 1, '=SUM(数量)');
  recalculate(book);
  expect(sheet.cell(0, 1).value).toBe(3);
});

it('computes only what depends on changed cells, directly or not, and formulas that are new', () => {
  const { book, sheet } = ledger();
  const [, other] = book.sheets;
  for (const [column, formula] of ['=A1', '=B1+1', '=A2'].entries())
    writeValue(sheet, 0, column + 1, formula);
  if (other) writeValue(other, 5, 5, '=台账!C1');
  recalculate(book);
  // Both change, but only one is told of.
  for (const row of [0, 1]) writeValue(sheet, row, 0, 70);
  recalculate(book, [{ sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } }]);
  expect([1, 2, 3].map((column) => sheet.cell(0, column).value)).toEqual([70, 71, 2]);
  expect(other?.cell(5, 5).value).toBe(71);
  writeValue(sheet, 7, 7, '=A2');
  recalculate(book, [{ sheet, area: { top: 7, left: 7, bottom: 7, right: 7 } }]);
  expect(sheet.cell(7, 7).value).toBe(70);
});
