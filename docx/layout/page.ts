import { DocumentGridType, PageOrientation, type ISectionPropertiesOptions } from 'docx';

/** GB/T 9704—2012 gives sizes in millimetres; Word measures in twips, a twentieth of a point. */
export function millimetres(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

const PAPER = { width: millimetres(210), height: millimetres(297) };
const MARGIN = { top: 37, left: 28, bottom: 35, right: 26 };

/** 版心: 156 mm × 225 mm, in twips. */
export const TEXT_WIDTH = PAPER.width - millimetres(MARGIN.left) - millimetres(MARGIN.right);
/** The width of the text on a page turned to landscape, in twips. */
export const LANDSCAPE_TEXT_WIDTH = PAPER.height - millimetres(MARGIN.top) - millimetres(MARGIN.bottom);

const LINES = 22;
const CHARACTERS = 28;
/** 三号 in points: the size the grid is reckoned in. */
export const BODY_POINTS = 16;

/** From one line to the next, in twips: 22 lines fill the page. */
export const LINE = Math.floor(millimetres(297 - MARGIN.top - MARGIN.bottom) / LINES);
const CHARACTER = TEXT_WIDTH / CHARACTERS;
/** What a character of the body gives up so that 28 of them fill a line, in twips. */
export const TIGHTENING = Math.ceil(BODY_POINTS * 20 - CHARACTER);
/** The same as the grid puts it: in 4096ths of a point, to be added. */
const CHARACTER_SPACE = Math.floor((CHARACTER / 20 - BODY_POINTS) * 4096);

/** The line through a page number stands 7 mm below the text: its line ends 25 mm above the paper's edge. */
const FOOTER = millimetres(25);
const HEADER = millimetres(15);

const GRID = { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE, charSpace: CHARACTER_SPACE };

/** An upright page, bound at its left. */
export const PORTRAIT_PAGE: ISectionPropertiesOptions = {
  page: {
    size: { ...PAPER, orientation: PageOrientation.PORTRAIT },
    margin: {
      top: millimetres(MARGIN.top),
      right: millimetres(MARGIN.right),
      bottom: millimetres(MARGIN.bottom),
      left: millimetres(MARGIN.left),
      header: HEADER,
      footer: FOOTER,
      gutter: 0,
    },
  },
  grid: GRID,
};

/** The same page turned to the left, for wide tables: its text block is the upright one, turned. */
export const LANDSCAPE_PAGE: ISectionPropertiesOptions = {
  page: {
    size: { ...PAPER, orientation: PageOrientation.LANDSCAPE },
    margin: {
      top: millimetres(MARGIN.left),
      right: millimetres(MARGIN.top),
      bottom: millimetres(MARGIN.right),
      left: millimetres(MARGIN.bottom),
      header: HEADER,
      footer: millimetres(16),
      gutter: 0,
    },
  },
  grid: GRID,
};
