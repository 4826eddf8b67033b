import { splitItemNumber } from '#core/ledger/item-number';
import type { RowFields } from '#core/ledger/row-fields';

/** A row's number, where it has one. */
export function rowNumber({ no }: RowFields): number | null {
  return typeof no === 'number' ? no : null;
}

/** What a person calls a row by: its item, unit, title or name. */
export function rowName(fields: RowFields): string {
  return String(fields['item'] ?? fields['unit'] ?? fields['title'] ?? fields['name'] ?? '');
}

/** The name with the row's number in front, where the name does not open with it itself. */
export function numberedName(no: number | null, name: string): string {
  return no === null || splitItemNumber(name, no).no === no ? name : `${no}. ${name}`;
}
