import { civilDate, civilDateOfSerial, isCivilDate, type CivilDate } from '#core/date/civil-date';
import type { CellValue } from '#core/grid/grid';
import { looseKey, tidy } from '#core/text/normalise';
import type { ColumnDefinition } from './kind';
import type { Ledger, LedgerRow } from './ledger';
import { readCount, readNumber, readPercent } from './read-number';

/** A canonical value: text as written (tidied), numbers as numbers, dates as `YYYY-MM-DD`. */
export type FieldValue = string | number | boolean;
/** A row's canonical values by column id; empty cells are absent. */
export type RowFields = Readonly<Record<string, FieldValue>>;

const DATE_TEXT = /^(?:(\d{4}|\d{2})[-./年])?(\d{1,2})[-./月](\d{1,2})日?$/;

/**
 * The civil date of a cell: a serial, `2023.5.31`, `2023年5月31日`, `23-5-31`, or `5月31日` in the ledger's year.
 * Undefined where it is no date or the year is not known.
 */
export function readDate(
  value: FieldValue,
  year: number | undefined,
  date1904 = false,
): CivilDate | undefined {
  if (typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return value < 20_000 ? undefined : civilDateOfSerial(value, date1904);
  if (isCivilDate(value)) return value;
  const match = DATE_TEXT.exec(looseKey(value));
  if (!match) return undefined;
  const written = match[1] === undefined ? year : Number(match[1]);
  if (written === undefined) return undefined;
  return civilDate(written < 100 ? 2000 + written : written, Number(match[2]), Number(match[3]));
}

/** A cell's canonical value: the one spelling every reader and the store agree on. Unreadable values stay text. */
export function canonicalValue(
  definition: ColumnDefinition,
  value: Exclude<CellValue, null>,
  ledger: Pick<Ledger, 'year' | 'date1904'>,
): FieldValue | undefined {
  switch (definition.type) {
    case 'text':
      return tidy(String(value)).replace(/\r\n?/g, '\n') || undefined;
    case 'percent':
      return readPercent(value) ?? value;
    case 'date':
      return readDate(value, ledger.year, ledger.date1904) ?? value;
    case 'number': {
      if (definition.repeatsWithSuffix) {
        const count = readCount(value);
        return count === null ? undefined : (count ?? value);
      }
      return (typeof value === 'boolean' ? undefined : readNumber(value)) ?? value;
    }
  }
}

/** A row's canonical fields: what is hashed, sent, stored and merged. The number is always the field `no`. */
export function rowFields(ledger: Ledger, row: LedgerRow): RowFields {
  const fields: Record<string, FieldValue> = {};
  for (const column of ledger.columns) {
    const cell = row.cells[column.id];
    const value = cell === undefined ? undefined : canonicalValue(column.definition, cell, ledger);
    if (value !== undefined) fields[column.id] = value;
  }
  if (row.no !== null) fields['no'] = row.no;
  return fields;
}
