import type { GridEdit } from '#core/grid/grid';

/** An edit with the sheet it is for. */
export interface SheetEdit extends GridEdit {
  readonly sheet: string;
}

/** The same key for the same cell of a workbook. */
export function cellKey({ sheet, row, column }: Pick<SheetEdit, 'sheet' | 'row' | 'column'>): string {
  return `${row},${column},${sheet}`;
}
