import type ExcelJS from 'exceljs';
import { formatArea, parseArea, quotedSheetName, splitAddress } from '../model/area';
import type { Book } from '../model/book';
import { MARGINS, type PageLayout, PAPER_SIZES, PLAIN_PAGE, PrintedCells } from '../model/page-layout';
import type { Sheet } from '../model/sheet';
import { readPageTexts, writePageTexts } from './file-page-texts';
import type { FileName } from './prepared-parts';
import { escaped } from './xml-text';

const POINTS_AN_INCH = 72;

/** As exceljs has it; much of it may be missing in a file. */
type FilePage = Partial<Omit<ExcelJS.PageSetup, 'margins' | 'paperSize'>> & {
  readonly margins?: Partial<ExcelJS.Margins>;
  readonly paperSize?: number;
};

const FLAGS = {
  centerHorizontally: 'horizontalCentered',
  centerVertically: 'verticalCentered',
  printGridlines: 'showGridLines',
  printHeadings: 'showRowColHeaders',
  blackAndWhite: 'blackAndWhite',
  draftMode: 'draft',
} as const satisfies Partial<Record<keyof PageLayout, keyof FilePage>>;

const flags = Object.entries(FLAGS) as [keyof typeof FLAGS, (typeof FLAGS)[keyof typeof FLAGS]][];

/** A thousandth of a point is lost in inches. */
const points = (inches: number): number => Math.round(inches * POINTS_AN_INCH * 1000) / 1000;

/** No number of pages stands as 0 in a file. */
function readZoom({ fitToPage, fitToWidth = 1, fitToHeight = 1, scale = 100 }: FilePage): PageLayout['zoom'] {
  if (!fitToPage) return { scale };
  return {
    ...(fitToWidth > 0 && { horizontalFitToPages: fitToWidth }),
    ...(fitToHeight > 0 && { verticalFitToPages: fitToHeight }),
  };
}

export function readPage(from: ExcelJS.Worksheet, sheet: Sheet): void {
  const page = from.pageSetup as FilePage | undefined;
  if (!page) return;
  const margins = MARGINS.map((margin) => {
    const inches = page.margins?.[margin];
    return [margin, inches === undefined ? PLAIN_PAGE.margins[margin] : points(inches)];
  });
  sheet.page = {
    orientation: page.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: PAPER_SIZES[(page.paperSize ?? 0) - 1] ?? PLAIN_PAGE.paperSize,
    zoom: readZoom(page),
    texts: readPageTexts(from),
    margins: Object.fromEntries(margins) as PageLayout['margins'],
    ...(Object.fromEntries(flags.map(([flag, name]) => [flag, page[name] === true])) as Record<
      keyof typeof FLAGS,
      boolean
    >),
  };
}

function writeZoom(zoom: PageLayout['zoom']): FilePage {
  if ('scale' in zoom) return { fitToPage: false, scale: zoom.scale };
  const { horizontalFitToPages: fitToWidth = 0, verticalFitToPages: fitToHeight = 0 } = zoom;
  return { fitToPage: true, fitToWidth, fitToHeight };
}

export function writePage({ page }: Sheet, to: ExcelJS.Worksheet): void {
  const margins = MARGINS.map((margin) => [margin, page.margins[margin] / POINTS_AN_INCH]);
  const written = {
    orientation: page.orientation.toLowerCase(),
    paperSize: PAPER_SIZES.indexOf(page.paperSize) + 1,
    margins: Object.fromEntries(margins) as ExcelJS.Margins,
    ...writeZoom(page.zoom),
    ...Object.fromEntries(flags.map(([flag, name]) => [name, page[flag]])),
  };
  Object.assign(to.pageSetup, written);
  writePageTexts(page.texts, to);
}

const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';

/** Commas outside of quoted sheet names stand between addresses. */
const BETWEEN = /,(?=(?:[^']*'[^']*')*[^']*$)/;

function printedCells({ name, formula }: FileName): PrintedCells[] {
  return formula.split(BETWEEN).flatMap((address) => {
    const plain = splitAddress(address).area;
    const area = parseArea(plain);
    if (!area) return [];
    if (name.toLowerCase() === PRINT_AREA.toLowerCase()) return [new PrintedCells('area', area)];
    return [new PrintedCells(/[A-Z]/i.test(plain) ? 'titleColumns' : 'titleRows', area)];
  });
}

/** What is printed stands among the names of a file. */
export function readPrinted(book: Book, names: readonly FileName[]): void {
  const kept = [PRINT_AREA, PRINT_TITLES].map((name) => name.toLowerCase());
  for (const name of names) {
    const sheet = name.sheet === undefined ? undefined : book.sheets[name.sheet];
    if (!sheet || !kept.includes(name.name.toLowerCase())) continue;
    sheet.printed.items = [...sheet.printed.items, ...printedCells(name)];
  }
}

function printedName(book: Book, sheet: Sheet, name: string, cells: readonly PrintedCells[]): string[] {
  if (cells.length === 0) return [];
  const addresses = cells.map(({ area }) => {
    const fixed = formatArea(area).replace(/[A-Z]+|\d+/g, '$$$&');
    return `${quotedSheetName(sheet.name)}!${fixed}`;
  });
  const formula = escaped(addresses.join(','));
  return [
    `<definedName name="${name}" localSheetId="${book.sheets.indexOf(sheet)}">${formula}</definedName>`,
  ];
}

/** The names of a file that say what is printed. */
export function printedNames(book: Book): string[] {
  return book.sheets.flatMap((sheet) => {
    const areas = sheet.printed.items.filter(({ part }) => part === 'area');
    const titles = sheet.printed.items.filter(({ part }) => part !== 'area');
    return [
      ...printedName(book, sheet, PRINT_AREA, areas),
      ...printedName(book, sheet, PRINT_TITLES, titles),
    ];
  });
}
