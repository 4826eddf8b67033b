import type { Controller } from './controller';
import { type Drag, fillDrag, resizeDrag, selectionDrag } from './drags';
import { type Cursor, cursorAt, type Place, selectedArea } from './grid/cursor';
import { openFilterList, openValidationList } from './lists';
import { contains } from '../../model/area';

function cursorUnder(place: Place): Cursor {
  const cell = { row: Math.max(0, place.row), column: Math.max(0, place.column) };
  if (place.row < 0 && place.column < 0) return { ...cursorAt(cell), whole: 'sheet' };
  if (place.row < 0) return { ...cursorAt(cell), whole: 'columns' };
  return place.column < 0 ? { ...cursorAt(cell), whole: 'rows' } : cursorAt(cell);
}

/** Opens the list that belongs to a button in a cell. */
function openList(controller: Controller, button: HTMLElement, cell: Place): void {
  if (!controller.commit()) return;
  const below = button.getBoundingClientRect();
  if (button.dataset.opens === 'filter') openFilterList(controller, cell, below);
  else openValidationList(controller, below);
}

/** Whether the mouse is over the cells and headers: scroll bars belong to the element too. */
function isOverSheet({ grid: { element: window } }: Controller, { clientX, clientY }: MouseEvent): boolean {
  const { left, top } = window.getBoundingClientRect();
  return clientX - left < window.clientWidth && clientY - top < window.clientHeight;
}

/** Does what the mouse is pressed on; what dragging it from there does. */
function press(controller: Controller, event: MouseEvent): Drag | undefined {
  const { grid, editor, workbench } = controller;
  event.preventDefault();
  const target = event.target instanceof Element ? event.target : undefined;
  const button = target?.closest<HTMLElement>('[data-opens]');
  if (button) openList(controller, button, grid.cellAt(event));
  if (button || !controller.commit()) return undefined;
  editor.focus();
  const isLeft = event.button === 0;
  if (isLeft && target?.classList.contains('handle')) return fillDrag(controller);
  const resize = isLeft ? resizeDrag(controller, event) : undefined;
  if (resize) return resize;
  const under = cursorUnder(grid.cellAt(event));
  const { row, column } = under.focus;
  if (!isLeft && contains(selectedArea(workbench.sheet, workbench.cursor), row, column)) return undefined;
  const cursor = event.shiftKey ? { ...under, anchor: workbench.cursor.anchor } : under;
  controller.goTo(cursor, under.whole === undefined);
  return isLeft ? selectionDrag(controller) : undefined;
}

/** The mouse on the sheet: a click selects, dragging selects more, two clicks edit. */
export function listenToMouse(controller: Controller, openMenu: (event: MouseEvent) => void): void {
  const { grid, editor } = controller;
  let drag: Drag | undefined;
  grid.element.addEventListener('mousedown', (event) => {
    if (event.button === 1 || event.target === editor.element || !isOverSheet(controller, event)) return;
    drag = press(controller, event);
  });
  grid.element.addEventListener('dblclick', (event) => {
    const { row, column } = grid.cellAt(event);
    if (row >= 0 && column >= 0 && editor.mode === 'ready') editor.edit();
  });
  window.addEventListener('mousemove', (event) => {
    if (event.buttons === 1) drag?.move(event);
  });
  window.addEventListener('mouseup', () => {
    drag?.end();
    drag = undefined;
  });
  grid.element.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    openMenu(event);
  });
}
