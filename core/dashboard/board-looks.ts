/** How a part of the board looks. Sizes are in points, colours `#RRGGBB`. */
export interface BoardLook {
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly align: 'Left' | 'Center';
  /** How far texts stand from the left, in steps of Excel's. */
  readonly indent?: number;
  readonly fill?: string;
  /** The colour of thick lines left and right, which keep neighbours apart. */
  readonly gaps?: string;
}

/** The colours of the board. Dark enough to read, and apart from each other in grey too; a coloured mark always stands beside its word. */
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
  redGround: '#FFC7CE',
  yellowInk: '#7F6000',
  yellowGround: '#FFEB9C',
  greenInk: '#006100',
  greenGround: '#C6EFCE',
  red: '#E57368',
  yellow: '#FFE08A',
  green: '#A3CFA0',
} as const;

export const BOARD_FONT = '微软雅黑';

const TEXT = { color: COLOUR.ink, bold: false, align: 'Left' } as const;
const CARD = { ...TEXT, align: 'Center', fill: COLOUR.card, gaps: COLOUR.paper } as const;
const CELL = { ...TEXT, size: 10, align: 'Center' } as const;

export const LOOKS = {
  title: { ...TEXT, size: 20, bold: true },
  date: { ...TEXT, size: 11, color: COLOUR.faint },
  cardName: { ...CARD, size: 11, color: COLOUR.faint },
  cardFigure: { ...CARD, size: 24, bold: true },
  heroFigure: { ...CARD, size: 30, bold: true, color: COLOUR.accent },
  cardNote: { ...CARD, size: 10, color: COLOUR.faint },
  section: { ...TEXT, size: 13, bold: true, color: COLOUR.accent },
  header: { ...CELL, bold: true, fill: COLOUR.header },
  body: CELL,
  bodyText: { ...CELL, align: 'Left', indent: 1 },
  total: { ...CELL, bold: true, fill: COLOUR.card },
  totalText: { ...CELL, bold: true, fill: COLOUR.card, align: 'Left', indent: 1 },
  note: { ...TEXT, size: 10, color: COLOUR.faint },
} as const satisfies Record<string, BoardLook>;

export type LookName = keyof typeof LOOKS;
