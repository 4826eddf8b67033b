import { type Area, formatArea, isSameArea } from '../../model/area';
import type { Controller } from './controller';
import { cursorOf, selectedArea } from './grid/cursor';
import { HEADER_HEIGHT, HEADER_WIDTH } from './grid/geometry';

/** What happens while the mouse is moved with its button down, and when it is let go. */
export interface Drag {
  move(event: MouseEvent): void;
  end(): void;
}

const PIXELS_A_POINT = 4 / 3;
/** How near to the edge of a header the mouse takes hold of it. */
const GRIP = 4;
const SMALLEST = 8;

/** Selects up to the cell under the mouse. */
export function selectionDrag(controller: Controller): Drag {
  const { grid, workbench } = controller;
  return {
    move(event) {
      const { row, column } = grid.cellAt(event);
      const { cursor } = workbench;
      const focus = { row: Math.max(0, row), column: Math.max(0, column) };
      if (focus.row === cursor.focus.row && focus.column === cursor.focus.column) return;
      workbench.moveTo({ ...cursor, focus });
      if (!cursor.whole) grid.reveal(focus);
    },
    end() {
      controller.goTo(workbench.cursor, false);
    },
  };
}

/** Draws the selected cells out, down or to the right, by the handle at their corner. */
export function fillDrag({ grid, workbench, hands }: Controller): Drag {
  const from = selectedArea(workbench.sheet, workbench.cursor);
  let to: Area = from;
  return {
    move(event) {
      const { row, column } = grid.cellAt(event);
      const [down, right] = [row - from.bottom, column - from.right];
      to = down >= right ? { ...from, bottom: Math.max(from.bottom, row) } : { ...from, right: column };
      workbench.moveTo(cursorOf(to));
    },
    end() {
      if (!isSameArea(from, to))
        hands.do((person, sheet) => person.fillDrag(sheet, formatArea(from), formatArea(to)));
    },
  };
}

/** Makes a row or column as large as the mouse says; undefined where it is not at the edge of a header. */
export function resizeDrag({ grid, workbench }: Controller, event: MouseEvent): Drag | undefined {
  const { left, top } = grid.element.getBoundingClientRect();
  const isColumn = event.clientY - top < HEADER_HEIGHT;
  if (!isColumn && event.clientX - left >= HEADER_WIDTH) return undefined;
  const position = (at: MouseEvent): number => (isColumn ? at.clientX : at.clientY);
  // A little before the mouse lies the line whose edge is held.
  const { clientX, clientY } = event;
  const held = grid.cellAt({
    clientX: clientX - (isColumn ? GRIP : 0),
    clientY: clientY - (isColumn ? 0 : GRIP),
  });
  const beyond = grid.cellAt({
    clientX: clientX + (isColumn ? GRIP : 0),
    clientY: clientY + (isColumn ? 0 : GRIP),
  });
  const index = isColumn ? held.column : held.row;
  if (index < 0 || index === (isColumn ? beyond.column : beyond.row)) return undefined;
  const lines = workbench.sheet[isColumn ? 'columns' : 'rows'];
  const before = grid.geometry[isColumn ? 'columns' : 'rows'].size(index);
  return {
    move(at) {
      const pixels = Math.max(SMALLEST, before + position(at) - position(event));
      lines.put(index, { ...lines.at(index), size: pixels / PIXELS_A_POINT });
      workbench.changed();
    },
    end() {
      workbench.changed();
    },
  };
}
