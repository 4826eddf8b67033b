import type { BoardSheet } from '#core/dashboard/board-sheet';

/** In points. */
const MARGIN = 36;

/**
 * One A4 page wide, on its side. A computer without any printer may refuse this; the board is complete all the same and
 * prints as Excel sees fit.
 */
export async function setUpPrint(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rowHeights, columnWidths }: BoardSheet,
): Promise<void> {
  const { pageLayout } = sheet;
  pageLayout.set({
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1 },
    centerHorizontally: true,
    ...{ leftMargin: MARGIN, rightMargin: MARGIN, topMargin: MARGIN, bottomMargin: MARGIN },
  });
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, rowHeights.length, columnWidths.length));
  try {
    await context.sync();
  } catch {
    return;
  }
}
