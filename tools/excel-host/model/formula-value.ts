import { columnCount, intersection, parseArea, rowCount, splitAddress } from './area';
import type { Book } from './book';
import type { CellContent } from './cell';
import { engineOf, type FormulaPlace } from './formula-engine';
import type { Sheet } from './sheet';

const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i;
const TEXT = /^"(?:[^"]|"")*"$/;

function constant(formula: string): CellContent | undefined {
  if (NUMBER.test(formula)) return Number(formula);
  return TEXT.test(formula) ? formula.slice(1, -1).replaceAll('""', '"') : undefined;
}

/** What a formula, without the leading `=`, comes to in a cell; undefined where that cannot be computed. */
export function formulaValue(book: Book, formula: string, place: FormulaPlace): CellContent | undefined {
  return constant(formula) ?? engineOf(book).value(formula, place);
}

/** The values of the cells that a formula refers to, row by row: a reference, or a name for one; none where it is neither. */
export function referencedValues(book: Book, home: Sheet, formula: string): readonly CellContent[] {
  const name = book.names.find(
    (one) => one.name.toLowerCase() === formula.toLowerCase() && (!one.scope || one.scope === home),
  );
  const { sheet: sheetName, area: address } = splitAddress(name?.formula.replace(/^=/, '') ?? formula);
  const area = parseArea(address);
  const sheet = sheetName === undefined ? home : book.sheet(sheetName);
  const used = area && sheet?.usedArea(true, area);
  const read = used && intersection(area, used);
  if (!sheet || !read) return [];
  return Array.from(
    { length: rowCount(read) * columnCount(read) },
    (_cell, index) =>
      sheet.cell(read.top + Math.floor(index / columnCount(read)), read.left + (index % columnCount(read)))
        .value,
  );
}
