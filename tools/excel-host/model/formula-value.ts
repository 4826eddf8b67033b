import { type ReferenceEnd, replaceReferences } from '#xlsx/rows/formula-references';
import { columnCount, intersection, parseArea, rowCount, splitAddress } from './area';
import type { Book } from './book';
import type { CellContent } from './cell';
import { FormulaEngine, type FormulaPlace } from './formula-engine';
import type { Sheet } from './sheet';

const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i;
const TEXT = /^"(?:[^"]|"")*"$/;

function constant(formula: string): CellContent | undefined {
  if (NUMBER.test(formula)) return Number(formula);
  return TEXT.test(formula) ? formula.slice(1, -1).replaceAll('""', '"') : undefined;
}

const engines = new WeakMap<Book, FormulaEngine>();

/** Making an engine takes long, so it is kept. */
function engineOf(book: Book): FormulaEngine {
  const engine = engines.get(book) ?? new FormulaEngine(book);
  engines.set(book, engine);
  engine.start();
  return engine;
}

/** The engine does not find the cells of `$A:$A`; for one cell `A:A` is the same. */
function withoutDollars(formula: string): string {
  const free = (end: ReferenceEnd): ReferenceEnd => ({ ...end, isRowFixed: false, isColumnFixed: false });
  return replaceReferences(formula, ({ from, to }) => ({ from: free(from), to: to && free(to) }));
}

/** What a formula, without the leading `=`, comes to in a cell; undefined where that cannot be computed. */
export function formulaValue(book: Book, formula: string, place: FormulaPlace): CellContent | undefined {
  return constant(formula) ?? engineOf(book).value(withoutDollars(formula), place);
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
