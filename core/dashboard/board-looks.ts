/** How a part of the board looks. Sizes are in points, colours `#RRGGBB`. */
export interface BoardLook {
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly align: 'Left' | 'Center';
  /** How far texts stand from the left, in steps of Excel's. */
  readonly indent?: number;
  readonly fill?: string;
  /** The colour of thick lines around each area, which keep neighbours apart. */
  readonly gaps?: string;
}

/** The colours of the board but for its lamps. Dark enough to read, and apart from each other in grey too. */
export const COLOUR = {
  paper: '#FFFFFF',
  ink: '#1F2937',
  faint: '#6B7280',
  line: '#C5CBD3',
  header: '#E4EAF2',
  card: '#F3F5F8',
  accent: '#2F5D8C',
  pale: '#B9C7D8',
  bar: '#9DB8DC',
  redInk: '#9C0006',
} as const;

export const BOARD_FONT = '微软雅黑';

/** The smallest on the board: 7 points when it is printed on one A3 page. */
const SMALL = 9;

const TEXT = { color: COLOUR.ink, bold: false, align: 'Left' } as const;
const CARD = { ...TEXT, align: 'Center', fill: COLOUR.card, gaps: COLOUR.paper } as const;
const CELL = { ...TEXT, size: SMALL, align: 'Center' } as const;

export const LOOKS = {
  title: { ...TEXT, size: 20, bold: true },
  date: { ...TEXT, size: 11, color: COLOUR.faint },
  cardName: { ...CARD, size: 11, color: COLOUR.faint },
  cardFigure: { ...CARD, size: 24, bold: true },
  heroFigure: { ...CARD, size: 28, bold: true, color: COLOUR.accent },
  cardNote: { ...CARD, size: SMALL, color: COLOUR.faint },
  section: { ...TEXT, size: 13, bold: true, color: COLOUR.accent },
  block: { ...TEXT, size: 10, bold: true },
  /** Its colours are those of its lamp. */
  tile: { ...CELL, gaps: COLOUR.paper },
  /** Stands out in a black-and-white print too. */
  redTile: { ...CELL, bold: true, gaps: COLOUR.paper },
  /** What the colours of the tiles stand for. */
  legend: { ...CELL, bold: true, gaps: COLOUR.paper },
  header: { ...CELL, bold: true, fill: COLOUR.header },
  body: CELL,
  bodyText: { ...CELL, align: 'Left', indent: 1 },
  total: { ...CELL, bold: true, fill: COLOUR.card },
  totalText: { ...CELL, bold: true, fill: COLOUR.card, align: 'Left', indent: 1 },
  note: { ...TEXT, size: SMALL, color: COLOUR.faint },
} as const satisfies Record<string, BoardLook>;

export type LookName = keyof typeof LOOKS;
