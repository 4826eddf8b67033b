import type { DemoSettings } from '../demo-settings';
import { element } from './dom';
import { fetchWorkbook } from './files';
import type { Workbench } from './workbench';

/** The samples to choose from. */
function sampleChoice(
  workbench: Workbench,
  { workbooks }: DemoSettings,
  say: (message: string) => void,
): HTMLElement {
  const choice = element(
    'select',
    { 'aria-label': '示例工作簿' },
    element('option', { value: '' }, '打开示例…'),
  );
  for (const [index, { name }] of workbooks.entries())
    choice.append(element('option', { value: String(index) }, name));
  choice.addEventListener('change', () => {
    const workbook = workbooks[Number(choice.value)];
    choice.value = '';
    if (!workbook) return;
    fetchWorkbook(workbook.address, workbook.name).then(
      (book) => {
        workbench.open(book);
      },
      () => {
        say(`无法打开“${workbook.name}”，请检查服务是否还在运行。`);
      },
    );
  });
  return choice;
}

/** The green bar with the name of the file. */
export function titleBar(
  workbench: Workbench,
  settings: DemoSettings,
  say: (message: string) => void,
): HTMLElement {
  const name = element('span', { class: 'file-name' });
  const show = (): void => {
    name.textContent = workbench.book.name;
    document.title = `${workbench.book.name} - 模拟 Excel`;
  };
  workbench.onChange((change) => {
    if (change === 'book') show();
  });
  show();
  const app = element('span', { class: 'app-name' }, '模拟 Excel');
  return element('header', { class: 'title-bar' }, app, name, sampleChoice(workbench, settings, say));
}
