import { columnLetters } from '#core/grid/address';
import type { Person } from '../../keyboard/person';
import type { Outcome } from '../../keyboard/somebody';
import { formatArea, isSameArea } from '../../model/area';
import { filterOf } from '../../model/filter';
import { surroundingRegion } from '../../model/regions';
import type { Controller } from './controller';
import { activeArea, selectedArea } from './grid/cursor';
import { openFilterList } from './lists';
import type { Command, CommandGroup } from './ribbon';

/** Done to a sheet by its name and the selected cells by their address. */
type Deed = (person: Person, sheet: string, address: string) => Outcome;

/** The rows that are sorted: those selected or, where one cell is, the filtered ones or the block around it. */
function sortedAddress({ workbench: { sheet, cursor } }: Controller): string {
  const selected = selectedArea(sheet, cursor);
  if (!isSameArea(selected, activeArea(sheet, cursor))) return formatArea(selected);
  return formatArea(filterOf(sheet)?.area ?? surroundingRegion(sheet, selected));
}

function sort(controller: Controller, descending: boolean): void {
  const { workbench, hands } = controller;
  const { sheet, cursor } = workbench;
  const by = [columnLetters(cursor.anchor.column)];
  const hasHeaders = isSameArea(selectedArea(sheet, cursor), activeArea(sheet, cursor));
  const address = sortedAddress(controller);
  hands.do((person, name) => person.sortRange(name, address, { by, descending, hasHeaders }));
}

/** Filters by the column of the active cell. */
function filter(controller: Controller): void {
  const { grid, workbench } = controller;
  const active = activeArea(workbench.sheet, workbench.cursor);
  const { x, y, width, height } = grid.geometry.box(active);
  const { left, top } = grid.element.getBoundingClientRect();
  const { scrollLeft, scrollTop } = grid.element;
  const below = new DOMRect(left + x - scrollLeft, top + y - scrollTop, width, height);
  openFilterList(controller, { row: active.top, column: active.left }, below);
}

/** What can be done to the selected rows and cells, in groups as in the ribbon. */
export function sheetCommands(controller: Controller): readonly CommandGroup[] {
  const { hands } = controller;
  const guarded = (label: string, icon: Command['icon'], run: () => void): Command => ({
    label,
    icon,
    run: () => {
      if (controller.commit()) run();
    },
  });
  const command = (label: string, icon: Command['icon'], deed: Deed): Command =>
    guarded(label, icon, () => {
      const address = controller.selected;
      hands.do((person, sheet) => deed(person, sheet, address));
    });
  return [
    {
      label: '行',
      commands: [
        command('插入行', 'insertRow', (person, sheet, rows) => person.insertRows(sheet, rows)),
        command('删除行', 'deleteRow', (person, sheet, rows) => person.deleteRows(sheet, rows)),
        command('隐藏行', 'hideRow', (person, sheet, rows) => person.hideRows(sheet, rows)),
        command('取消隐藏', 'showRow', (person, sheet, rows) => person.unhideRows(sheet, rows)),
      ],
    },
    {
      label: '单元格',
      commands: [
        command('合并', 'merge', (person, sheet, address) => person.dragMerge(sheet, address)),
        command('取消合并', 'unmerge', (person, sheet, address) => person.unmerge(sheet, address)),
      ],
    },
    {
      label: '排序和筛选',
      commands: [
        guarded('升序', 'sortUp', () => {
          sort(controller, false);
        }),
        guarded('降序', 'sortDown', () => {
          sort(controller, true);
        }),
        guarded('筛选', 'filter', () => {
          filter(controller);
        }),
        command('清除筛选', 'clearFilter', (person, sheet) => person.removeFilter(sheet)),
      ],
    },
  ];
}
