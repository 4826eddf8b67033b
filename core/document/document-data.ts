import { type DocumentText, piecesOf } from './document-text';

export interface TableColumn {
  readonly header: string;
  /** A header over neighbouring columns of the same group. */
  readonly group?: string;
  /** Its share of the page's width, relative to the other columns. */
  readonly width: number;
  readonly align: 'left' | 'centre' | 'right';
}

/** A table whose columns depend on the ledgers, so that no template can list them. */
export interface DocumentTable {
  readonly columns: readonly TableColumn[];
  /** As many cells a row as columns. */
  readonly rows: readonly (readonly DocumentText[])[];
  /** How many rows at the end of `rows` are totals. */
  readonly totals: number;
}

/** What a placeholder stands for. */
export type DocumentValue =
  | { readonly kind: 'text'; readonly text: DocumentText }
  | { readonly kind: 'list'; readonly items: readonly DocumentData[] }
  | { readonly kind: 'when'; readonly holds: boolean }
  | { readonly kind: 'table'; readonly table: DocumentTable };

/** What the placeholders of a template stand for, by their names. */
export type DocumentData = Readonly<Record<string, DocumentValue>>;

function textsOf(value: DocumentValue): readonly DocumentText[] {
  switch (value.kind) {
    case 'text':
      return [value.text];
    case 'list':
      return value.items.flatMap((item) => Object.values(item).flatMap(textsOf));
    case 'table':
      return value.table.rows.flat();
    case 'when':
      return [];
  }
}

/** What a person still has to write, in the order of the placeholders. */
export function gapsOf(data: DocumentData): readonly string[] {
  return Object.values(data)
    .flatMap(textsOf)
    .flatMap(piecesOf)
    .flatMap((piece) => (typeof piece === 'object' && 'gap' in piece ? [piece.gap] : []));
}
