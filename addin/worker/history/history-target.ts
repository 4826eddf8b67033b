import { resolveMerges } from '#core/grid/merged-cells';
import type { CellType } from '#core/ledger/kind';
import { findColumn } from '#core/ledger/ledger';
import type { FieldRow } from '#core/ledger/understand';
import { numberedName, rowName, rowNumber } from '#core/sync/client/row-name';
import { sheetLedgers, type SheetLedger } from '#core/sync/client/sheet-ledgers';
import type { SheetPart } from '#core/sync/client/sheet-part';
import { parseRowToken } from '#core/sync/row-token';
import type { OpenedBook } from '../opened-book';

/** A column of the ledger, by the id its cells have in the store. */
export interface HistoryColumn {
  readonly id: string;
  readonly header: string;
  readonly type: CellType | undefined;
}

/** A row of a sheet that the store may know. */
export interface HistoryTarget {
  readonly ledgerId: string;
  /** Absent for a row that has never been synchronised. */
  readonly rowId?: string;
  /** What the row is about, with its number. */
  readonly name: string;
  readonly sheet: string;
  /** One-based worksheet row. */
  readonly row: number;
  /** The columns whose cells have a history, from left to right. */
  readonly columns: readonly HistoryColumn[];
}

/** A row with all that is known of the ledger it belongs to. */
export interface LocatedRow {
  readonly ledger: SheetLedger;
  readonly part: SheetPart;
  readonly fieldRow: FieldRow;
}

/** The row that stands at a worksheet row, or whose item is merged over it. */
function rowAt({ ledger, grid, rows }: SheetPart, row: number): FieldRow | undefined {
  const column = findColumn(ledger, ledger.kind.keyColumn)?.index ?? 0;
  const top = (resolveMerges(grid).mergeAt(row - 1, column)?.top ?? row - 1) + 1;
  return rows.find((one) => one.row.row === row) ?? rows.find((one) => one.row.row === top);
}

function sheetParts({ understood, workbook, findings }: OpenedBook, sheet: string) {
  return sheetLedgers(understood.ledgers, workbook.grids, findings).flatMap((ledger) =>
    ledger.parts.filter((part) => part.ledger.sheet === sheet).map((part) => ({ ledger, part })),
  );
}

/** The row of a ledger at a worksheet row; undefined where none stands there. */
function locateRow(book: OpenedBook, sheet: string, row: number): LocatedRow | undefined {
  for (const { ledger, part } of sheetParts(book, sheet)) {
    const fieldRow = rowAt(part, row);
    if (fieldRow) return { ledger, part, fieldRow };
  }
  return undefined;
}

/** The row of the store on a sheet; where it was copied, the one at the worksheet row. Undefined where it is gone. */
export function findStoredRow(
  book: OpenedBook,
  { sheet, row, rowId }: { readonly sheet: string; readonly row: number; readonly rowId: string },
): LocatedRow | undefined {
  const found = sheetParts(book, sheet).flatMap(({ ledger, part }) =>
    part.rows
      .filter((fieldRow) => rowIdOf(fieldRow) === rowId)
      .map((fieldRow): LocatedRow => ({ ledger, part, fieldRow })),
  );
  return found.find(({ fieldRow }) => fieldRow.row.row === row) ?? found[0];
}

function rowIdOf({ row }: FieldRow): string | undefined {
  return parseRowToken(row.token ?? '')?.rowId;
}

export function historyTarget(book: OpenedBook, sheet: string, row: number): HistoryTarget | undefined {
  const located = locateRow(book, sheet, row);
  if (!located) return undefined;
  const { ledger, part, fieldRow } = located;
  const rowId = rowIdOf(fieldRow);
  return {
    ledgerId: ledger.id,
    ...(rowId !== undefined && { rowId }),
    name: numberedName(rowNumber(fieldRow.fields), rowName(fieldRow.fields)),
    sheet,
    row: fieldRow.row.row,
    columns: [...part.ledger.columns]
      .sort((a, b) => a.index - b.index)
      .map(({ id, header, definition: { type } }) => ({ id, header, type })),
  };
}
