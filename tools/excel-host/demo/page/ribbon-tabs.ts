import { cellAddress } from '#core/grid/address';
import { sheetCommands } from './commands';
import type { Controller } from './controller';
import { chooseFile, download } from './files';
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

/** The tabs of the ribbon and what is on them. */
export function ribbonTabs(controller: Controller, pane: Pane): RibbonTabs {
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
    台账通: [
      {
        label: '任务窗格',
        commands: [
          { label: '显示或隐藏', icon: 'pane', run: toggle },
          { label: '重新打开', icon: 'reload', run: restart },
        ],
      },
    ],
  };
}
