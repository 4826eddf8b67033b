import type { Area } from '#tools/excel-host/model/area';
import type { Book } from '#tools/excel-host/model/book';
import { type Cell, CellError, isBlank } from '#tools/excel-host/model/cell';
import { conditionalStyle } from '#tools/excel-host/model/conditional-style';
import { displayText } from '#tools/excel-host/model/display-text';
import { widthInChars } from '#tools/excel-host/model/lines';
import type { Sheet } from '#tools/excel-host/model/sheet';
import { type Border, PLAIN_STYLE, type Side, type Style } from '#tools/excel-host/model/style';
import { element, place } from '../dom';
import type { Geometry } from './geometry';
import type { DataBar, Scales } from './scales';

const PIXELS_A_POINT = 4 / 3;
const PIXELS_AN_INDENT = 9;

/** Fonts of Chinese offices by what most resembles them on machines that have none of them. */
const SERIF = /宋|仿宋|楷|SimSun|FangSong|KaiTi|Times/i;
const fontFamily = (name: string): string =>
  `"${name.replaceAll('"', '')}", ${SERIF.test(name) ? 'SimSun, "Songti SC", "Noto Serif CJK SC", serif' : '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif'}`;

const LINE_STYLE = {
  Continuous: 'solid',
  Dash: 'dashed',
  DashDot: 'dashed',
  Dot: 'dotted',
  Double: 'double',
} as const;
const LINE_WIDTH = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 } as const;

const OPPOSITE = {
  EdgeTop: 'EdgeBottom',
  EdgeBottom: 'EdgeTop',
  EdgeLeft: 'EdgeRight',
  EdgeRight: 'EdgeLeft',
} as const;
const CSS_SIDE = { EdgeTop: 'Top', EdgeBottom: 'Bottom', EdgeLeft: 'Left', EdgeRight: 'Right' } as const;

/** The line between two cells, whichever of them has it. */
function lineAt(sheet: Sheet, area: Area, side: Side): Border | undefined {
  const row = side === 'EdgeBottom' ? area.bottom : area.top;
  const column = side === 'EdgeRight' ? area.right : area.left;
  const own = sheet.cell(row, column).style.borders[side];
  if (own) return own;
  const [beyondRow, beyondColumn] = [
    row + (side === 'EdgeBottom' ? 1 : side === 'EdgeTop' ? -1 : 0),
    column + (side === 'EdgeRight' ? 1 : side === 'EdgeLeft' ? -1 : 0),
  ];
  return sheet.cell(beyondRow, beyondColumn).style.borders[OPPOSITE[side]];
}

function applyBorders(target: HTMLElement, sheet: Sheet, area: Area): void {
  for (const side of Object.keys(CSS_SIDE) as Side[]) {
    const line = lineAt(sheet, area, side);
    const width = line?.style === 'Double' ? 3 : line ? LINE_WIDTH[line.weight] : 1;
    const css = line ? `${width}px ${LINE_STYLE[line.style]} ${line.color}` : '1px solid transparent';
    target.style[`border${CSS_SIDE[side]}`] = css;
  }
}

function applyFont(target: HTMLElement, { font }: Style): void {
  const { style } = target;
  style.fontFamily = fontFamily(font.name);
  style.fontSize = `${font.size * PIXELS_A_POINT}px`;
  style.color = font.color;
  if (font.bold) style.fontWeight = 'bold';
  if (font.italic) style.fontStyle = 'italic';
  const lines = [font.underline !== 'None' && 'underline', font.strikethrough && 'line-through'].filter(
    Boolean,
  );
  if (lines.length > 0) style.textDecoration = lines.join(' ');
  if (font.underline === 'Double') style.textDecorationStyle = 'double';
}

const GENERAL = { string: 'left', number: 'right', boolean: 'center', object: 'center' } as const;

function horizontal({ value, style }: Cell): string {
  switch (style.alignment.horizontal) {
    case 'General':
      return value instanceof CellError ? 'center' : GENERAL[typeof value as keyof typeof GENERAL];
    case 'Center':
      return 'center';
    case 'Right':
      return 'right';
    case 'Justify':
    case 'Distributed':
      return 'justify';
    default:
      return 'left';
  }
}

const VERTICAL = {
  Top: 'flex-start',
  Center: 'center',
  Bottom: 'flex-end',
  Justify: 'flex-start',
  Distributed: 'center',
};

/** How far a text runs over the empty cells to its right, in pixels beyond its own cell. */
function overrun(
  sheet: Sheet,
  geometry: Geometry,
  area: Area,
  isCovered: (column: number) => boolean,
): number {
  const { columns } = geometry;
  let column = area.right + 1;
  while (column < columns.count && column < area.right + 40) {
    if (!isBlank(sheet.cell(area.top, column)) || isCovered(column)) break;
    column += 1;
  }
  return columns.start(column) - columns.start(area.right + 1);
}

