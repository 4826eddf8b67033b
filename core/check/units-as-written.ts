import { isErrorText } from '#core/grid/cell-text';
import { findColumn, type LedgerRow } from '#core/ledger/ledger';
import type { UnderstoodLedger, UnderstoodWorkbook } from '#core/ledger/understand';
import type { UnitMention } from '#core/unit/unit';
import type { CellPlace } from './check';

/** The cells of one column that name units in the same words, read without the directory: what they say, not mean. */
export interface UnitCells {
  readonly ledger: UnderstoodLedger['ledger'];
  readonly columnId: string;
  readonly text: string;
  readonly mentions: readonly UnitMention[];
  /** In sheet order, at least one; a merged cell counts once. */
  readonly rows: readonly LedgerRow[];
}

const COLUMNS = ['units', 'supportUnits', 'leadUnit', 'unit'];

/** A column that names units, with the rows of each text. */
interface UnitColumn {
  readonly columnId: string;
  readonly rowsOf: Map<string, LedgerRow[]>;
}

function unitColumns({ ledger, rows }: UnderstoodLedger): UnitColumn[] {
  const ids = COLUMNS.filter((id) => findColumn(ledger, id));
  const columns = ids.map((columnId): UnitColumn => ({ columnId, rowsOf: new Map() }));
  for (const { row } of rows) {
    for (const { columnId, rowsOf } of columns) {
      const cell = row.cells[columnId];
      if (cell === undefined || row.filledFrom[columnId] !== undefined || isErrorText(cell)) continue;
      const text = String(cell);
      const alike = rowsOf.get(text);
      if (alike) alike.push(row);
      else rowsOf.set(text, [row]);
    }
  }
  return columns;
}

function readUnitCells({ ledgers, unitsWrittenIn }: UnderstoodWorkbook): UnitCells[] {
  const cells: UnitCells[] = [];
  for (const understood of ledgers) {
    const { ledger } = understood;
    if (ledger.kind.family === 'directory') continue;
    for (const { columnId, rowsOf } of unitColumns(understood)) {
      // A small callback V8 would compile early, with the whole parser behind `unitsWrittenIn`; a loop it leaves alone.
      for (const [text, rows] of rowsOf) {
        cells.push({ ledger, columnId, text, mentions: unitsWrittenIn(text), rows });
      }
    }
  }
  return cells;
}

const read = new WeakMap<UnderstoodWorkbook, readonly UnitCells[]>();

/** Every cell of a workbook that names units, the directory aside. Read once a workbook. */
export function unitsAsWritten(workbook: UnderstoodWorkbook): readonly UnitCells[] {
  const cells = read.get(workbook) ?? readUnitCells(workbook);
  read.set(workbook, cells);
  return cells;
}

/** Where the cells stand. */
export function placesOf({ ledger, columnId, rows }: UnitCells): CellPlace[] {
  return rows.map((row) => ({ ledger, row, columnId }));
}
