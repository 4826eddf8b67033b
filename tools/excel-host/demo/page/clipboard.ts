import { formatArea, intersection } from '../../model/area';
import { displayText } from '../../model/display-text';
import { clipboardRows, clipboardText } from './clipboard-text';
import type { Controller } from './controller';
import { selectedArea } from './grid/cursor';

/** The selected cells as they are seen; hidden rows and columns are left out. */
function selectedTexts({ workbench: { sheet, cursor } }: Controller): string[][] {
  const used = sheet.usedArea();
  const area = used && intersection(used, selectedArea(sheet, cursor));
  if (!area) return [];
  const texts: string[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    if (!sheet.rows.isShown(row)) continue;
    const line: string[] = [];
    for (let column = area.left; column <= area.right; column++)
      if (sheet.columns.isShown(column)) line.push(displayText(sheet.cell(row, column)));
    texts.push(line);
  }
  return texts;
}

/** Copies, cuts and pastes cells as text while no cell is edited. */
export function listenToClipboard(controller: Controller): void {
  const { editor, workbench, hands } = controller;
  const copy = (event: ClipboardEvent): boolean => {
    if (editor.mode !== 'ready') return false;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', clipboardText(selectedTexts(controller)));
    return true;
  };
  editor.element.addEventListener('copy', copy);
  editor.element.addEventListener('cut', (event) => {
    if (copy(event)) controller.clear();
  });
  editor.element.addEventListener('paste', (event) => {
    if (editor.mode !== 'ready') return;
    event.preventDefault();
    const rows = clipboardRows(event.clipboardData?.getData('text/plain') ?? '');
    const { sheet, cursor } = workbench;
    const { top, left } = selectedArea(sheet, cursor);
    const right = left + Math.max(...rows.map((row) => row.length)) - 1;
    const area = { top, left, bottom: top + rows.length - 1, right };
    const done = hands.do((person, name) => person.paste(name, formatArea(area), rows));
    if (done)
      workbench.moveTo({ anchor: { row: top, column: left }, focus: { row: area.bottom, column: right } });
  });
}
