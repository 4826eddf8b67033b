/** The demo page in a real browser: the workbook drawn, typed into, opened and downloaded, and the task pane beside it. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { get, type Server } from 'node:http';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { closeServer, listenOnLoopback } from '#cli/server/listening';
import { launchBrowser } from '#tools/excel-host/browser/launch';
import { createDemoServer, type DemoServerOptions, TOUR } from '#tools/excel-host/demo/server/demo-server';
import { readWorkbook } from '#xlsx/read-workbook';

const ROOT = path.resolve(__dirname, '../..');
const SAMPLES = path.join(ROOT, 'samples');
const LEDGER = readdirSync(SAMPLES).find((name) => name.includes('四个项目年台账')) ?? '';

const servers: Server[] = [];

/** Serves the demo until the tests of this file are over; gives its address. */
async function served(options: Omit<DemoServerOptions, 'root'>): Promise<string> {
  const server = await createDemoServer({ root: ROOT, ...options });
  servers.push(server);
  return `http://127.0.0.1:${await listenOnLoopback(server, 0)}`;
}

let address: string;
let browser: Browser;
beforeAll(async () => {
  address = await served({ workbooks: [path.join(SAMPLES, LEDGER)], pane: TOUR });
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  for (const server of servers) {
    server.closeAllConnections();
    await closeServer(server);
  }
});

interface Opened {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly errors: readonly string[];
  /** Addresses outside this machine that were asked for. */
  readonly outside: readonly string[];
}

async function opened(): Promise<Opened> {
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  const [errors, outside]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:')) outside.push(url);
  });
  await page.goto(address);
  const pane = page.frameLocator('.pane iframe');
  await pane.getByText('制度建设规范年').first().waitFor();
  return { page, pane, errors, outside };
}

async function expectClean({ page, errors, outside }: Opened): Promise<void> {
  expect({ errors, outside }).toEqual({ errors: [], outside: [] });
  await page.close();
}

async function goTo(page: Page, cell: string): Promise<void> {
  await page.getByLabel('名称框').fill(cell);
  await page.keyboard.press('Enter');
}

/** A cell that is drawn, by its address's zero-based row and column. */
const drawn = (page: Page, row: number, column: number) =>
  page.locator(`.cell[data-row="${row}"][data-column="${column}"]`).first();

/** Where something is drawn once the page has come to rest: it is drawn anew whenever anything changes. */
async function boxOf(locator: Locator) {
  let before = '';
  for (let look = 0; look < 100; look++) {
    const box = await locator.boundingBox();
    const now = JSON.stringify(box);
    if (box && now === before) return box;
    before = now;
    await locator.page().waitForTimeout(50);
  }
  throw new Error('it is not drawn, or does not come to rest');
}

it('shows the ledger: tabs, merged cells, numbers as they are formatted, and the pane that has read it', async () => {
  const open = await opened();
  const { page, pane } = open;
  expect(await page.getByRole('tab', { name: /年$|单位名录/ }).allInnerTexts()).toEqual([
    '制度建设规范年',
    '基础工作提升年',
    '特色创新发展年',
    '重点工程推进年',
    '单位名录',
  ]);
  const [group, first] = [await boxOf(drawn(page, 3, 0)), await boxOf(drawn(page, 3, 1))];
  expect(await drawn(page, 3, 0).innerText()).toBe('党的建设类');
  // It spans the five rows 4 to 8.
  expect(group.height).toBeGreaterThan(3 * first.height);
  expect(await drawn(page, 3, 5).innerText()).toBe('100%');
  await pane.getByText('A1:O41').waitFor();
  await expectClean(open);
}, 60_000);

it('what is typed is in the workbook, and the pane hears of it', async () => {
  const open = await opened();
  const { page, pane } = open;
  await goTo(page, 'H4');
  await page.keyboard.type('已报省厅');
  expect(await page.locator('.status-bar').innerText()).toContain('输入');
  await page.keyboard.press('Enter');
  await pane.getByText('本人 修改 H4（RangeEdited）').waitFor();
  expect(await drawn(page, 3, 7).innerText()).toBe('已报省厅');

  await page.getByText('模拟另一位用户修改').click();
  await pane.getByText('另一位用户 修改 H5（RangeEdited）').waitFor();

  await goTo(page, 'E8');
  await page.getByTitle('从列表中选择').click();
  await page.getByRole('option', { name: '已完成' }).click();
  await page.locator('.cell[data-row="7"][data-column="4"]').getByText('已完成').waitFor();
  // What the rule does not allow is refused, and the cell stays as it is.
  await page.keyboard.type('差不多');
  await page.keyboard.press('Enter');
  await page.getByText('填写有误：请选择').waitFor();
  expect(await drawn(page, 7, 4).innerText()).toBe('已完成');

  await goTo(page, 'H6');
  await pane.getByText('在当前单元格写入“已核对”').click();
  await page.locator('.cell').getByText('已核对').waitFor();

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('下载').click()]);
  expect(download.suggestedFilename()).toBe(LEDGER);
  const { grids } = await readWorkbook(readFileSync(await download.path()), LEDGER);
  const original = await readWorkbook(readFileSync(path.join(SAMPLES, LEDGER)), LEDGER);
  const [sheet, before] = [grids[0], original.grids[0]];
  expect([3, 4, 5].map((row) => sheet?.values[row]?.[7])).toEqual(['已报省厅', '同事刚刚改过', '已核对']);
  expect(sheet?.merges).toEqual(before?.merges);
  expect(sheet?.values[9]).toEqual(before?.values[9]);
  await expectClean(open);
}, 60_000);

