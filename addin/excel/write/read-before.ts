import type { CellValue, Merge } from '#core/grid/grid';
import { type Block, blocksOf } from './cell-blocks';
import type { CellContent } from './cell-input';
import type { CellLook } from './cell-look';
import { inParts } from './in-parts';
import { readInParts, readWhole, type SheetCells, type UsedPart } from '../read/read-cells';
import { cellValue } from '../read/read-grids';
import type { SheetFacts } from './sheet-facts';
import type { ContentEdit, SheetWork } from './sheet-work';

/** A worksheet to be changed, its protection and filter loaded. */
export interface WorkSheet {
  readonly facts: SheetFacts;
  readonly work: SheetWork;
  readonly sheet: Excel.Worksheet;
}

/** A row that is to be deleted: what its cells hold and how they look. */
export interface FormerRow {
  readonly row: number;
  /** In points. */
  readonly height: number;
  readonly cells: readonly {
    readonly column: number;
    readonly value: CellContent;
    readonly format: string;
    readonly look?: CellLook;
  }[];
}

/** What is read of a worksheet besides its cells. */
interface Rest {
  /** Rows from the first one read on. */
  readonly hidden: readonly boolean[];
  /** What cells to be written hold, by row and column. */
  readonly contents: ReadonlyMap<number, ReadonlyMap<number, CellContent>>;
  /** Cells to be written that protection locks. */
  readonly locked: readonly ContentEdit[];
  /** Empty where no rows move. */
  readonly merges: readonly Merge[];
  readonly formerRows: readonly FormerRow[];
  /** Columns to be hidden that are not. */
  readonly shownColumns: readonly number[];
}

/** A worksheet as it is before anything is changed, as far as the changes concern it. */
export class SheetBefore {
  private readonly first: number;
  /** How many columns from A on have been read. */
  readonly columnCount: number;

  constructor(
    readonly place: WorkSheet,
    part: UsedPart | undefined,
    private readonly cells: SheetCells,
    readonly rest: Rest,
  ) {
    this.first = part?.first ?? 0;
    this.columnCount = part?.columnCount ?? 0;
  }

  valueAt(row: number, column: number): CellValue {
    return cellValue(this.cells.values[row - this.first]?.[column] ?? null);
  }

  formatAt(row: number, column: number): string {
    const format = this.cells.formats[row - this.first]?.[column];
    return typeof format === 'string' ? format : 'General';
  }

  /** Of a cell that is to be written. */
  contentAt(row: number, column: number): CellContent {
    return this.rest.contents.get(row)?.get(column) ?? null;
  }

  isHidden(row: number): boolean {
    return this.rest.hidden[row - this.first] ?? false;
  }
}

/** What a cell holds: Excel gives as the formula of a cell without one its value. */
function contentOf(value: unknown, formula: unknown): CellContent {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return isFormula ? { formula } : cellValue(value);
}

/** The rows and columns that the work is about; undefined where it is about none. */
function partOf({ work, sheet }: WorkSheet): UsedPart | undefined {
  const { expected, cells, insertions, deletions } = work;
  const places = [...expected, ...cells];
  const rows = [
    ...places.map(({ row }) => row),
    ...insertions.map(({ after }) => Math.max(after, 0)),
    ...deletions.flatMap(({ row }) => [Math.max(row - 1, 0), row]),
  ];
  const columns = [
    ...places.map(({ column }) => column),
    ...insertions.flatMap((row) => [...row.cells.map(({ column }) => column), ...row.extendMerges]),
  ];
  const span = rows.reduce(
    ({ first, last }, row) => ({ first: Math.min(first, row), last: Math.max(last, row) }),
    { first: Infinity, last: -1 },
  );
  if (span.last < 0) return undefined;
  const columnCount = columns.reduce((most, column) => Math.max(most, column + 1), 1);
  return { sheet, first: span.first, rowCount: span.last - span.first + 1, columnCount };
}

function queueBlock({ facts, sheet }: WorkSheet, block: Block<ContentEdit>) {
  const { top, left, bottom, right } = block;
  const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  range.load('values,formulas');
  return { block, range, locks: sheet.protection.protected ? facts.locks(range) : undefined };
}

type QueuedBlock = ReturnType<typeof queueBlock>;

function contentsOf(blocks: readonly QueuedBlock[]): Rest['contents'] {
  const contents = new Map<number, Map<number, CellContent>>();
  for (const { block, range } of blocks)
    for (const { row, column } of block.rows.flat()) {
      const [line, place] = [row - block.top, column - block.left];
      const cells = contents.get(row) ?? new Map<number, CellContent>();
      cells.set(column, contentOf(range.values[line]?.[place], range.formulas[line]?.[place]));
      contents.set(row, cells);
    }
  return contents;
}

