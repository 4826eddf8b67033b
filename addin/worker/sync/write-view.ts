import { cellAddress } from '#core/grid/address';
import { cellText } from '#core/grid/cell-text';
import type { CellValue, GridEdit, RowDeletion, RowInsertion } from '#core/grid/grid';
import type { LedgerColumn } from '#core/ledger/ledger';
import { rowName } from '#core/sync/client/row-name';
import type { SettledRow } from '#core/sync/client/settled-row';
import type { PartEdits, SheetPart } from '#core/sync/client/sheet-part';
import { parseRowToken } from '#core/sync/row-token';
import type { CellDifference } from './cell-difference';
import type { LedgerHead } from './ledger-head';

interface Change {
  readonly sheet: string;
  /** One-based, as the sheet is before. */
  readonly row: number;
  readonly no: number | null;
  readonly by?: string;
  /** Epoch milliseconds. */
  readonly at?: number;
}

/** A cell that others wrote. */
export interface CellWritten extends CellDifference, Change {
  readonly address: string;
  /** That of its row. */
  readonly title: string;
}

/** A row that others added, to be put in below `row`; or one that they deleted, to be taken out. */
export interface RowMoved extends Change {
  readonly title: string;
}

/** What of others is about to be written into the sheets. Plain data. */
export interface WriteView {
  readonly ledger: LedgerHead;
  readonly cells: readonly CellWritten[];
  readonly inserted: readonly RowMoved[];
  readonly removed: readonly RowMoved[];
}

/** A rate as its cell shows it, `45%`. */
function percentText(cell: CellValue, format: string | undefined): string | undefined {
  if (typeof cell !== 'number' || format?.includes('%') !== true) return undefined;
  return `${Number((cell * 100).toPrecision(12))}%`;
}

/** Looks at the edits of one part, but for those of the token column, which nobody sees. */
class PartViewer {
  private readonly byRow: ReadonlyMap<number | undefined, SettledRow>;
  private readonly byId: ReadonlyMap<string, SettledRow>;
  private readonly columns: ReadonlyMap<number, LedgerColumn>;

  constructor(
    private readonly part: SheetPart,
    settled: readonly SettledRow[],
  ) {
    const own = settled.filter(({ sheet }) => sheet === part.ledger.sheet);
    this.byRow = new Map(own.map((row) => [row.row, row]));
    this.byId = new Map(own.map((row) => [row.rowId, row]));
    this.columns = new Map(part.ledger.columns.map((column) => [column.index, column]));
  }

  cell({ row, column, value }: GridEdit): CellWritten[] {
    const { grid } = this.part;
    const found = this.columns.get(column);
    if (!found) return [];
    const format = grid.formats[row]?.[column];
    const text = (cell: CellValue): string =>
      percentText(cell, format) ?? cellText(cell, format, grid.date1904);
    return [
      {
        ...this.change(row, this.byRow.get(row + 1)),
        address: cellAddress(row, column),
        title: this.titleOf(row),
        column: found.header,
        from: text(grid.values[row]?.[column] ?? null),
        to: text(value),
      },
    ];
  }

  insertion({ after, cells }: RowInsertion): RowMoved {
    const { index } = this.part.ledger.tokenColumn;
    const token = parseRowToken(String(cells.find(({ column }) => column === index)?.value));
    const settled = token && this.byId.get(token.rowId);
    return { ...this.change(after, settled), title: settled?.detail ?? '' };
  }

  deletion({ row }: RowDeletion): RowMoved {
    return { ...this.change(row, this.byRow.get(row + 1)), title: this.titleOf(row) };
  }

  private titleOf(row: number): string {
    const place = this.part.rows.find((other) => other.row.row === row + 1);
    return place ? rowName(place.fields) : '';
  }

  private change(row: number, settled: SettledRow | undefined): Change {
    const { no = null, by, at } = settled ?? {};
    const author = { ...(by !== undefined && { by }), ...(at !== undefined && { at }) };
    return { sheet: this.part.ledger.sheet, row: row + 1, no, ...author };
  }
}

/** What of others the edits write; `settled` says whose it is. */
export function viewWrite(
  ledger: LedgerHead,
  edits: readonly PartEdits[],
  settled: readonly SettledRow[],
): WriteView {
  const parts = edits.map(({ part, edits: own }) => ({ viewer: new PartViewer(part, settled), own }));
  return {
    ledger,
    cells: parts.flatMap(({ viewer, own }) => own.cells.flatMap((cell) => viewer.cell(cell))),
    inserted: parts.flatMap(({ viewer, own }) => own.insertions.map((row) => viewer.insertion(row))),
    removed: parts.flatMap(({ viewer, own }) => own.deletions.map((row) => viewer.deletion(row))),
  };
}

export function writesNothing({ cells, inserted, removed }: WriteView): boolean {
  return cells.length + inserted.length + removed.length === 0;
}
