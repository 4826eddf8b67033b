import type { Merge, RowDeletion, RowInsertion } from '#core/grid/grid';
import type { CellContent } from './cell-input';
import type { CellLook } from './cell-look';
import type { ExpectedCell, SheetChange } from './sheet-change';

export interface ContentEdit {
  readonly row: number;
  readonly column: number;
  readonly value: CellContent;
}

/** A row to insert, see RowInsertion; `after` is -1 for the first row of the sheet. */
export interface RowWork extends Omit<RowInsertion, 'cells'> {
  readonly cells: readonly RowCell[];
  /** In points; that of the row above where it is left out. */
  readonly height?: number;
}

export interface RowCell {
  readonly column: number;
  readonly value: CellContent;
  /** Number format and look; those of the row above where they are left out. */
  readonly format?: string;
  readonly look?: CellLook;
}

/** All that is to be done to one worksheet, as plain data. Rows count as in SheetEdits. */
export interface SheetWork {
  readonly sheet: string;
  readonly expected: readonly ExpectedCell[];
  readonly cells: readonly ContentEdit[];
  readonly insertions: readonly RowWork[];
  readonly deletions: readonly RowDeletion[];
  /** Areas to merge when all rows stand where they come to stand. */
  readonly merges: readonly Merge[];
  /** Merged areas as they were read, see SheetChange. */
  readonly knownMerges: readonly Merge[];
  readonly hiddenColumns: readonly number[];
  readonly shownColumns: readonly number[];
}

/** Of several edits of one cell the last counts. */
function lastOfEach(cells: readonly ContentEdit[]): ContentEdit[] {
  return [...new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell])).values()];
}

function joined(sheet: string, changes: readonly SheetChange[]): SheetWork {
  return {
    sheet,
    expected: changes.flatMap(({ expected }) => expected),
    cells: lastOfEach(changes.flatMap(({ cells }) => cells)),
    insertions: changes.flatMap(({ insertions }) => insertions),
    deletions: [...new Set(changes.flatMap(({ deletions }) => deletions.map(({ row }) => row)))].map(
      (row) => ({
        row,
      }),
    ),
    merges: [],
    knownMerges: changes.flatMap(({ knownMerges = [] }) => knownMerges),
    hiddenColumns: changes.flatMap(({ hiddenColumns = [] }) => hiddenColumns),
    shownColumns: [],
  };
}

/** What is to be done to each sheet: all changes of one sheet count its rows before any of them. */
export function worksOf(changes: readonly SheetChange[]): SheetWork[] {
  const sheets = [...new Set(changes.map(({ sheet }) => sheet))];
  return sheets.map((sheet) =>
    joined(
      sheet,
      changes.filter((change) => change.sheet === sheet),
    ),
  );
}
