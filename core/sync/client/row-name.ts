import type { RowFields } from '#core/ledger/row-fields';

/** A row's number, where it has one. */
export function rowNumber({ no }: RowFields): number | null {
  return typeof no === 'number' ? no : null;
}

/** What a person calls a row by: its item, unit, title or name. */
export function rowName(fields: RowFields): string {
  return String(fields['item'] ?? fields['unit'] ?? fields['title'] ?? fields['name'] ?? '');
}
