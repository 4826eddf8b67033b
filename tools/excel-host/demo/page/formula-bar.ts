import { formatArea, isSameArea, parseArea } from '../../model/area';
import type { CellEditor } from './cell-editor';
import type { Controller } from './controller';
import { element } from './dom';
import { editText } from './edit-text';
import { activeArea, cursorOf, selectedArea } from './grid/cursor';
import type { Workbench } from './workbench';

/** The name box, and the field with all that a cell holds. */
export class FormulaBar {
  readonly element: HTMLElement;
  private readonly name = element('input', {
    class: 'name-box',
    'aria-label': '名称框',
    spellcheck: 'false',
  });
  private readonly field = element('textarea', {
    class: 'formula',
    'aria-label': '编辑栏',
    spellcheck: 'false',
    rows: '1',
  });

  constructor(
    private readonly workbench: Workbench,
    private readonly editor: CellEditor,
    private readonly controller: Controller,
  ) {
    const sign = element('span', { class: 'fx', 'aria-hidden': 'true' }, 'fx');
    this.element = element('div', { class: 'formula-bar' }, this.name, sign, this.field);
    this.name.addEventListener('keydown', (event) => {
      if (event.isComposing || !['Enter', 'Escape'].includes(event.key)) return;
      // Or the key would go on into the field that gets the focus now.
      event.preventDefault();
      if (event.key === 'Enter') this.goToNamed();
      else editor.focus();
    });
    this.listen();
    editor.onChange(() => {
      this.show();
    });
  }

  /** Shows what is selected, or what is being typed. */
  show(): void {
    const { sheet, cursor } = this.workbench;
    const active = activeArea(sheet, cursor);
    const selected = selectedArea(sheet, cursor);
    const named = isSameArea(active, selected)
      ? { ...active, bottom: active.top, right: active.left }
      : selected;
    if (document.activeElement !== this.name) this.name.value = formatArea(named);
    if (document.activeElement === this.field) return;
    const isEdited = this.editor.mode !== 'ready';
    this.field.value = isEdited ? this.editor.text : editText(sheet.cell(active.top, active.left));
  }

  private goToNamed(): void {
    const area = parseArea(this.name.value.trim());
    this.editor.focus();
    if (area) this.controller.goTo(cursorOf(area));
    this.show();
  }

  private listen(): void {
    const { field, editor, controller } = this;
    field.addEventListener('focus', () => {
      if (editor.mode === 'ready') editor.edit();
    });
    field.addEventListener('input', () => {
      editor.text = field.value;
    });
    field.addEventListener('keydown', (event) => {
      if (event.isComposing || !['Enter', 'Tab', 'Escape'].includes(event.key)) return;
      event.preventDefault();
      editor.focus();
      controller.key(event);
    });
  }
}
