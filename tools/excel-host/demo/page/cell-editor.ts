import { element, place } from './dom';
import { editText } from './edit-text';
import type { SheetGrid } from './grid/sheet-grid';
import { activeArea } from './grid/cursor';
import type { Workbench } from './workbench';

/** `ready`: what is typed replaces the cell; `enter`: arrows leave the cell; `edit`: arrows move within the text. */
export type EditMode = 'ready' | 'enter' | 'edit';

/**
 * The field that is typed into. It always has the focus, unseen at the active cell until something is typed, so that
 * input methods and the clipboard work from the first key on.
 */
export class CellEditor {
  readonly element = element('textarea', {
    class: 'editor',
    spellcheck: 'false',
    'aria-label': '单元格内容',
  });
  mode: EditMode = 'ready';
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly workbench: Workbench,
    private readonly grid: SheetGrid,
  ) {
    const typed = (): void => {
      if (this.mode === 'ready') this.setMode('enter');
      else this.say();
      this.fit();
    };
    this.element.addEventListener('input', typed);
    this.element.addEventListener('compositionstart', typed);
  }

  get text(): string {
    return this.element.value;
  }

  set text(text: string) {
    this.element.value = text;
    this.fit();
  }

  /** Calls back when the text or the mode changed. */
  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Begins to edit what the cell holds. */
  edit(): void {
    const { top, left } = activeArea(this.workbench.sheet, this.workbench.cursor);
    this.element.value = editText(this.workbench.sheet.cell(top, left));
    this.setMode('edit');
    this.element.setSelectionRange(this.element.value.length, this.element.value.length);
  }

  /** Begins to replace what the cell holds. */
  replace(): void {
    this.element.value = '';
    this.setMode('enter');
  }

  /** Ends editing, whatever comes of the text. */
  finish(): void {
    this.element.value = '';
    this.setMode('ready');
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Goes to where the active cell is, in its font. */
  fit(): void {
    const { sheet, cursor } = this.workbench;
    const area = activeArea(sheet, cursor);
    const { geometry, element: window } = this.grid;
    const box = geometry.box(area);
    const x = area.left < geometry.frozenColumns ? box.x + window.scrollLeft : box.x;
    const y = area.top < geometry.frozenRows ? box.y + window.scrollTop : box.y;
    place(this.element, { x: x - 1, y: y - 1, width: box.width + 1, height: box.height + 1 });
    const { font, alignment } = sheet.cell(area.top, area.left).style;
    this.element.style.fontSize = `${(font.size * 4) / 3}px`;
    this.element.style.textAlign = alignment.horizontal === 'Center' ? 'center' : 'left';
    if (this.mode === 'ready') return;
    const room = Math.max(box.width, Math.min(420, textPixels(this.text, font.size)));
    this.element.style.width = `${room + 1}px`;
    this.element.style.height = `${Math.max(box.height + 1, this.element.scrollHeight)}px`;
  }

  private setMode(mode: EditMode): void {
    this.mode = mode;
    this.element.classList.toggle('visible', mode !== 'ready');
    // As in Excel, the add-in gets no answers while a person types.
    const { cellEditing } = this.workbench.app.faults;
    if (mode === 'ready') cellEditing.end();
    else cellEditing.begin();
    this.fit();
    this.say();
  }

  private say(): void {
    for (const listener of this.listeners) listener();
  }
}

function textPixels(text: string, size: number): number {
  const longest = Math.max(...text.split('\n').map((line) => line.length));
  return longest * size * (4 / 3) + 16;
}
