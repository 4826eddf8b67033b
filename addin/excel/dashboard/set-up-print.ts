import { footerText, PRINT } from '#core/dashboard/board-print';
import type { BoardSheet } from '#core/dashboard/board-sheet';

/**
 * The page of the board on one A3 on its side. A computer without any printer may refuse this; the board is complete all
 * the same and prints as Excel sees fit.
 */
export async function setUpPrint(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { page: { rowCount, footer }, columnWidths }: BoardSheet,
): Promise<void> {
  const { pageLayout } = sheet;
  const { margins } = PRINT;
  const { left, right, top, bottom, header } = margins;
  pageLayout.set({
    orientation: 'Landscape',
    paperSize: PRINT.paper,
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
    centerHorizontally: true,
    ...{ leftMargin: left, rightMargin: right, topMargin: top, bottomMargin: bottom },
    ...{ headerMargin: header, footerMargin: margins.footer },
  });
  pageLayout.headersFooters.defaultForAllPages.set({
    leftFooter: footerText(footer.left),
    centerFooter: PRINT.pageNumber,
    rightFooter: footerText(footer.right),
  });
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, rowCount, columnWidths.length));
  try {
    await context.sync();
  } catch {
    return;
  }
}
