import { cellAddress } from '#core/grid/address';
import { sheetCommands } from './commands';
import type { Controller } from './controller';
import { chooseFile, download } from './files';
import type { ManifestRibbon } from '../demo-settings';
import type { Pane } from './pane';
import type { CommandGroup, RibbonTabs } from './ribbon';

function fileCommands(controller: Controller): CommandGroup {
  const { workbench, hands } = controller;
  const open = (): void => {
    chooseFile(workbench, (message) => {
      hands.say(message);
    });
  };
  const save = (): void => {
    if (controller.commit()) void download(workbench);
  };
  return {
    label: '文件',
    commands: [
      { label: '打开…', icon: 'open', run: open },
      { label: '下载', icon: 'save', run: save },
    ],
  };
}

/** Somebody elsewhere has the workbook open too, and writes into the active cell. */
function editAsColleague({ workbench, hands }: Controller): void {
  const { row, column } = workbench.cursor.anchor;
  const address = cellAddress(row, column);
  const text = '同事刚刚改过';
  if (hands.doElsewhere((colleague, sheet) => colleague.type(sheet, address, text)))
    hands.say(`另一位用户把 ${address} 改成了“${text}”。`);
}

/** The add-in's buttons, which open its pages in the pane. */
function addinGroups({ groups }: ManifestRibbon, pane: Pane, page: URL): readonly CommandGroup[] {
  return groups.map(({ label, buttons }) => ({
    label,
    commands: buttons.map((button) => ({
      label: button.label,
      tip: button.tip,
      icon: new URL(button.icon, page),
      run: () => {
        pane.open(new URL(button.address, page));
      },
    })),
  }));
}

/** The pane that begins with the page, and the add-in's buttons, where it is that of an add-in. */
export interface PaneSettings {
  readonly page: URL;
  readonly ribbon?: ManifestRibbon;
}

/** The tabs of the ribbon and what is on them. */
export function ribbonTabs(controller: Controller, pane: Pane, { page, ribbon }: PaneSettings): RibbonTabs {
  const edit = (): void => {
    editAsColleague(controller);
  };
  const toggle = (): void => {
    pane.toggle();
  };
  const restart = (): void => {
    pane.start();
  };
  return {
    开始: [
      fileCommands(controller),
      ...sheetCommands(controller),
      { label: '协作', commands: [{ label: '模拟另一位用户修改', icon: 'colleague', run: edit }] },
    ],
    [ribbon?.tab ?? '台账通']: [
      ...(ribbon ? addinGroups(ribbon, pane, page) : []),
      {
        label: '模拟 Excel 的窗格',
        commands: [
          { label: '显示或隐藏', icon: 'pane', run: toggle },
          { label: '重新打开', icon: 'reload', run: restart },
        ],
      },
    ],
  };
}
