import type { Area } from './area';
import { NO_PAGE_TEXTS, type PageTexts } from './page-texts';
import type { Shift } from './shift';
import { shiftedArea } from './shift-geometry';

/** Sizes of paper in the order of their numbers in a file, which begin with 1. */
export const PAPER_SIZES = [
  'Letter',
  'LetterSmall',
  'Tabloid',
  'Ledger',
  'Legal',
  'Statement',
  'Executive',
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
] as const;

export const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

export type Margin = (typeof MARGINS)[number];

/** In percent, or as small as it must be for so many pages; where a number of pages is absent, for as many as it takes. */
export type Zoom =
  | { readonly scale: number }
  | { readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };

/** How a sheet is printed. */
export interface PageLayout {
  readonly orientation: 'Portrait' | 'Landscape';
  readonly paperSize: (typeof PAPER_SIZES)[number];
  readonly zoom: Zoom;
  /** In points. */
  readonly margins: Readonly<Record<Margin, number>>;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draftMode: boolean;
  readonly texts: PageTexts;
}

/** As Excel has it for a new sheet. */
export const PLAIN_PAGE: PageLayout = {
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draftMode: false,
  texts: NO_PAGE_TEXTS,
};

/** Cells to which printing is confined, or rows or columns that stand on every page. */
export type PrintedPart = 'area' | 'titleRows' | 'titleColumns';

export class PrintedCells {
  constructor(
    readonly part: PrintedPart,
    readonly area: Area,
  ) {}

  shift(shift: Shift): PrintedCells | undefined {
    const area = shiftedArea(this.area, shift);
    return area && new PrintedCells(this.part, area);
  }
}
