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

function rowsByText({ rows }: UnderstoodLedger, columnId: string): Map<string, LedgerRow[]> {
  const texts = new Map<string, LedgerRow[]>();
  for (const { row } of rows) {
    const cell = row.cells[columnId];
    if (cell === undefined || row.filledFrom[columnId] !== undefined || isErrorText(cell)) continue;
    const text = String(cell);
    const alike = texts.get(text);
    if (alike) alike.push(row);
    else texts.set(text, [row]);
  }
  return texts;
}

function readUnitCells({ ledgers, unitsWrittenIn }: UnderstoodWorkbook): UnitCells[] {
  return ledgers
    .filter(({ ledger }) => ledger.kind.family !== 'directory')
    .flatMap((understood) =>
      COLUMNS.filter((id) => findColumn(understood.ledger, id)).flatMap((columnId) =>
        Array.from(rowsByText(understood, columnId), ([text, rows]) => {
          return { ledger: understood.ledger, columnId, text, mentions: unitsWrittenIn(text), rows };
        }),
      ),
    );
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
