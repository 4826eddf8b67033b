import { type ReferenceEnd, replaceReferences } from '#xlsx/rows/formula-references';
import FormulaParser, { type CellReference, type Operand, type RangeReference } from 'fast-formula-parser';
import { type Area, columnCount, intersection, rowCount } from './area';
import type { Book } from './book';
import { type CellContent, CellError } from './cell';
import { FUNCTIONS } from './formula-functions';
import type { Sheet } from './sheet';

const { FormulaError } = FormulaParser;

/** A cell of a workbook; zero-based. */
export interface FormulaPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** A range that is computed with cell by cell: the library takes its first cell alone. */
const RANGE_ARITHMETIC =
  /:\$?[A-Z]{0,3}\$?\d*\s*[-+*/^&=<>]|[-+*/^&=<>]\s*(?:[^-+*/^&=<>(),!]+!)?\$?[A-Z]{0,3}\$?\d*:/i;
/** A range alone fills the cells below and beside as well. */
const RANGE_ALONE = /^[^"()+*/&,<>=]*:[^"()+*/&,<>=]*$/;
/** The most cells of an area that are read one by one, empty ones included. */
const LISTED_CELLS = 100_000;
const TEXTS = /"(?:[^"]|"")*"/g;

/** A name of letters beyond the Latin ones is one that the library cannot read. */
const WORD = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\(!])/gu;

/** The formula with the workbook's names replaced by what they stand for. */
export function withoutNames(book: Book, home: Sheet, formula: string): string {
  if (book.names.length === 0) return formula;
  return formula.replace(WORD, (word) => {
    const key = word.toLowerCase();
    const named = book.names.filter(
      ({ name, scope }) => name.toLowerCase() === key && (!scope || scope === home),
    );
    const chosen = named.find(({ scope }) => scope) ?? named[0];
    return chosen ? `(${chosen.formula.replace(/^=/, '')})` : word;
  });
}

function toLibrary(value: CellContent): unknown {
  return value instanceof CellError ? new FormulaError(value.text) : value;
}

/** Undefined where the library does not know. */
function fromLibrary(value: unknown): CellContent | undefined {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  // It says #NAME? of all it does not know, which Excel may know.
  const isError = value instanceof FormulaError && value.error.startsWith('#') && value.error !== '#NAME?';
  return isError ? new CellError(value.error) : undefined;
}

/** An operand as Excel takes it beside another: an empty cell beside a text is an empty text, and case is nothing. */
function comparable(operand: Operand, other: Operand): Operand {
  if (typeof other.val !== 'string') return operand;
  const val = operand.val ?? '';
  return { ...operand, val: typeof val === 'string' ? val.toLowerCase() : val };
}

/** The library compares as JavaScript does. */
function compareAsExcel({ utils }: FormulaParser): void {
  const apply = utils._applyInfix.bind(utils);
  utils._applyInfix = (left, operator, right) =>
    /^[<>=]+$/.test(operator)
      ? apply(comparable(left, right), operator, comparable(right, left))
      : apply(left, operator, right);
}

/** Where a formula stands is known; the library does not find the cells of `$A:$A`. */
function withoutDollars(formula: string): string {
  const free = (end: ReferenceEnd): ReferenceEnd => ({ ...end, isRowFixed: false, isColumnFixed: false });
  return replaceReferences(formula, ({ from, to }) => ({ from: free(from), to: to && free(to) }));
}

/** Computes formulas of one workbook. */
export class FormulaEngine {
  private readonly used = new Map<Sheet, Area | undefined>();
  private readonly parser: FormulaParser;

  constructor(private readonly book: Book) {
    const today = (): number => book.calendar.today;
    this.parser = new FormulaParser({
      functions: { ...FUNCTIONS, NOW: today, TODAY: today },
      onCell: (reference) => this.cell(reference),
      onRange: (reference) => this.range(reference),
    });
    compareAsExcel(this.parser);
  }

  /** To be called before formulas are computed anew: cells may have changed. */
  start(): void {
    this.used.clear();
  }

  /**
   * What a formula, without the leading `=`, comes to in a cell with the other cells as they stand; undefined where that
   * cannot be told, as with functions that are not known here.
   */
  value(formula: string, { sheet, row, column }: FormulaPlace): CellContent | undefined {
    const plain = withoutDollars(withoutNames(this.book, sheet, formula));
    const code = plain.replace(TEXTS, '""');
    if (RANGE_ARITHMETIC.test(code) || RANGE_ALONE.test(code)) return undefined;
    try {
      return fromLibrary(this.parser.parse(plain, { sheet: sheet.name, row: row + 1, col: column + 1 }));
    } catch (error) {
      if (error instanceof FormulaError) return undefined;
      throw error;
    }
  }

  private cell({ sheet, row, col }: CellReference): unknown {
    const named = this.book.sheet(sheet);
    return named ? toLibrary(named.cell(row - 1, col - 1).value) : new FormulaError('#REF!');
  }

  private range({ sheet, from, to }: RangeReference): unknown[][] {
    const named = this.book.sheet(sheet);
    if (!named) return [[new FormulaError('#REF!')]];
    const area = { top: from.row - 1, left: from.col - 1, bottom: to.row - 1, right: to.col - 1 };
    const isLarge = rowCount(area) * columnCount(area) > LISTED_CELLS;
    const read = isLarge ? this.usedPart(named, area) : area;
    const rows: unknown[][] = [];
    for (let row = read.top; row <= read.bottom; row++) {
      const cells: unknown[] = [];
      for (let column = read.left; column <= read.right; column++)
        cells.push(toLibrary(named.cell(row, column).value));
      rows.push(cells);
    }
    return rows;
  }

  /** Whole rows and columns, and areas nearly as large, are read as far as they are used. */
  private usedPart(sheet: Sheet, area: Area): Area {
    if (!this.used.has(sheet)) this.used.set(sheet, sheet.usedArea());
    const used = this.used.get(sheet) ?? area;
    const part = intersection(area, { ...used, top: 0, left: 0 });
    return part ?? { ...area, bottom: area.top, right: area.left };
  }
}

const engines = new WeakMap<Book, FormulaEngine>();

/** The engine of a workbook, for cells as they are now. Making one takes its time, so it is kept. */
export function engineOf(book: Book): FormulaEngine {
  const engine = engines.get(book) ?? new FormulaEngine(book);
  engines.set(book, engine);
  engine.start();
  return engine;
}
