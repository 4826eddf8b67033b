import type { GridEdit } from '#core/grid/grid';
import type { LedgerColumn } from '#core/ledger/ledger';
import type { FieldRow } from '#core/ledger/understand';
import type { FieldValue, RowFields } from '#core/ledger/row-fields';
import { cellValueOf } from './cell-value';
import type { SheetPart } from './sheet-part';

/** A row that is to show other fields than it does. */
export interface RowTarget {
  readonly fieldRow: FieldRow;
  readonly fields: RowFields;
}

export interface WrittenRow {
  readonly edits: readonly GridEdit[];
  /** Headers of the columns written. */
  readonly columns: readonly string[];
}

/** A row that cannot show all it should, and the headers of the columns that stand in the way. */
export interface BlockedRow {
  readonly blocked: readonly string[];
}

/** The rows, one-based, that a merged cell speaks for, by `row:column id` of each of them. */
type MergedRows = ReadonlyMap<string, readonly number[]>;

function keyOf(row: number, columnId: string): string {
  return `${row}:${columnId}`;
}

function mergedRows(rows: readonly FieldRow[]): MergedRows {
  const areas = new Map<string, number[]>();
  const areaAt = (top: number, columnId: string): number[] => {
    const key = keyOf(top, columnId);
    const area = areas.get(key) ?? [top];
    areas.set(key, area);
    return area;
  };
  for (const { row } of rows) {
    for (const [columnId, top] of Object.entries(row.filledFrom)) {
      const area = areaAt(top, columnId);
      area.push(row.row);
      areas.set(keyOf(row.row, columnId), area);
    }
  }
  return areas;
}

/** Writes rows of one part so that each shows its target, or is left whole. */
class RowWriter {
  private readonly merged: MergedRows;
  private readonly rows: ReadonlyMap<number, FieldRow>;
  private readonly wanted = new Map<number, RowFields>();

  constructor(
    private readonly part: SheetPart,
    targets: readonly RowTarget[],
    leaving: ReadonlySet<number>,
  ) {
    const staying = part.rows.filter(({ row }) => !leaving.has(row.row));
    this.merged = mergedRows(staying);
    this.rows = new Map(staying.map((fieldRow) => [fieldRow.row.row, fieldRow]));
    for (const { fieldRow, fields } of targets) this.wanted.set(fieldRow.row.row, fields);
  }

  /** Gives up rows until all that are left can be shown: one row given up may hold back its neighbours. */
  blockedRows(): ReadonlyMap<number, readonly string[]> {
    const blocked = new Map<number, readonly string[]>();
    for (let found = true; found;) {
      found = false;
      for (const row of [...this.wanted.keys()]) {
        const headers = this.columnsInTheWay(row).map(({ header }) => header);
        if (headers.length === 0) continue;
        blocked.set(row, headers);
        this.wanted.delete(row);
        found = true;
      }
    }
    return blocked;
  }

  write(row: number): WrittenRow {
    const columns = this.changedColumns(row);
    const edits = columns.flatMap((column) => {
      const area = this.merged.get(keyOf(row, column.id));
      // A merged cell is written once, by the first of its rows.
      return area && area.find((other) => this.wanted.has(other)) !== row ? [] : [this.edit(row, column)];
    });
    return { edits, columns: columns.map(({ header }) => header) };
  }

  private changedColumns(row: number): LedgerColumn[] {
    const { fields: from = {} } = this.rows.get(row) ?? {};
    const to = this.wanted.get(row) ?? from;
    return this.part.ledger.columns.filter(({ id }) => from[id] !== to[id]);
  }

  /** A merged cell can only show what all its rows agree on, and a formula is nobody's to overwrite. */
  private columnsInTheWay(row: number): LedgerColumn[] {
    return this.changedColumns(row).filter(({ id, index }) => {
      const top = this.rows.get(row)?.row.filledFrom[id] ?? row;
      if (this.part.grid.formulas?.[top - 1]?.includes(index)) return true;
      const area = this.merged.get(keyOf(row, id)) ?? [];
      return area.some((other) => this.valueOf(other, id) !== this.valueOf(row, id));
    });
  }

  private valueOf(row: number, columnId: string): FieldValue | undefined {
    return (this.wanted.get(row) ?? this.rows.get(row)?.fields)?.[columnId];
  }

  private edit(row: number, column: LedgerColumn): GridEdit {
    const { ledger, grid } = this.part;
    const top = this.rows.get(row)?.row.filledFrom[column.id] ?? row;
    const at = { row: top - 1, column: column.index };
    const look = { format: grid.formats[at.row]?.[at.column], date1904: ledger.date1904 };
    return { ...at, value: cellValueOf(column.definition, this.valueOf(row, column.id), look) };
  }
}

/**
 * Edits that make each row show its target, by one-based row; a row that cannot is left whole. Rows that are about to
 * leave the sheet have no say in what a merged cell shows.
 */
export function writeRows(
  part: SheetPart,
  targets: readonly RowTarget[],
  leaving: ReadonlySet<number>,
): ReadonlyMap<number, WrittenRow | BlockedRow> {
  const writer = new RowWriter(part, targets, leaving);
  const blocked = writer.blockedRows();
  return new Map(
    targets.map(({ fieldRow: { row } }) => {
      const headers = blocked.get(row.row);
      return [row.row, headers ? { blocked: headers } : writer.write(row.row)];
    }),
  );
}
