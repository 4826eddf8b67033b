import { codeOf } from './error-code';

/** A row of a worksheet, one-based. */
export interface SelectedRow {
  readonly sheet: string;
  readonly row: number;
}

/** The row of the active cell: of several selected rows the one that was selected first. */
export async function selectedRow(context: Excel.RequestContext): Promise<SelectedRow> {
  const cell = context.workbook.getActiveCell().load('rowIndex,worksheet/name');
  await context.sync();
  return { sheet: cell.worksheet.name, row: cell.rowIndex + 1 };
}

/**
 * Tells whenever cells are selected on any sheet, as far as Excel does; the result stops it. Where Excel has no such event
 * nothing is ever told.
 */
export async function watchSelection(
  context: Excel.RequestContext,
  told: () => void,
): Promise<() => Promise<void>> {
  const tell = (): Promise<void> => {
    told();
    return Promise.resolve();
  };
  try {
    const handler = context.workbook.worksheets.onSelectionChanged.add(tell);
    await context.sync();
    return async () => {
      handler.remove();
      await handler.context.sync();
    };
  } catch (error) {
    if (codeOf(error) !== 'ApiNotFound') throw error;
    return () => Promise.resolve();
  }
}
