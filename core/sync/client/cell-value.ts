import { isCivilDate, serialOfCivilDate } from '#core/date/civil-date';
import { isDateFormat } from '#core/grid/cell-text';
import type { CellValue } from '#core/grid/grid';
import type { ColumnDefinition } from '#core/ledger/kind';
import type { FieldValue } from '#core/ledger/row-fields';

/** How a cell shows its value. */
export interface CellLook {
  /** The cell's number format; undefined for General. */
  readonly format: string | undefined;
  readonly date1904: boolean;
}

/** What to put into a cell so that it reads back as the canonical value and looks like its neighbours. */
export function cellValueOf(
  definition: ColumnDefinition,
  value: FieldValue | undefined,
  look: CellLook,
): CellValue {
  if (value === undefined) return null;
  if (definition.type === 'percent' && typeof value === 'number') {
    return look.format?.includes('%') ? Number((value / 100).toPrecision(12)) : `${value}%`;
  }
  if (
    definition.type === 'date' &&
    typeof value === 'string' &&
    isCivilDate(value) &&
    isDateFormat(look.format)
  ) {
    return serialOfCivilDate(value, look.date1904);
  }
  return value;
}
