import type { DocumentData, DocumentTable } from '#core/document/document-data';
import { type DocumentText, piecesOf } from '#core/document/document-text';

/** A text as a document prints it, its gaps between brackets. */
export function printed(text: DocumentText): string {
  return piecesOf(text)
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return 'gap' in piece ? `【${piece.gap}】` : piece.text;
    })
    .join('');
}

/** What `{name}` prints. */
export function shown(data: DocumentData, name: string): string {
  const value = data[name];
  if (value?.kind !== 'text') throw new Error(`${name} is no text`);
  return printed(value.text);
}

/** Whether `{#name}` holds. */
export function holds(data: DocumentData, name: string): boolean {
  const value = data[name];
  if (value?.kind !== 'when') throw new Error(`${name} is no condition`);
  return value.holds;
}

function entriesOf(data: DocumentData, name: string): readonly DocumentData[] {
  const value = data[name];
  if (value?.kind !== 'list') throw new Error(`${name} is no list`);
  return value.items;
}

/** What the entries of a list print for some names. */
export function rows(
  data: DocumentData,
  name: string,
  ...columns: readonly string[]
): readonly (readonly string[])[] {
  return entriesOf(data, name).map((entry) => columns.map((column) => shown(entry, column)));
}

export function tableOf(data: DocumentData, name: string): DocumentTable {
  const value = data[name];
  if (value?.kind !== 'table') throw new Error(`${name} is no table`);
  return value.table;
}
