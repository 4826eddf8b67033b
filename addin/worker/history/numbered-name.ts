import type { RowFields } from '#core/ledger/row-fields';
import { rowName, rowNumber } from '#core/sync/client/row-name';

/** What a person calls a row by; its number stands in the text, or before it. */
export function numberedName(fields: RowFields): string {
  const [name, no] = [rowName(fields), rowNumber(fields)];
  return no === null || name.includes(String(no)) ? name : `${no}. ${name}`;
}