it('the mouse draws cells out, makes columns wider, and the menu inserts rows', async () => {
  const open = await opened();
  const { page, pane } = open;
  const drag = async (x: number, y: number, toX: number, toY: number): Promise<void> => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(toX, toY, { steps: 3 });
    await page.mouse.up();
  };
  await goTo(page, 'F8');
  const [from, to] = [await boxOf(drawn(page, 7, 5)), await boxOf(drawn(page, 9, 5))];
  await drag(from.x + from.width - 1, from.y + from.height - 1, to.x + 9, to.y + 9);
  await pane.getByText('本人 修改 F9:F10（RangeEdited）').waitFor();
  expect(await Promise.all([7, 8, 9].map((row) => drawn(page, row, 5).innerText()))).toEqual([
    '80%',
    '80%',
    '80%',
  ]);

  const header = await boxOf(page.locator('.header.column').getByText('E', { exact: true }));
  const [edge, middle] = [header.x + header.width - 1, header.y + 9];
  await drag(edge, middle, edge + 40, middle);
  await page.waitForFunction(
    `document.querySelector('.cell[data-row="7"][data-column="5"]').getBoundingClientRect().x === ${from.x + 40}`,
  );

  // As many rows as are selected: three.
  await page.mouse.click(from.x + 50, from.y + 9, { button: 'right' });
  await page.locator('.menu').getByText('插入行').click();
  await pane.getByText('本人 修改 8:10（RowInserted）').waitFor();
  expect(await drawn(page, 10, 1).innerText()).toBe('5.《党员教育培训制度》(修订)');
  await page.keyboard.press('Control+z');
  await page
    .locator('.cell[data-row="7"][data-column="1"]')
    .getByText('5.《党员教育培训制度》(修订)')
    .waitFor();
  await expectClean(open);
}, 60_000);

it('draws charts over the cells, which follow them, and bars and scales in cells', async () => {
  const open = await opened();
  const { page } = open;
  const addin = page.frames().find((one) => one.parentFrame() === page.mainFrame());
  await addin?.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('看板');
      sheet.getRange('A1:B4').values = [
        ['单位', '完成数'],
        ['甲局', 3],
        ['乙局', 8],
        ['丙局', 4],
      ];
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Columns');
      chart.name = '完成情况';
      chart.title.text = '各单位完成数';
      chart.dataLabels.showValue = true;
      chart.setPosition('D2', 'J14');
      sheet.getRange('B2:B4').conditionalFormats.add('DataBar').dataBar.positiveFormat.fillColor = '#00B050';
      sheet.freezePanes.freezeRows(1);
      sheet.activate();
      await context.sync();
    }),
  );
  const chart = page.getByRole('img', { name: '完成情况' });
  await chart.getByText('各单位完成数').waitFor();
  const [corner, end, drawing] = [
    await boxOf(page.locator('.header.column').getByText('D', { exact: true })),
    await boxOf(page.locator('.header.column').getByText('J', { exact: true })),
    await boxOf(chart),
  ];
  expect([drawing.x, drawing.x + drawing.width]).toEqual([corner.x, end.x + end.width]);
  expect(await page.locator('.data-bar').count()).toBe(3);

  await goTo(page, 'B3');
  await page.keyboard.type('48');
  await page.keyboard.press('Enter');
  await chart.getByText('48', { exact: true }).waitFor();
  await expectClean(open);
}, 60_000);

