import { columnLetters } from '#core/grid/address';
import { type Area, cellArea, intersection } from '#tools/excel-host/model/area';
import type { Book } from '#tools/excel-host/model/book';
import { filterOf } from '#tools/excel-host/model/filter';
import type { Sheet } from '#tools/excel-host/model/sheet';
import { element, place } from '../dom';
import { chartElements } from './chart-elements';
import { drawCell } from './draw-cell';
import { type Geometry, HEADER_HEIGHT, HEADER_WIDTH } from './geometry';
import type { Layer } from './layers';
import { scalesOf } from './scales';

/** The rows and columns that a layer draws, frozen ones or those scrolled into sight. */
function areaOfLayer(layer: Layer, geometry: Geometry, inSight: Area): Area | undefined {
  const rows = layer.hasFrozenRows
    ? { top: 0, bottom: geometry.frozenRows - 1 }
    : { top: Math.max(inSight.top, geometry.frozenRows), bottom: inSight.bottom };
  const columns = layer.hasFrozenColumns
    ? { left: 0, right: geometry.frozenColumns - 1 }
    : { left: Math.max(inSight.left, geometry.frozenColumns), right: inSight.right };
  const area = { ...rows, ...columns };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

function gridLines(
  { rows, columns }: Geometry,
  area: Area,
  box: { readonly width: number; readonly height: number },
): Node[] {
  const lines: Node[] = [];
  const left = HEADER_WIDTH + columns.start(area.left);
  const top = HEADER_HEIGHT + rows.start(area.top);
  for (let row = area.top; row <= area.bottom; row++) {
    if (rows.size(row) === 0) continue;
    const line = element('i', { class: 'line' });
    place(line, { x: left, y: HEADER_HEIGHT + rows.start(row + 1) - 1, width: box.width, height: 1 });
    lines.push(line);
  }
  for (let column = area.left; column <= area.right; column++) {
    if (columns.size(column) === 0) continue;
    const line = element('i', { class: 'line' });
    place(line, { x: HEADER_WIDTH + columns.start(column + 1) - 1, y: top, width: 1, height: box.height });
    lines.push(line);
  }
  return lines;
}

const keyOf = (row: number, column: number): number => row * 16_384 + column;

/** The cells of an area, each merged area once; what a merged area covers is left out. */
function cellsIn({ book, sheet, geometry }: Drawn, area: Area): Node[] {
  const drawn: Node[] = [];
  const covered = new Set<number>();
  const merges = sheet.merges.flatMap((merge) => {
    const seen = intersection(merge, area);
    return seen ? [{ merge, seen }] : [];
  });
  for (const { seen } of merges)
    for (let row = seen.top; row <= seen.bottom; row++)
      for (let column = seen.left; column <= seen.right; column++) covered.add(keyOf(row, column));
  const scales = scalesOf(book, sheet);
  const draw = (at: Area, isMerged: boolean): void => {
    const isCovered = (column: number): boolean => covered.has(keyOf(at.top, column));
    const cell = drawCell({ book, sheet, geometry, area: at, isCovered, isMerged, scales });
    if (cell) drawn.push(cell);
  };
  for (let row = area.top; row <= area.bottom; row++) {
    if (geometry.rows.size(row) === 0) continue;
    for (let column = area.left; column <= area.right; column++)
      if (!covered.has(keyOf(row, column))) draw(cellArea(row, column), false);
  }
  for (const { merge } of merges) draw(merge, true);
  return drawn;
}

/** The arrows in the headers of the columns that are filtered. */
function filterButtons({ sheet, geometry }: Drawn, area: Area): Node[] {
  const filter = filterOf(sheet);
  const headers = filter && intersection({ ...filter.area, bottom: filter.area.top }, area);
  if (!headers) return [];
  const buttons: Node[] = [];
  for (let column = headers.left; column <= headers.right; column++) {
    const box = geometry.box(cellArea(headers.top, column));
    if (box.width === 0 || box.height === 0) continue;
    const button = element('button', { class: 'cell-button', 'data-opens': 'filter', title: '筛选' }, '▾');
    button.classList.toggle('on', filter.criteria.has(column - filter.area.left));
    place(button, { x: box.x + box.width - 18, y: box.y + box.height - 18, width: 16, height: 16 });
    buttons.push(button);
  }
  return buttons;
}

function header(name: string, text: string, box: Parameters<typeof place>[1]): HTMLElement {
  const made = element('div', { class: `header ${name}` }, text);
  place(made, box);
  return made;
}

function headersOf(layer: Layer, geometry: Geometry, inSight: Area): Node[] {
  const { rows, columns } = geometry;
  const made: Node[] = [];
  if (layer.hasFrozenRows) {
    const [from, to] = layer.hasFrozenColumns
      ? [0, geometry.frozenColumns - 1]
      : [Math.max(inSight.left, geometry.frozenColumns), inSight.right];
    for (let column = from; column <= to; column++) {
      const width = columns.size(column);
      if (width === 0) continue;
      const box = { x: HEADER_WIDTH + columns.start(column), y: 0, width, height: HEADER_HEIGHT };
      const own = header('column', columnLetters(column), box);
      own.dataset.column = String(column);
      made.push(own);
    }
  }
  if (layer.hasFrozenColumns) {
    const [from, to] = layer.hasFrozenRows
      ? [0, geometry.frozenRows - 1]
      : [Math.max(inSight.top, geometry.frozenRows), inSight.bottom];
    for (let row = from; row <= to; row++) {
      const height = rows.size(row);
      if (height === 0) continue;
      const box = { x: 0, y: HEADER_HEIGHT + rows.start(row), width: HEADER_WIDTH, height };
      const own = header('row', String(row + 1), box);
      own.dataset.row = String(row);
      made.push(own);
    }
  }
  if (layer.hasFrozenRows && layer.hasFrozenColumns)
    made.push(header('corner', '', { x: 0, y: 0, width: HEADER_WIDTH, height: HEADER_HEIGHT }));
  return made;
}

/** What is drawn. */
export interface Drawn {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly geometry: Geometry;
}

/** Draws what a layer has in sight anew. */
export function drawLayer(layer: Layer, drawn: Drawn, inSight: Area): void {
  const { sheet, geometry } = drawn;
  const area = areaOfLayer(layer, geometry, inSight);
  const lines = area && sheet.showsGridlines ? gridLines(geometry, area, geometry.box(area)) : [];
  const cells = area ? [...cellsIn(drawn, area), ...filterButtons(drawn, area)] : [];
  layer.cells.replaceChildren(...lines, ...cells, ...chartElements(layer, drawn));
  layer.headers.replaceChildren(...headersOf(layer, geometry, inSight));
}
