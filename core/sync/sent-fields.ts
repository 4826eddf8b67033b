import type { FieldValue, RowFields } from '#core/ledger/row-fields';

/**
 * A row as a sheet sends it: null for a cell that is empty there, absent for a column the sheet does not have. A sheet
 * that lost a column, or never had it, says nothing about that column, so nothing is emptied behind its back.
 */
export type SentFields = Readonly<Record<string, FieldValue | null>>;

/** The cells that hold something. */
export function filled(sent: SentFields): RowFields {
  const entries = Object.entries(sent).filter((entry): entry is [string, FieldValue] => entry[1] !== null);
  return Object.fromEntries(entries);
}

/** The row the sender means: what it was made from, with the cells that were sent. */
export function applySent(base: RowFields, sent: SentFields): RowFields {
  const untouched = Object.entries(base).filter(([field]) => !Object.hasOwn(sent, field));
  return { ...Object.fromEntries(untouched), ...filled(sent) };
}

/** The row's fields with the sheet's empty cells named. */
export function sentFields(fields: RowFields, columnIds: Iterable<string>): SentFields {
  const empty = [...columnIds].filter((id) => !Object.hasOwn(fields, id)).map((id) => [id, null] as const);
  return { ...fields, ...Object.fromEntries(empty) };
}

/** What a sheet with these columns can show of a row. */
export function visibleFields(fields: RowFields, columnIds: ReadonlySet<string>): RowFields {
  return Object.fromEntries(Object.entries(fields).filter(([id]) => columnIds.has(id)));
}
