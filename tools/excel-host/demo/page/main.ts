import { UnreadableWorkbookError } from '#xlsx/errors';
import { CellEditor } from './cell-editor';
import { listenToClipboard } from './clipboard';
import { sheetCommands } from './commands';
import { Controller } from './controller';
import type { DemoSettings } from '../demo-settings';
import { element } from './dom';
import { acceptDroppedFiles, fetchWorkbook } from './files';
import { FormulaBar } from './formula-bar';
import { SheetGrid } from './grid/sheet-grid';
import { Hands } from './hands';
import { Notice } from './notice';
import { Pane } from './pane';
import { listenToMouse } from './pointer';
import { makeRibbon, openMenu } from './ribbon';
import { type PaneSettings, ribbonTabs } from './ribbon-tabs';
import { SheetTabs } from './sheet-tabs';
import { StatusBar } from './status-bar';
import { titleBar } from './title-bar';
import { Workbench } from './workbench';

/** Mouse, keys, clipboard and dropped files. */
function listen(controller: Controller, say: (message: string) => void): void {
  const { editor, workbench } = controller;
  listenToMouse(controller, (event) => {
    openMenu(event, sheetCommands(controller));
  });
  listenToClipboard(controller);
  acceptDroppedFiles(workbench, say);
  editor.element.addEventListener('keydown', (event) => {
    if (!event.isComposing && controller.key(event)) event.preventDefault();
  });
}

/** The add-in or, where this page's address says `?pane=tour`, the tour. */
function choosePane({ pane, tour, ribbon }: DemoSettings): PaneSettings {
  const isTour = pane === tour || new URLSearchParams(location.search).get('pane') === 'tour';
  const page = new URL(isTour ? tour : pane, location.href);
  return isTour ? { page } : { page, ribbon };
}

/** Puts the page together and keeps it as the workbook is. */
function assemble(workbench: Workbench, settings: DemoSettings): void {
  const notice = new Notice();
  const say = (message: string): void => {
    notice.say(message);
  };
  const grid = new SheetGrid(workbench);
  const editor = new CellEditor(workbench, grid);
  const controller = new Controller(workbench, grid, editor, new Hands(workbench, say));
  const formulaBar = new FormulaBar(workbench, editor, controller);
  const [tabs, statusBar] = [new SheetTabs(controller), new StatusBar(workbench, editor)];
  const paneSettings = choosePane(settings);
  const pane = new Pane(workbench, paneSettings.page);
  grid.element.firstElementChild?.append(editor.element);
  const left = element('div', { class: 'left' }, formulaBar.element, grid.element, tabs.element);
  document.body.append(
    titleBar(workbench, settings, say),
    makeRibbon(ribbonTabs(controller, pane, paneSettings)),
    element('main', {}, left, pane.element),
    statusBar.element,
    notice.element,
  );
  listen(controller, say);
  workbench.onChange((change) => {
    if (change === 'book') {
      editor.finish();
      pane.start();
    }
    if (change === 'cursor') grid.refreshMarks();
    else {
      grid.refresh();
      tabs.show();
    }
    editor.fit();
    formulaBar.show();
    statusBar.show();
  });
  workbench.changed();
  editor.focus();
}

async function start(): Promise<void> {
  const settings = (await (await fetch('/demo.json')).json()) as DemoSettings;
  const [first] = settings.workbooks;
  if (!first) throw new Error('the server offers no workbook');
  assemble(new Workbench(await fetchWorkbook(first.address, first.name)), settings);
}

/** In place of the page: why there is nothing to see. */
function explain(error: unknown): void {
  const isUnreadable = error instanceof UnreadableWorkbookError;
  const text = isUnreadable ? `无法打开工作簿：${error.message}。` : '页面出错，请刷新后再试。';
  document.body.replaceChildren(element('p', { class: 'failure', role: 'alert' }, text));
  if (!isUnreadable) throw error;
}

start().catch(explain);
