import type { MergedCells } from '#core/grid/merged-cells';
import type { LedgerColumn, LedgerRow } from './ledger';

/** The rows of a table, in sheet order. */
export interface FilledTable {
  readonly cells: MergedCells;
  readonly columns: readonly LedgerColumn[];
  readonly rows: readonly LedgerRow[];
  /** Rows such as 小计: what stands under one is not what stands over it. */
  readonly subtotals: readonly LedgerRow[];
  /** Zero-based rows in which the header is printed again. */
  readonly repeated: ReadonlySet<number>;
}

/** A cell that says in so many words that it holds what the one above holds. */
const DITTO = /^(同上|〃|″|"|”)$/;

const isDitto = (row: LedgerRow, id: string): boolean => {
  const value = row.cells[id];
  return typeof value === 'string' && value.length <= 2 && DITTO.test(value);
};

/**
 * Whether a cell is empty and alone. A merged cell that is empty says itself that it holds nothing, except at the top of a
 * page: there it is the rest of what was merged on the page before.
 */
function isGap({ cells, repeated }: FilledTable, { id, index }: LedgerColumn, row: LedgerRow): boolean {
  if (row.cells[id] !== undefined) return false;
  const merge = cells.mergeAt(row.row - 1, index);
  return merge === undefined || repeated.has(merge.top - 1);
}

/** Whether a column says what holds for several rows by typing it once, as nothing in it is merged. */
function isTypedOnce(table: FilledTable, column: LedgerColumn): boolean {
  const isMerged = table.rows.some((row) => row.filledFrom[column.id] !== undefined);
  return !isMerged && table.rows.some((row) => isGap(table, column, row));
}

/**
 * Where an empty cell of a column may be taken to mean the same as above. What groups the rows may be typed once
 * anywhere. What a row cannot do without may be simply missing: there the grouping must be typed once as well, most
 * cells must be empty, and the row must not begin a group.
 */
function gapsToFill(table: FilledTable, column: LedgerColumn): (row: LedgerRow) => boolean {
  const gap = (row: LedgerRow): boolean => isGap(table, column, row);
  if (!column.definition.required) return gap;
  const grouping = table.columns.find(({ definition }) => definition.fillDown && !definition.required);
  const empty = table.rows.filter(gap).length;
  const isMeant =
    grouping !== undefined &&
    isTypedOnce(table, grouping) &&
    isTypedOnce(table, column) &&
    empty * 2 > table.rows.length &&
    table.rows.length - empty > 1;
  return isMeant ? (row) => gap(row) && isGap(table, grouping, row) : () => false;
}

/** For each row that a column fills from above, the row that says what it holds. */
function sourcesOf(table: FilledTable, column: LedgerColumn): ReadonlyMap<LedgerRow, LedgerRow> {
  const isFilled = gapsToFill(table, column);
  const breaks = table.subtotals.map(({ row }) => row);
  const sources = new Map<LedgerRow, LedgerRow>();
  let source: LedgerRow | undefined;
  let passed = 0;
  for (const row of table.rows) {
    for (; (breaks[passed] ?? Infinity) < row.row; passed++) source = undefined;
    if (isDitto(row, column.id) || isFilled(row)) {
      if (source) sources.set(row, source);
    } else source = row.cells[column.id] === undefined ? undefined : row;
  }
  return sources;
}

function filled(row: LedgerRow, id: string, source: LedgerRow): LedgerRow {
  const value = source.cells[id];
  if (value === undefined) return row;
  const wasEmpty = row.cells[id] === undefined;
  return {
    ...row,
    cells: { ...row.cells, [id]: value },
    filledFrom: { ...row.filledFrom, [id]: source.filledFrom[id] ?? source.row },
    ...(wasEmpty ? { assumed: [...(row.assumed ?? []), id] } : {}),
  };
}

/** The rows, with what is typed once, or repeated by 同上, filled into the rows below that it holds for. */
export function fillDown(table: FilledTable): readonly LedgerRow[] {
  let { rows } = table;
  for (const column of table.columns.filter(({ definition }) => definition.fillDown)) {
    const { id } = column;
    if (!table.rows.some((row) => row.cells[id] === undefined || isDitto(row, id))) continue;
    const sources = sourcesOf(table, column);
    rows = rows.map((row, index) => {
      const source = sources.get(table.rows[index] ?? row);
      return source ? filled(row, id, source) : row;
    });
  }
  return rows;
}
