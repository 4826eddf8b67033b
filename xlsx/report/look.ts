import type { Border, Borders, Fill, Font } from 'exceljs';

/** Colours as ARGB. Every coloured mark also stands in words, for black-and-white print. */
export const COLOUR = {
  ink: 'FF1F2937',
  faint: 'FF6B7280',
  rule: 'FFBFC5CD',
  header: 'FFE4EAF2',
  total: 'FFF3F5F8',
  bar: 'FF9DB8DC',
  redInk: 'FF9C0006',
} as const;

const HEADING = '黑体';
const BODY = '宋体';

export const FONT = {
  title: { name: HEADING, size: 18, color: { argb: COLOUR.ink } },
  subtitle: { name: BODY, size: 11, color: { argb: COLOUR.faint } },
  section: { name: HEADING, size: 13, color: { argb: COLOUR.ink } },
  paragraph: { name: '仿宋', size: 13, color: { argb: COLOUR.ink } },
  note: { name: BODY, size: 10, color: { argb: COLOUR.faint } },
  header: { name: HEADING, size: 10, color: { argb: COLOUR.ink } },
  body: { name: BODY, size: 10, color: { argb: COLOUR.ink } },
  total: { name: BODY, size: 10, bold: true, color: { argb: COLOUR.ink } },
} satisfies Record<string, Partial<Font>>;

/** A colour `#RRGGBB` as ARGB. */
export function argb(colour: string): string {
  return `FF${colour.slice(1)}`;
}

export function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

const HAIRLINE: Partial<Border> = { style: 'thin', color: { argb: COLOUR.rule } };
export const BOX: Partial<Borders> = { top: HAIRLINE, left: HAIRLINE, bottom: HAIRLINE, right: HAIRLINE };
