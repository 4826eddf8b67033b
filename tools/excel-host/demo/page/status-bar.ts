import { isBlank } from '../../model/cell';
import type { CellEditor } from './cell-editor';
import { element } from './dom';
import { selectedArea } from './grid/cursor';
import type { Workbench } from './workbench';

const MODE = { ready: '就绪', enter: '输入', edit: '编辑' } as const;

const shown = (value: number): string => String(Number(value.toPrecision(9)));

/** The line at the foot: what Excel is doing, and what the selected cells add up to. */
export class StatusBar {
  readonly element: HTMLElement;
  private readonly mode = element('span', {}, MODE.ready);
  private readonly sums = element('span', { class: 'sums' });

  constructor(
    private readonly workbench: Workbench,
    private readonly editor: CellEditor,
  ) {
    const note = element('span', { class: 'note' }, '模拟 Excel · 仅供试用与开发，数据不离开本机');
    this.element = element('div', { class: 'status-bar' }, this.mode, note, this.sums);
    editor.onChange(() => {
      this.show();
    });
  }

  show(): void {
    this.mode.textContent = MODE[this.editor.mode];
    const { sheet, cursor } = this.workbench;
    let [count, numbers, sum] = [0, 0, 0];
    for (const { row, column, cell } of sheet.filled(selectedArea(sheet, cursor))) {
      if (isBlank(cell) || !sheet.rows.isShown(row) || !sheet.columns.isShown(column)) continue;
      count += 1;
      if (typeof cell.value !== 'number') continue;
      numbers += 1;
      sum += cell.value;
    }
    const parts = [
      numbers > 1 ? `平均值: ${shown(sum / numbers)}` : '',
      count > 1 ? `计数: ${count}` : '',
      numbers > 1 ? `求和: ${shown(sum)}` : '',
    ].filter((part) => part !== '');
    this.sums.replaceChildren(...parts.map((part) => element('span', {}, part)));
  }
}
