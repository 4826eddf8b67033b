import { formatArea } from '../../model/area';
import type { CellEditor } from './cell-editor';
import { activeArea, type Cursor, cursorAt, type Place, selectedArea } from './grid/cursor';
import { type Direction, jumpPlace, lastPlace, nextPlace, steppedCursor } from './grid/move';
import type { SheetGrid } from './grid/sheet-grid';
import type { Hands } from './hands';
import type { Workbench } from './workbench';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** What the person does on the sheet, whether by mouse or by keyboard. */
export class Controller {
  constructor(
    readonly workbench: Workbench,
    readonly grid: SheetGrid,
    readonly editor: CellEditor,
    readonly hands: Hands,
  ) {}

  /** The address of what is selected. */
  get selected(): string {
    const { sheet, cursor } = this.workbench;
    return formatArea(selectedArea(sheet, cursor));
  }

  /** Selects, and tells the add-in; `reveals` scrolls to where the selection now ends. */
  goTo(cursor: Cursor, reveals = true): void {
    const { workbench } = this;
    workbench.moveTo(cursor);
    this.hands.select(selectedArea(workbench.sheet, cursor));
    if (reveals) this.grid.reveal(cursor.focus);
  }

  /** Puts what was typed into the cell. False where Excel refuses it. */
  commit(): boolean {
    const { editor, workbench } = this;
    if (editor.mode === 'ready') return true;
    const { text } = editor;
    editor.finish();
    const { sheet, cursor } = workbench;
    const address = formatArea(activeArea(sheet, cursor));
    return this.hands.do((person, name) => person.type(name, address, text));
  }

  /** Moves the active cell by one; within a selection of several cells round and round. */
  step(direction: Direction): void {
    const { sheet, cursor } = this.workbench;
    const { geometry } = this.grid;
    this.goTo(cursorAt(nextPlace(sheet, geometry, cursor.anchor, direction)));
  }

  /** Takes a key; true where it was one of the sheet's own and not for the text. */
  key(event: KeyboardEvent): boolean {
    return this.editor.mode === 'ready' ? this.keyOnSheet(event) : this.keyInText(event);
  }

  clear(): void {
    const address = this.selected;
    this.hands.do((person, sheet) => person.clearCells(sheet, address));
  }

  private keyInText(event: KeyboardEvent): boolean {
    const { editor } = this;
    if (event.key === 'Escape') {
      editor.finish();
      return true;
    }
    if (event.key === 'Enter' && event.altKey) {
      const { element: field } = editor;
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      editor.fit();
      return true;
    }
    if (event.key === 'Enter' || event.key === 'Tab') {
      if (this.commit()) this.step(directionOf(event));
      return true;
    }
    const direction = ARROWS[event.key];
    if (!direction || editor.mode !== 'enter') return false;
    if (this.commit()) this.step(direction);
    return true;
  }

  private keyOnSheet(event: KeyboardEvent): boolean {
    const direction = ARROWS[event.key];
    if (direction) {
      this.arrow(direction, event);
      return true;
    }
    if (event.ctrlKey || event.metaKey) return this.shortcut(event);
    switch (event.key) {
      case 'Enter':
      case 'Tab':
        this.step(directionOf(event));
        return true;
      case 'Home':
        this.move({ row: this.workbench.cursor.focus.row, column: 0 }, event.shiftKey);
        return true;
      case 'PageDown':
      case 'PageUp':
        this.page(event.key === 'PageDown' ? 1 : -1, event.shiftKey);
        return true;
      case 'Delete':
        this.clear();
        return true;
      case 'Backspace':
        this.editor.replace();
        return true;
      case 'F2':
        this.editor.edit();
        return true;
      default:
        return false;
    }
  }

  private shortcut(event: KeyboardEvent): boolean {
    const { frozenRows, frozenColumns } = this.grid.geometry;
    switch (event.key) {
      case 'Home':
        this.move({ row: frozenRows, column: frozenColumns }, event.shiftKey);
        return true;
      case 'End':
        this.move(lastPlace(this.workbench.sheet), event.shiftKey);
        return true;
      case 'z':
        this.hands.undo();
        return true;
      case 'a':
        this.goTo({ anchor: { row: 0, column: 0 }, focus: lastPlace(this.workbench.sheet) }, false);
        return true;
      default:
        return false;
    }
  }

  private arrow(direction: Direction, { shiftKey, ctrlKey, metaKey }: KeyboardEvent): void {
    const { sheet, cursor } = this.workbench;
    const { geometry } = this.grid;
    const from = shiftKey ? cursor.focus : cursor.anchor;
    const far = ctrlKey || metaKey;
    this.move((far ? jumpPlace : nextPlace)(sheet, geometry, from, direction), shiftKey);
  }

  private page(step: 1 | -1, extends_: boolean): void {
    const { rows } = this.grid.geometry;
    const { row, column } = this.workbench.cursor.focus;
    const target = rows.at(rows.start(row) + step * (this.grid.element.clientHeight - 60));
    this.move({ row: Math.max(0, target), column }, extends_);
  }

  private move(to: Place, extends_: boolean): void {
    this.goTo(steppedCursor(this.workbench.cursor, to, extends_));
  }
}

function directionOf({ key, shiftKey }: KeyboardEvent): Direction {
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  return shiftKey ? 'up' : 'down';
}
