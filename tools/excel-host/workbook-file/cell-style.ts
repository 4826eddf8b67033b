import type ExcelJS from 'exceljs';
import { type Alignment, type Border, type Font, PLAIN_STYLE, type Side, type Style } from '../model/style';
import { fileColor, resolveColor } from './colours';
import { fileFormat } from './file-formats';

type FileBorder = NonNullable<ExcelJS.Border['style']>;

const HORIZONTAL = {
  left: 'Left',
  center: 'Center',
  centerContinuous: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  distributed: 'Distributed',
} as const satisfies Record<NonNullable<ExcelJS.Alignment['horizontal']>, Alignment['horizontal']>;

const VERTICAL = {
  top: 'Top',
  middle: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
} as const satisfies Record<NonNullable<ExcelJS.Alignment['vertical']>, Alignment['vertical']>;

const LINES: Record<FileBorder, Pick<Border, 'style' | 'weight'>> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashed: { style: 'Dash', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  dashDotDot: { style: 'DashDot', weight: 'Thin' },
  mediumDashDotDot: { style: 'DashDot', weight: 'Medium' },
  slantDashDot: { style: 'DashDot', weight: 'Medium' },
  double: { style: 'Double', weight: 'Thick' },
};

const SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
const FILE_SIDES = Object.entries(SIDES) as readonly ['top' | 'bottom' | 'left' | 'right', Side][];

function keyOf<K extends string, V>(table: Record<K, V>, value: V): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

function readFont(font: Partial<ExcelJS.Font>, themes: readonly string[]): Font {
  const plain = PLAIN_STYLE.font;
  const { underline = false } = font;
  const isDouble = underline === 'double' || underline === 'doubleAccounting';
  return {
    name: font.name ?? plain.name,
    size: font.size ?? plain.size,
    color: (font.color && resolveColor(font.color, themes)) ?? plain.color,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    underline: isDouble ? 'Double' : underline === false || underline === 'none' ? 'None' : 'Single',
    strikethrough: font.strike ?? false,
  };
}

function readAlignment(alignment: Partial<ExcelJS.Alignment>): Alignment {
  const plain = PLAIN_STYLE.alignment;
  return {
    horizontal: alignment.horizontal ? HORIZONTAL[alignment.horizontal] : plain.horizontal,
    vertical: alignment.vertical ? VERTICAL[alignment.vertical] : plain.vertical,
    wrapText: alignment.wrapText ?? false,
    indent: alignment.indent ?? 0,
  };
}

function readBorders(borders: Partial<ExcelJS.Borders>, themes: readonly string[]): Style['borders'] {
  const found: Partial<Record<Side, Border>> = {};
  for (const [from, side] of FILE_SIDES) {
    const { style, color } = borders[from] ?? {};
    const line = style && LINES[style];
    if (line) found[side] = { ...line, color: (color && resolveColor(color, themes)) ?? '#000000' };
  }
  return found;
}

function readFill(fill: ExcelJS.Fill | undefined, themes: readonly string[]): string | undefined {
  if (fill?.type !== 'pattern' || (fill.pattern as string) === 'none') return undefined;
  return fill.fgColor && resolveColor(fill.fgColor, themes);
}

/** What a file's styles refer to. */
export interface StyleSource {
  readonly themes: readonly string[];
  /** Number formats by what stands for them. */
  readonly formats: ReadonlyMap<string, string>;
}

function readStyle(style: Partial<ExcelJS.Style>, { themes, formats }: StyleSource): Style {
  const { numFmt, font, alignment, border, protection } = style;
  const fill = readFill(style.fill, themes);
  return {
    numberFormat: numFmt ? (formats.get(numFmt) ?? numFmt) : PLAIN_STYLE.numberFormat,
    ...(fill !== undefined && { fill }),
    font: font ? readFont(font, themes) : PLAIN_STYLE.font,
    alignment: alignment ? readAlignment(alignment) : PLAIN_STYLE.alignment,
    borders: border ? readBorders(border, themes) : PLAIN_STYLE.borders,
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden ?? false,
  };
}

/** Styles read once however many cells have them; those that look the same are the same. */
export function styleReader(source: StyleSource): (style: Partial<ExcelJS.Style>) => Style {
  const known = new Map<Partial<ExcelJS.Style>, Style>();
  const byLook = new Map<string, Style>([[JSON.stringify(PLAIN_STYLE), PLAIN_STYLE]]);
  return (style) => {
    const before = known.get(style);
    if (before) return before;
    const read = readStyle(style, source);
    const look = JSON.stringify(read);
    const shared = byLook.get(look) ?? read;
    byLook.set(look, shared);
    known.set(style, shared);
    return shared;
  };
}

function writeFont({
  name,
  size,
  color,
  bold,
  italic,
  underline,
  strikethrough,
}: Font): Partial<ExcelJS.Font> {
  return {
    ...{ name, size, color: fileColor(color) },
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline !== 'None' && { underline: underline === 'Double' ? 'double' : true }),
    ...(strikethrough && { strike: true }),
  };
}

function writeAlignment({ horizontal, vertical, wrapText, indent }: Alignment): Partial<ExcelJS.Alignment> {
  const across = keyOf<string, string>(HORIZONTAL, horizontal) as ExcelJS.Alignment['horizontal'] | undefined;
  const down = keyOf<string, string>(VERTICAL, vertical) as ExcelJS.Alignment['vertical'] | undefined;
  return {
    ...(across && { horizontal: across }),
    ...(down && { vertical: down }),
    ...(wrapText && { wrapText }),
    ...(indent > 0 && { indent }),
  };
}

function fileLine({ style, weight }: Border): FileBorder {
  const names = Object.keys(LINES) as FileBorder[];
  return (
    names.find((name) => LINES[name].style === style && LINES[name].weight === weight) ??
    names.find((name) => LINES[name].style === style) ??
    'thin'
  );
}

function writeBorders(borders: Style['borders']): Partial<ExcelJS.Borders> {
  const written: Partial<ExcelJS.Borders> = {};
  for (const [to, side] of FILE_SIDES) {
    const border = borders[side];
    if (border) written[to] = { style: fileLine(border), color: fileColor(border.color) };
  }
  return written;
}

/** The look as a file has it. */
export function writeStyle(style: Style): Partial<ExcelJS.Style> {
  if (style === PLAIN_STYLE) return {};
  const { numberFormat, fill, font, alignment, borders, locked, formulaHidden } = style;
  return {
    ...(numberFormat !== 'General' && { numFmt: fileFormat(numberFormat) }),
    font: writeFont(font),
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: fileColor(fill) } }),
    alignment: writeAlignment(alignment),
    border: writeBorders(borders),
    ...((!locked || formulaHidden) && { protection: { locked, hidden: formulaHidden } }),
  };
}