function lockedOf(blocks: readonly QueuedBlock[]): ContentEdit[] {
  return blocks.flatMap(({ block, locks }) => {
    const isLocked = locks?.();
    return isLocked
      ? block.rows.flatMap((cells, line) => cells.filter((_, place) => isLocked(line, place)))
      : [];
  });
}

function queueFormerRow({ facts, sheet }: WorkSheet, row: number) {
  const used = sheet.getUsedRange(true).getEntireColumn();
  const range = sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().getIntersection(used);
  range.load('values,formulas,numberFormat,columnIndex,format/rowHeight');
  return { row, range, looks: facts.looks(range) };
}

function formerRow({ row, range, looks }: ReturnType<typeof queueFormerRow>): FormerRow {
  const [formulas, formats]: (unknown[] | undefined)[] = [range.formulas[0], range.numberFormat[0]];
  const values: unknown[] = range.values[0] ?? [];
  const found = looks();
  const cells = values.map((value, index) => ({
    column: range.columnIndex + index,
    value: contentOf(value, formulas?.[index]),
    format: String(formats?.[index]),
    ...(found[index] && { look: found[index] }),
  }));
  return { row, height: range.format.rowHeight, cells };
}

function queueShape({ facts, work, sheet }: WorkSheet, part: UsedPart | undefined) {
  const movesRows = work.insertions.length + work.deletions.length > 0;
  return {
    rows: part && facts.hiddenRows(part),
    merges: movesRows ? facts.merges(sheet, work.knownMerges) : undefined,
    columns: work.hiddenColumns.map((column) => ({
      column,
      range: sheet.getRangeByIndexes(0, column, 1, 1).load('columnHidden'),
    })),
  };
}

/** Something to queue, maybe again, and what it was queued as last. */
class Queued<T> {
  private latest: T | undefined;

  constructor(private readonly make: () => T) {}

  readonly task = (): void => {
    this.latest = this.make();
  };

  get found(): T[] {
    return this.latest === undefined ? [] : [this.latest];
  }
}

/** What to queue for all that is read besides the cells, and how to get at it once that has been carried out. */
function restOf(place: WorkSheet, part: UsedPart | undefined): { tasks: (() => void)[]; read: () => Rest } {
  const shape = new Queued(() => queueShape(place, part));
  const blocks = blocksOf(place.work.cells).map((block) => new Queued(() => queueBlock(place, block)));
  const former = place.work.deletions.map(({ row }) => new Queued(() => queueFormerRow(place, row)));
  const read = (): Rest => {
    const [{ rows, merges, columns } = { rows: undefined, merges: undefined, columns: [] }] = shape.found;
    const cells = blocks.flatMap(({ found }) => found);
    return {
      hidden: rows?.() ?? [],
      contents: contentsOf(cells),
      locked: lockedOf(cells),
      merges: merges?.() ?? [],
      formerRows: former.flatMap(({ found }) => found.map(formerRow)),
      shownColumns: columns.filter(({ range }) => !range.columnHidden).map(({ column }) => column),
    };
  };
  return { tasks: [shape, ...blocks, ...former].map(({ task }) => task), read };
}

const NO_CELLS: SheetCells = { values: [], formats: [] };

/** The cells of the parts and whatever the tasks queue, in one round trip where that is not too much for one. */
async function readAll(
  context: Excel.RequestContext,
  parts: readonly UsedPart[],
  tasks: readonly (() => void)[],
): Promise<SheetCells[]> {
  for (const task of tasks) task();
  const whole = await readWhole(context, parts);
  if (whole) return whole;
  await inParts(context, tasks);
  const cells: SheetCells[] = [];
  for (const part of parts) cells.push(await readInParts(context, part));
  return cells;
}

/** Reads what the works need to know. */
export async function readBefore(
  context: Excel.RequestContext,
  places: readonly WorkSheet[],
): Promise<SheetBefore[]> {
  const sheets = places.map((place) => {
    const part = partOf(place);
    return { place, part, rest: restOf(place, part) };
  });
  const parts = sheets.flatMap(({ part }) => part ?? []);
  const tasks = sheets.flatMap(({ rest }) => rest.tasks);
  const read = (await readAll(context, parts, tasks)).values();
  return sheets.map(({ place, part, rest }) => {
    const cells = part ? read.next().value : undefined;
    return new SheetBefore(place, part, cells ?? NO_CELLS, rest.read());
  });
}
