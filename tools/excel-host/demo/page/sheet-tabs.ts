import type { Controller } from './controller';
import { element } from './dom';

/** The tabs of the sheets that are not hidden. */
export class SheetTabs {
  readonly element = element('div', { class: 'tabs', role: 'tablist', 'aria-label': '工作表标签' });

  constructor(private readonly controller: Controller) {
    this.show();
  }

  show(): void {
    const { workbench, hands, editor, grid } = this.controller;
    const tabs = workbench.book.sheets.flatMap((sheet) => {
      if (sheet.visibility !== 'Visible') return [];
      const isActive = sheet === workbench.sheet;
      const tab = element(
        'button',
        { class: 'tab', role: 'tab', 'aria-selected': String(isActive) },
        sheet.name,
      );
      if (sheet.tabColor) tab.style.boxShadow = `inset 0 -3px ${sheet.tabColor}`;
      tab.addEventListener('click', () => {
        if (!this.controller.commit()) return;
        hands.do((person) => person.activate(sheet.name));
        grid.element.scrollTo(0, 0);
        editor.focus();
      });
      return [tab];
    });
    this.element.replaceChildren(...tabs);
    this.element
      .querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
