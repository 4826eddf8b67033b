import { replaceReferences } from '#xlsx/rows/formula-references';
import { type Area, cellArea, contains, intersection } from './area';
import type { Book } from './book';
import { type Cell, type CellContent, CellError } from './cell';
import { engineOf, type FormulaPlace, withoutNames } from './formula-engine';
import { referencedArea } from './shift-formulas';
import type { Sheet } from './sheet';

/** Cells of one sheet. */
export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

interface FormulaCell extends FormulaPlace {
  readonly formula: string;
  /** The cells it refers to. */
  readonly references: readonly SheetArea[];
  state: 'new' | 'open' | 'done';
  /** Whether it needs itself to be computed. */
  isCircular: boolean;
}

interface NamedArea {
  /** Undefined for the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly area: Area;
}

function namedAreas(formula: string): readonly NamedArea[] {
  const found: NamedArea[] = [];
  replaceReferences(formula, (reference) => {
    found.push({ sheet: reference.sheets?.first, area: referencedArea(reference) });
    return reference;
  });
  return found;
}

/** Formulas are read once as long as they stay in their cells. */
const known = new WeakMap<Cell, readonly NamedArea[]>();

function references(book: Book, home: Sheet, cell: Cell): readonly SheetArea[] {
  const { formula = '' } = cell;
  const plain = withoutNames(book, home, formula);
  const areas = (plain === formula && known.get(cell)) || namedAreas(plain);
  if (plain === formula) known.set(cell, areas);
  return areas.flatMap(({ sheet: name, area }) => {
    const sheet = name === undefined ? home : book.sheet(name);
    return sheet ? [{ sheet, area }] : [];
  });
}

function formulaCells(book: Book): readonly FormulaCell[] {
  const cells: FormulaCell[] = [];
  for (const sheet of book.sheets)
    for (const { row, column, cell } of sheet.withFormulas()) {
      const place = { sheet, row, column, formula: cell.formula ?? '' };
      cells.push({ ...place, references: references(book, sheet, cell), state: 'new', isCircular: false });
    }
  return cells;
}

/** Those that stand in changed cells or refer to such, and in turn those that refer to these. */
function affected(cells: readonly FormulaCell[], changed: readonly SheetArea[]): readonly FormulaCell[] {
  const found = new Set<FormulaCell>();
  const sources = [...changed];
  for (let source = sources.pop(); source; source = sources.pop()) {
    const { sheet, area } = source;
    for (const cell of cells) {
      if (found.has(cell)) continue;
      const isIn = cell.sheet === sheet && contains(area, cell.row, cell.column);
      const refers = cell.references.some((one) => one.sheet === sheet && intersection(one.area, area));
      if (!isIn && !refers) continue;
      found.add(cell);
      sources.push({ sheet: cell.sheet, area: cellArea(cell.row, cell.column) });
    }
  }
  return [...found];
}

/** Cells with formulas by sheet and place. */
type Places = ReadonlyMap<Sheet, ReadonlyMap<string, FormulaCell>>;

const placeKey = (row: number, column: number): string => `${row} ${column}`;

function byPlace(cells: readonly FormulaCell[]): Places {
  const places = new Map<Sheet, Map<string, FormulaCell>>();
  for (const cell of cells) {
    const group = places.get(cell.sheet) ?? new Map<string, FormulaCell>();
    places.set(cell.sheet, group.set(placeKey(cell.row, cell.column), cell));
  }
  return places;
}

/** The cells with formulas among those that a formula refers to. */
function needs(places: Places, formula: FormulaCell): FormulaCell[] {
  return formula.references.flatMap(({ sheet, area }) => {
    const group = places.get(sheet);
    if (!group) return [];
    const { top, left, bottom, right } = area;
    if (top === bottom && left === right) return group.get(placeKey(top, left)) ?? [];
    return [...group.values()].filter(({ row, column }) => contains(area, row, column));
  });
}

/** Those that a formula needs come before it; those that need themselves are marked. Long chains need no deep stack. */
function inOrder(cells: readonly FormulaCell[]): readonly FormulaCell[] {
  const places = byPlace(cells);
  const order: FormulaCell[] = [];
  for (const root of cells) {
    const open: { readonly cell: FormulaCell; readonly needed: FormulaCell[] }[] = [];
    const enter = (cell: FormulaCell): void => {
      cell.state = 'open';
      open.push({ cell, needed: needs(places, cell) });
    };
    if (root.state === 'new') enter(root);
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const next = top.needed.pop();
      if (!next) {
        top.cell.state = 'done';
        order.push(top.cell);
        open.pop();
      } else if (next.state === 'new') enter(next);
      else if (next.state === 'open')
        for (const { cell } of open.slice(open.findIndex(({ cell }) => cell === next)))
          cell.isCircular = true;
    }
  }
  return order;
}

function isSame(a: CellContent, b: CellContent): boolean {
  return a === b || (a instanceof CellError && b instanceof CellError && a.text === b.text);
}

/**
 * Computes the formulas of a workbook; costs nothing where there are none. Where it is told which cells changed, it computes
 * only what depends on them. Formulas that need themselves come to 0. What cannot be computed here keeps what it came to last.
 */
export function recalculate(book: Book, changed?: readonly SheetArea[]): void {
  if (book.sheets.every(({ formulaCount }) => formulaCount === 0)) return;
  const cells = formulaCells(book);
  const engine = engineOf(book);
  const told = new Set<Sheet>();
  for (const { sheet, row, column, formula, isCircular } of inOrder(
    changed ? affected(cells, changed) : cells,
  )) {
    const cell = sheet.cell(row, column);
    const computed = isCircular ? 0 : engine.value(formula, { sheet, row, column });
    const value = computed ?? cell.value ?? new CellError('#NAME?');
    if (isSame(value, cell.value)) continue;
    sheet.put(row, column, { ...cell, value });
    told.add(sheet);
  }
  for (const sheet of told) tellCalculated(book, sheet);
}

/** Once for all calculations before anybody is told. */
function tellCalculated(book: Book, sheet: Sheet): void {
  for (const target of [sheet.id, 'Workbook']) {
    const details = { worksheetId: sheet.id };
    book.events.raiseJoined({ kind: 'calculated', target, details }, (earlier) =>
      earlier.details.worksheetId === sheet.id ? earlier : undefined,
    );
  }
}