it('opens a file that is dropped, and says why where it cannot', async () => {
  const open = await opened();
  const { page, pane } = open;
  const drop = async (name: string, bytes: Uint8Array): Promise<void> => {
    const text = Buffer.from(bytes).toString('base64');
    const transfer = await page.evaluateHandle(
      `(() => { const transfer = new DataTransfer(); const bytes = Uint8Array.from(atob('${text}'), (c) => c.charCodeAt(0));
        transfer.items.add(new File([bytes], '${name}')); return transfer; })()`,
    );
    await page.dispatchEvent('.grid', 'drop', { dataTransfer: transfer });
  };
  await drop('坏.xlsx', Buffer.from('不是工作簿'));
  await page.getByText('无法打开“坏.xlsx”：这不是 Excel 工作簿').waitFor();

  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('新表').addRow(['拖进来的内容']);
  workbook.addWorksheet('暗表', { state: 'hidden' });
  await drop('另一本.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
  await page.locator('.cell').getByText('拖进来的内容').waitFor();
  expect(await page.locator('.tab').allInnerTexts()).toEqual(['新表']);
  expect(await page.title()).toBe('另一本.xlsx - 模拟 Excel');
  // The add-in starts anew with the other workbook.
  await pane.getByText('1 行 1 列').waitFor();
  await expectClean(open);
}, 60_000);

it('opens the add-in at the views that its manifest names, with the connection it was given', async () => {
  const workbooks = [path.join(SAMPLES, LEDGER)];
  const connection = { server: 'http://127.0.0.1:9', token: '令牌' };
  const url = await served({ workbooks, connection });
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  const told = page.waitForResponse(`${url}/addin/connection.json`);
  await page.goto(url);
  expect(await (await told).json()).toEqual(connection);
  const pane = page.frameLocator('.pane iframe');
  const selected = (name: string) => pane.getByRole('tab', { name, selected: true }).waitFor();
  await selected('校验');
  await page.getByRole('tab', { name: '台账通' }).click();
  const ribbon = page.locator('.ribbon-body');
  await ribbon.getByText('同步', { exact: true }).click();
  await selected('同步');
  // The page that is open stays as it is.
  await pane.getByRole('tab', { name: '历史' }).click();
  await ribbon.getByText('同步', { exact: true }).click();
  await selected('历史');

  await page.goto(`${url}/?pane=tour`);
  await pane.getByText('这里是任务窗格的位置').waitFor();
  await page.close();
}, 90_000);

it('says why there is nothing to see where the workbook cannot be opened', async () => {
  // A file of this project that is no workbook.
  const workbooks = [path.join(ROOT, 'package.json')];
  const page = await browser.newPage();
  await page.goto(await served({ workbooks, pane: TOUR }));
  await page.getByRole('alert').getByText('无法打开工作簿：这不是 Excel 工作簿').waitFor();
  await page.close();
}, 60_000);

/** The status of an address as it is written, by the host that the browser was told. */
function status(target: string, host = new URL(address).host): Promise<number | undefined> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path: target, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

it.each([
  ['/', 200],
  ['/office-js/office.js', 200],
  ['/office-js/AgaveErrorUX/index.html', 200],
  ['/pane/../../../package.json', 404],
  ['/office-js/%2e%2e/package.json', 404],
  ['/office-js/..%2fpackage.json', 404],
  ['/pane/%00', 404],
  ['/workbooks/9', 404],
  ['/addin/connection.json', 404],
  ['/%E0%A4%A', 404],
])('%s: %d', async (target, expected) => {
  expect(await status(target)).toBe(expected);
});

it('hands nothing to a page of another name', async () => {
  expect(await status('/', 'elsewhere.test')).toBe(404);
});

describe('the command', () => {
  const COMMAND = path.join(ROOT, 'bin/taizhang.mjs');

  it('prints the address, serves the file, and stops when asked', async () => {
    const args = [
      COMMAND,
      'excel',
      path.join(SAMPLES, LEDGER),
      '--port',
      '0',
      '--pane',
      'http://127.0.0.1:9/',
      '--server',
      'http://127.0.0.1:10',
      '--token',
      '令牌',
    ];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [printed] = (await once(child.stdout, 'data')) as [Buffer];
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed.toString()) ?? [];
    const settings: unknown = await (await fetch(`${url}/demo.json`)).json();
    expect(settings).toMatchObject({
      pane: 'http://127.0.0.1:9/',
      workbooks: [{ name: LEDGER, address: '/workbooks/0' }],
    });
    const connection: unknown = await (await fetch(`${url}/addin/connection.json`)).json();
    expect(connection).toEqual({ server: 'http://127.0.0.1:10', token: '令牌' });
    const bytes = new Uint8Array(await (await fetch(`${url}/workbooks/0`)).arrayBuffer());
    expect(Buffer.from(bytes).equals(readFileSync(path.join(SAMPLES, LEDGER)))).toBe(true);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  }, 60_000);

  it('says what is wrong with a file that cannot be read', () => {
    const { status: code, stderr } = spawnSync(process.execPath, [COMMAND, 'excel', '没有.xlsx'], {
      encoding: 'utf8',
    });
    expect({ code, stderr: stderr.trim() }).toEqual({
      code: 2,
      stderr: '无法读取 没有.xlsx：找不到这个文件，请检查文件名和所在文件夹。',
    });
  }, 60_000);
});
