import { isErrorText } from '#core/grid/cell-text';
import type { LedgerColumn } from '#core/ledger/ledger';
import type { FieldValue, RowFields } from '#core/ledger/row-fields';
import type { UnderstoodLedger } from '#core/ledger/understand';
import type { CellPlace } from './check';

/** A filled cell with its canonical value and those of its row. */
export interface OwnField {
  readonly place: CellPlace;
  readonly value: FieldValue;
  readonly fields: RowFields;
}

/** The filled cells of some columns, down each. Merged cells come once, formula errors are left to their own check. */
export function* ownFields(
  { ledger, rows }: UnderstoodLedger,
  accepts: (column: LedgerColumn) => boolean,
): Generator<OwnField> {
  for (const { id: columnId } of ledger.columns.filter(accepts)) {
    for (const { row, fields } of rows) {
      const value = fields[columnId];
      if (value === undefined || row.filledFrom[columnId] !== undefined || isErrorText(value)) continue;
      yield { place: { ledger, row, columnId }, value, fields };
    }
  }
}

export const isDateColumn = ({ definition }: LedgerColumn): boolean => definition.type === 'date';