function textElement(cell: Cell, text: string, extra: number): HTMLElement {
  const inner = element('span', { class: 'text' }, text);
  const { alignment } = cell.style;
  const align = horizontal(cell);
  inner.style.textAlign = align;
  inner.style.whiteSpace = alignment.wrapText || text.includes('\n') ? 'pre-wrap' : 'pre';
  if (alignment.indent > 0)
    inner.style[align === 'right' ? 'paddingRight' : 'paddingLeft'] =
      `${alignment.indent * PIXELS_AN_INDENT}px`;
  if (extra > 0) inner.style.width = `calc(100% + ${extra}px)`;
  applyFont(inner, cell.style);
  return inner;
}

/** What one cell, or merged area, needs to be drawn. */
export interface DrawnCell {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly geometry: Geometry;
  readonly area: Area;
  readonly isCovered: (column: number) => boolean;
  readonly isMerged: boolean;
  readonly scales: Scales;
}

/** The cell as its conditional formats have it look. */
function withConditions(book: Book, sheet: Sheet, { top, left }: Area): Cell {
  const cell = sheet.cell(top, left);
  if (sheet.conditions.items.length === 0) return cell;
  const look = conditionalStyle(book, sheet, top, left);
  if (!look) return cell;
  const { numberFormat = cell.style.numberFormat, fill = cell.style.fill } = look;
  const font = { ...cell.style.font, ...look.font };
  return { ...cell, style: { ...cell.style, numberFormat, font, ...(fill !== undefined && { fill }) } };
}

/** What people have written beside the cell. */
function remark({ notes, comments }: Sheet, { top, left }: Area): string | undefined {
  const isHere = ({ place: { row, column } }: { place: { row: number; column: number } }): boolean =>
    row === top && column === left;
  const note = notes.items.find(isHere);
  return note?.content ?? comments.items.find(isHere)?.first.text.content;
}

/** The text of a cell, running over the empty cells beside it where it may. */
function drawText(
  drawn: HTMLElement,
  cell: Cell,
  { sheet, geometry, area, isCovered, isMerged }: DrawnCell,
): void {
  const text = displayText(cell, widthInChars(geometry.box(area).width / PIXELS_A_POINT));
  if (text === '') return;
  const isLeft = typeof cell.value === 'string' && horizontal(cell) === 'left';
  const runsOver = isLeft && !cell.style.alignment.wrapText && !isMerged;
  drawn.append(textElement(cell, text, runsOver ? overrun(sheet, geometry, area, isCovered) : 0));
  drawn.classList.toggle('runs-over', runsOver);
}

function drawGround(drawn: HTMLElement, color: string, bar: DataBar | undefined): void {
  drawn.style.background = color;
  if (!bar) return;
  const made = element('i', { class: 'data-bar' });
  Object.assign(made.style, { width: `calc((100% - 3px) * ${bar.share})`, background: bar.color });
  drawn.append(made);
}

/** Whether there is nothing to see of it. */
function isUnseen({ sheet, area, isMerged }: DrawnCell, cell: Cell): boolean {
  const isPlain = isBlank(cell) && cell.style === PLAIN_STYLE;
  return !isMerged && isPlain && remark(sheet, area) === undefined;
}

/** The cell as it is seen; undefined where there is nothing to see. */
export function drawCell(toDraw: DrawnCell): HTMLElement | undefined {
  const { book, sheet, geometry, area, isMerged, scales } = toDraw;
  const cell = withConditions(book, sheet, area);
  if (isUnseen(toDraw, cell)) return undefined;
  const { x, y, width, height } = geometry.box(area);
  if (width === 0 || height === 0) return undefined;
  const drawn = element('div', { class: 'cell' });
  drawn.dataset.row = String(area.top);
  drawn.dataset.column = String(area.left);
  place(drawn, { x: x - 1, y: y - 1, width: width + 1, height: height + 1 });
  const { fill, alignment } = cell.style;
  const scaled = scales(area);
  drawGround(drawn, scaled?.fill ?? fill ?? (isMerged ? '#fff' : ''), scaled?.bar);
  applyBorders(drawn, sheet, area);
  drawn.style.alignItems = VERTICAL[alignment.vertical];
  const said = remark(sheet, area);
  if (said !== undefined) drawn.append(element('i', { class: 'remark', title: said }));
  if (!scaled?.bar?.hidesText) drawText(drawn, cell, toDraw);
  return drawn;
}
