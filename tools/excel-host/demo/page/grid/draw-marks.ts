import { contains, type Area } from '#tools/excel-host/model/area';
import { element, place } from '../dom';
import type { Box, Geometry } from './geometry';
import type { Layer } from './layers';

/** What is marked on a sheet besides its own looks. */
export interface Marks {
  readonly selected: Area;
  readonly active: Area;
  /** Whether the active cell offers values to choose from. */
  readonly hasList: boolean;
}

/** A whole row or column goes on for ever: no further than what is drawn. */
function clipped({ top, left, bottom, right }: Area, { rows, columns }: Geometry): Area {
  return {
    top: Math.min(top, rows.count - 1),
    left: Math.min(left, columns.count - 1),
    bottom: Math.min(bottom, rows.count - 1),
    right: Math.min(right, columns.count - 1),
  };
}

/** The arrow beside a cell that offers values to choose from. */
function listButton(cell: Box): HTMLElement {
  const arrow = element('button', { class: 'cell-button', 'data-opens': 'list', title: '从列表中选择' }, '▾');
  place(arrow, { x: cell.x + cell.width + 2, y: cell.y + cell.height - 18, width: 17, height: 18 });
  return arrow;
}

/** Draws the selection on a layer, and marks the headers it runs along. */
export function drawMarks(layer: Layer, geometry: Geometry, { selected, active, hasList }: Marks): void {
  const frame = element('div', { class: 'selection' }, element('i', { class: 'handle' }));
  const { x, y, width, height } = geometry.box(clipped(selected, geometry));
  place(frame, { x: x - 2, y: y - 2, width: width + 3, height: height + 3 });
  // The active cell stays clear: four shades lie around it.
  const hole = geometry.box(clipped(active, geometry));
  const shades = [
    { x, y, width, height: hole.y - y },
    { x, y: hole.y, width: hole.x - x, height: hole.height },
    { x: hole.x + hole.width, y: hole.y, width: x + width - hole.x - hole.width, height: hole.height },
    { x, y: hole.y + hole.height, width, height: y + height - hole.y - hole.height },
  ].filter((box) => box.width > 0 && box.height > 0);
  const shaded = shades.map((box) => {
    const shade = element('i', { class: 'shade' });
    place(shade, box);
    return shade;
  });
  const isHere =
    layer.hasFrozenRows === active.bottom < geometry.frozenRows &&
    layer.hasFrozenColumns === active.right < geometry.frozenColumns;
  layer.marks.replaceChildren(...shaded, frame, ...(hasList && isHere ? [listButton(hole)] : []));
  for (const header of layer.headers.querySelectorAll<HTMLElement>('.header')) {
    const { row, column } = header.dataset;
    const isAlong =
      row !== undefined
        ? contains(selected, Number(row), selected.left)
        : column !== undefined && contains(selected, selected.top, Number(column));
    header.classList.toggle('along', isAlong);
  }
}
