import type { SheetEdits } from '#core/grid/grid';
import type { PartEdits } from './sheet-part';

/** All edits of one worksheet. */
export interface EditsOfSheet extends SheetEdits {
  readonly sheet: string;
  /** Zero-based columns to hide: token columns that are new. */
  readonly hiddenColumns: readonly number[];
}

/** Edits of the parts as edits of their sheets; two parts may share one. A token column that is new is hidden. */
export function editsBySheet(edits: readonly PartEdits[]): EditsOfSheet[] {
  const sheets = new Map<string, EditsOfSheet>();
  for (const { part, edits: own } of edits) {
    const { sheet, tokenColumn } = part.ledger;
    const known = sheets.get(sheet);
    const hidden = tokenColumn.header === undefined ? [tokenColumn.index] : [];
    sheets.set(sheet, {
      sheet,
      cells: [...(known?.cells ?? []), ...own.cells],
      insertions: [...(known?.insertions ?? []), ...own.insertions],
      deletions: [...(known?.deletions ?? []), ...own.deletions],
      hiddenColumns: [...new Set([...(known?.hiddenColumns ?? []), ...hidden])],
    });
  }
  return [...sheets.values()];
}

/** Whether rows are put in or taken out. */
export function moveRows(edits: readonly PartEdits[]): boolean {
  return edits.some(({ edits: { insertions, deletions } }) => insertions.length + deletions.length > 0);
}
