import type { Workbook, Worksheet } from 'exceljs';
import { fullDate } from '#core/date/chinese-date';
import type { CivilDate } from '#core/date/civil-date';
import { cellText } from './cell-text';
import { FONT } from './look';
import { rowHeight, wrappedLines } from './text-fit';

/** A4 across, as wide as one page. Assigned as a whole: exceljs types the paper size as an enum that has no run-time values. */
const A4_SETUP = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  horizontalCentered: true,
  margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.35 },
};
/** Points of white space over a section's heading and under the date. */
const EXTRA_HEIGHT: Partial<Record<LineLook, number>> = { section: 8, subtitle: 6 };
/** Two Chinese characters, as a Chinese paragraph opens. */
const INDENT = '\u3000\u3000';

/** A sheet set up for A4, as wide as one page, with the report's title and date over `columnCount` columns. */
export interface Page {
  readonly sheet: Worksheet;
  readonly columnCount: number;
}

/** What the sheets of a report tell of: the state at the end of this day. */
export interface Dated {
  readonly asOf: CivilDate;
}

export interface PageOptions {
  readonly name: string;
  readonly heading: string;
  readonly widths: readonly number[];
  /** Shrinks the sheet to a single page; without it the sheet takes as many pages as its rows need. */
  readonly onePage?: true;
}

/** Adds the sheet; its table or text begins in the row after the last one written. */
export function addPage(workbook: Workbook, { asOf }: Dated, options: PageOptions): Page {
  const sheet = workbook.addWorksheet(options.name, {
    headerFooter: { oddFooter: `&L截至${fullDate(asOf)}&C第 &P 页 共 &N 页&R${options.name}` },
    views: [{ showGridLines: false }],
  });
  Object.assign(sheet.pageSetup, A4_SETUP, { fitToHeight: options.onePage ? 1 : 0 });
  sheet.columns = options.widths.map((width) => ({ width }));
  const page = { sheet, columnCount: options.widths.length };
  addLine(page, options.heading, 'title');
  addLine(page, `截至${fullDate(asOf)}`, 'subtitle');
  return page;
}

type LineLook = 'title' | 'subtitle' | 'section' | 'paragraph' | 'note';

/** One paragraph across the page, as tall as its text needs. */
export function addLine(page: Page, text: string, look: LineLook): void {
  const { sheet, columnCount } = page;
  const printed = look === 'paragraph' ? INDENT + text : text;
  const row = sheet.addRow([cellText(printed)]);
  sheet.mergeCells(row.number, 1, row.number, columnCount);
  const font = FONT[look];
  const centred = look === 'title' || look === 'subtitle';
  row.getCell(1).style = {
    font,
    alignment: {
      wrapText: true,
      vertical: look === 'section' ? 'bottom' : 'middle',
      horizontal: centred ? 'center' : 'left',
    },
  };
  const height = rowHeight(wrappedLines(printed, pageWidth(page), font.size), font.size);
  row.height = height + (EXTRA_HEIGHT[look] ?? 0);
}

function pageWidth({ sheet, columnCount }: Page): number {
  return sheet.columns.slice(0, columnCount).reduce((sum, { width }) => sum + (width ?? 0), 0);
}
