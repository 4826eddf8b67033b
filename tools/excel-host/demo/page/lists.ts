import { cellAddress } from '#core/grid/address';
import { cellArea, contains, formatArea } from '../../model/area';
import { plainValue } from '../../model/cell';
import { displayText } from '../../model/display-text';
import { filterOf } from '../../model/filter';
import { surroundingRegion } from '../../model/regions';
import { referencedValues } from '../../model/formula-value';
import { validationAt } from '../../model/validations';
import type { Controller } from './controller';
import { element } from './dom';
import { activeArea, type Place } from './grid/cursor';
import { openPopup } from './popup';
import type { Workbench } from './workbench';

/** What the drop-down list of the active cell offers; undefined where it has none. */
export function offeredValues({ book, sheet, cursor }: Workbench): readonly string[] | undefined {
  const { top: row, left: column } = activeArea(sheet, cursor);
  const criteria = validationAt(sheet, row, column)?.criteriaAt({ row, column });
  if (criteria?.type !== 'List' || !criteria.inCellDropDown) return undefined;
  if ('items' in criteria) return criteria.items;
  return referencedValues(book, sheet, criteria.formula).map((value) => String(plainValue(value)));
}

/** Opens the drop-down list of the active cell. */
export function openValidationList(controller: Controller, below: DOMRect): void {
  const { workbench, hands, editor } = controller;
  const items = (offeredValues(workbench) ?? []).filter((item) => item !== '');
  const address = formatArea(activeArea(workbench.sheet, workbench.cursor));
  const list = element('div', { class: 'list', role: 'listbox' });
  const close = openPopup(list, below);
  for (const item of items) {
    const option = element('button', { class: 'option', role: 'option' }, item);
    option.addEventListener('click', () => {
      close();
      hands.do((person, sheet) => person.pickFromList(sheet, address, item));
      editor.focus();
    });
    list.append(option);
  }
}

/** The texts of a filtered column below its header, each once, and whether they stay now. */
function columnTexts({ sheet }: Workbench, { row, column }: Place): ReadonlyMap<string, boolean> {
  const area = filterOf(sheet)?.area ?? surroundingRegion(sheet, cellArea(row, column));
  const texts = new Map<string, boolean>();
  for (let at = area.top + 1; at <= area.bottom; at++) {
    const { top, left } = activeArea(sheet, { anchor: { row: at, column }, focus: { row: at, column } });
    const text = top === at && left === column ? displayText(sheet.cell(at, column)) : '';
    texts.set(text, (texts.get(text) ?? false) || sheet.rows.at(at).filtered !== true);
  }
  return texts;
}

/** Opens the list of what stands in a column, with a tick at what is to be seen. */
export function openFilterList(controller: Controller, cell: Place, below: DOMRect): void {
  const { workbench, hands, editor } = controller;
  const filter = filterOf(workbench.sheet);
  const isOutside = filter && !contains({ ...filter.area, top: 0, bottom: 1e7 }, 0, cell.column);
  if (isOutside) {
    hands.say('这一列不在筛选区域内，请先清除筛选。');
    return;
  }
  const boxes = [...columnTexts(workbench, cell)].map(([text, isShown]) => {
    const box = element('input', { type: 'checkbox', value: text });
    box.checked = isShown;
    return { box, row: element('label', { class: 'option' }, box, text === '' ? '（空白）' : text) };
  });
  const all = element('input', { type: 'checkbox' });
  all.checked = boxes.every(({ box }) => box.checked);
  all.addEventListener('change', () => {
    for (const { box } of boxes) box.checked = all.checked;
  });
  const done = element('button', { class: 'primary' }, '确定');
  const head = element('label', { class: 'option all' }, all, '（全选）');
  const options = element('div', { class: 'options' }, ...boxes.map(({ row }) => row));
  const close = openPopup(element('div', { class: 'list filter' }, head, options, done), below);
  done.addEventListener('click', () => {
    const values = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
    if (values.length === 0) return;
    close();
    hands.do((person, sheet) => person.filterBy(sheet, cellAddress(cell.row, cell.column), values));
    editor.focus();
  });
}
