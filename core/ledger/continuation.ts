import type { Continuation, Ledger, LedgerColumn, LedgerRow } from './ledger';

/** A table that may carry on an earlier one. Its own year is undefined where only the file's name could tell it. */
export interface Part {
  readonly kindId: string;
  readonly ownYear: number | undefined;
  readonly rows: Ledger['rows'];
}

function highestNumber(rows: Ledger['rows']): number {
  return rows.reduce((highest, { no }) => Math.max(highest, no ?? 0), 0);
}

/** The earlier table that a part carries on: the latest of its kind and year, whose last number is below its first. */
export function continued(part: Part, earlier: readonly Ledger[]): Ledger | undefined {
  const before = earlier
    .filter(
      ({ kind, year }) => kind.id === part.kindId && (part.ownYear === undefined || part.ownYear === year),
    )
    .at(-1);
  const first = part.rows.find(({ no }) => no !== null)?.no ?? 0;
  const last = before ? highestNumber(before.rows) : 0;
  return last > 0 && first > last ? before : undefined;
}

/** How the part that follows a table refers to the ledger it belongs to. */
export function continuationOf(before: Ledger): Continuation {
  const { sheet, headerRow } = before.continues ?? before;
  return { sheet, headerRow, lastNo: highestNumber(before.rows) };
}

/** The row whose group may go on in the next part: the last, unless a subtotal ended its group. */
function lastOfGroup({ rows, subtotals }: Ledger): LedgerRow | undefined {
  const last = rows.at(-1);
  return last && subtotals.every(({ row }) => row < last.row) ? last : undefined;
}

/** A row with the group of an earlier part, as if its first row had it: the cell itself is on another sheet. */
function carried(row: LedgerRow, id: string, value: LedgerRow['cells'][string], first: LedgerRow): LedgerRow {
  return {
    ...row,
    cells: { ...row.cells, [id]: value },
    filledFrom: { ...row.filledFrom, [id]: first.row },
    assumed: [...(row.assumed ?? []), id],
  };
}

/** The rows of a part, with the group that `before` ends with filled into those at its top that name none. */
export function withGroupOf(
  before: Ledger,
  { rows, subtotals }: Pick<Ledger, 'rows' | 'subtotals'>,
  columns: readonly LedgerColumn[],
): readonly LedgerRow[] {
  const source = lastOfGroup(before);
  const [first] = rows;
  if (!source || !first) return rows;
  let filled = rows;
  for (const { id, definition } of columns) {
    const value = source.cells[id];
    if (!definition.fillDown || definition.required || value === undefined) continue;
    const end = rows.findIndex(
      ({ row, cells }) => cells[id] !== undefined || subtotals.some((subtotal) => subtotal.row < row),
    );
    const count = end < 0 ? rows.length : end;
    filled = filled.map((row, at) => (at < count ? carried(row, id, value, first) : row));
  }
  return filled;
}

/** Tables grouped into ledgers, each with its parts in order, the ledgers in the order of their first parts. */
export function joinParts<T extends { readonly ledger: Ledger }>(
  tables: readonly T[],
): (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const table of tables) {
    const { sheet, headerRow } = table.ledger.continues ?? table.ledger;
    // Tables of several kinds may stand beside each other under one header row.
    const key = JSON.stringify([sheet, headerRow, table.ledger.kind.id]);
    const group = groups.get(key);
    if (group) group.push(table);
    else groups.set(key, [table]);
  }
  return [...groups.values()];
}
