/** 督办 as a clerk meets it: the built pane, the real office.js, a simulated Excel, and a backend with an embedded DynamoDB. */
import type { Frame } from 'playwright-core';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import { cellAddress } from '#core/grid/address';
import type { Book } from '#tools/excel-host/model/book';
import { bookOf } from '#tools/excel-host/testing/book-of';
import { seriousIssues } from './axe';
import { apiOf, type OpenPane, PaneBench, until } from './open-pane';
import { overflow } from './overflow';
import { SUPERVISED_ON, SUPERVISION_SHEETS } from './supervision-book';

const bench = new PaneBench();
let backend: RunningBackend;
beforeAll(async () => {
  await bench.start();
  backend = await startBackend();
}, 60_000);
afterAll(async () => {
  await bench.stop();
  await backend.stop();
});

const PARTS = ['整改', '月报', '销号', '计分', '变化', '年终', '规则'] as const;
type Part = (typeof PARTS)[number];

const NOON = Date.parse(`${SUPERVISED_ON}T12:00:00+08:00`);

interface Opening {
  readonly book?: Book;
  readonly isConnected?: boolean;
}

/** The view beside the workbook, at 320 pixels, on the day that the workbook is about. */
async function opened({
  book = bookOf(SUPERVISION_SHEETS),
  isConnected = false,
}: Opening = {}): Promise<OpenPane> {
  const pane = await bench.open({
    ...{ book, view: 'supervision', width: 320 },
    ...(isConnected && { connection: { server: '', token: backend.token }, api: apiOf(backend) }),
  });
  await pane.page.clock.setFixedTime(NOON);
  await pane.frame.getByRole('button', { name: '重新校验' }).click();
  await pane.frame.getByText('正在重新校验…').waitFor({ state: 'detached' });
  return pane;
}

async function show(frame: Frame, part: Part): Promise<void> {
  await frame.getByRole('tab', { name: part, exact: true }).click();
  await frame.getByRole('tabpanel', { name: part }).locator('h2').first().waitFor();
}

function selected(book: Book): string {
  const [{ top, left }] = book.selection(book.active);
  return `${book.active.name} ${cellAddress(top, left)}`;
}

async function closed(pane: OpenPane): Promise<void> {
  pane.expectClean();
  await pane.close();
}

it.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const)(
  'every part fits 320 pixels, and axe finds nothing serious: %s',
  async (_, media) => {
    const pane = await opened({ isConnected: true });
    const { frame, page } = pane;
    await page.emulateMedia(media);
    for (const part of PARTS) {
      await show(frame, part);
      await frame.getByText(/^正在(?:读取|更新)…$/).waitFor({ state: 'detached' });
      for (const folded of await frame.locator('main:not([hidden]) summary').all())
        if (await folded.isVisible()) await folded.click();
      expect([part, await overflow(frame)]).toEqual([part, 0]);
      expect(await seriousIssues(frame)).toEqual([]);
    }
    await closed(pane);
  },
  60_000,
);

it('is worked by the keyboard: along the parts, and from a finding to its row', async () => {
  const pane = await opened();
  const { frame, page, app } = pane;
  await show(frame, '整改');
  await frame.getByRole('tab', { name: '整改', exact: true }).focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await frame.getByRole('tab', { name: '销号', selected: true }).waitFor();
  await show(frame, '整改');
  await frame.getByRole('button', { name: '选址没有会议纪要' }).focus();
  await page.keyboard.press('Enter');
  await until(() => selected(app.book) === '督导检查记录 F3');
  await frame.getByRole('button', { name: '1. 建成智慧司法所试点' }).click();
  await until(() => selected(app.book) === '提升年 B3');
  await closed(pane);
}, 60_000);

it('sorts findings by how far they are, and by unit', async () => {
  const pane = await opened();
  const { frame } = pane;
  await frame.getByText('逾期未整改：5月31日到期，逾期20天').waitFor();
  await frame.getByRole('button', { name: '整改中 2' }).click();
  await frame.getByText(/^整改中：6月27日到期，还剩7天$/).waitFor();
  await frame.getByLabel('单位').selectOption('法制科');
  await frame.getByRole('button', { name: '已整改 1' }).click();
  await frame.getByText(/^按期整改：/).waitFor();
  await closed(pane);
}, 60_000);

it('returns an item with a reason, and takes it back', async () => {
  const pane = await opened();
  const { frame, app } = pane;
  const cell = (column: number) => app.book.sheet('提升年')?.cell(3, column).value;
  await show(frame, '销号');
  await frame.getByRole('button', { name: '退回：2. 开展行政复议规范化培训' }).click();
  const send = frame.getByRole('button', { name: '确认退回' });
  expect(await send.isDisabled()).toBe(true);
  await frame.getByLabel('退回原因').fill('缺签到册');
  await send.click();
  await frame.getByText('“2. 开展行政复议规范化培训”：退回，同步后生效。').waitFor();
  expect([cell(11), cell(12)]).toEqual(['退回', '缺签到册']);
  await frame.getByRole('button', { name: '已退回 2' }).waitFor();
  await frame.getByRole('button', { name: '撤销' }).click();
  await frame.getByRole('button', { name: '待复核 1' }).waitFor();
  expect(cell(11)).toBe('申请销号');
  await closed(pane);
}, 60_000);

it('lets a unit apply for its own items only', async () => {
  const pane = await opened();
  const { frame, app } = pane;
  await show(frame, '销号');
  await frame.getByRole('radio', { name: '本单位' }).check();
  await frame.getByText('请先在右上角“设置”里选择“我的单位”。').waitFor();
  await frame.getByRole('button', { name: '设置', exact: true }).click();
  await frame.getByLabel('我的单位').selectOption('办公室');
  await frame.getByRole('tab', { name: '督办' }).click();
  await frame.getByRole('button', { name: '待复核 0' }).waitFor();
  await frame.getByRole('button', { name: '可申请 1' }).click();
  await frame.getByRole('button', { name: '申请销号：5. 建立调解员名册' }).click();
  await frame.getByText('“5. 建立调解员名册”：申请销号，同步后生效。').waitFor();
  expect(app.book.sheet('提升年')?.cell(6, 11).value).toBe('申请销号');
  await closed(pane);
}, 60_000);

it('ticks off a milestone in 填报, and shows it beside the item', async () => {
  const pane = await opened();
  const { frame, app } = pane;
  await frame.getByRole('tab', { name: '填报' }).click();
  await frame.getByLabel('我的单位').selectOption('办公室');
  await frame.getByRole('button', { name: '1. 建成智慧司法所试点' }).click();
  await frame.getByRole('checkbox', { name: '建成（6月30日前）' }).check();
  expect(await frame.getByLabel('建成完成日期').inputValue()).toBe(SUPERVISED_ON);
  expect(await overflow(frame)).toBe(0);
  expect(await seriousIssues(frame)).toEqual([]);
  await frame.getByRole('button', { name: '保存', exact: true }).click();
  await frame.getByText('已保存“1. 建成智慧司法所试点”：节点完成。').waitFor();
  expect(app.book.sheet('提升年')?.cell(2, 10).value).toBe('完成选址：2023-03-20\n建成：2023-06-20');
  await frame.getByRole('tab', { name: '完成' }).click();
  await frame.getByRole('button', { name: '逾期 3' }).first().click();
  const shown = frame.locator('main:not([hidden])');
  await shown.getByText('按期完成：6月30日节点“建成”到期，6月20日完成').waitFor();
  await closed(pane);
}, 60_000);

it('shows what is behind the points, and leads to the articles', async () => {
  const pane = await opened();
  const { frame, app } = pane;
  await show(frame, '计分');
  await frame.getByText(/^1\. 办公室：3\.33分/).click();
  await frame.getByText('已报2篇，任务12篇，还差10篇', { exact: false }).waitFor();
  await frame.getByRole('button', { name: '我局召开全市司法行政工作会议' }).click();
  await until(() => selected(app.book) === '信息登记 E3');
  await frame.getByRole('heading', { name: '标题相近的信息（1处）' }).waitFor();
  await closed(pane);
}, 60_000);

it('lists who has to explain, and why', async () => {
  const pane = await opened();
  const { frame, app } = pane;
  await show(frame, '年终');
  const list = frame.getByRole('region', { name: /^书面说明名单/ });
  await list.getByText('公证科（2项）').click();
  await list.getByText('5月31日到期，至6月20日未完成，逾期20天').last().waitFor();
  await list.getByRole('button', { name: '6. 完成法律援助案件质量评查' }).click();
  await until(() => selected(app.book) === '提升年 B8');
  await closed(pane);
}, 60_000);

it('tells the rules in force, in the bureau’s own words, and what is wrong with them', async () => {
  const pane = await opened();
  const { frame, app } = pane;
  await show(frame, '规则');
  await frame.getByText('10天内到期', { exact: false }).waitFor();
  await frame.getByRole('heading', { name: '规则设置里有1处要改' }).waitFor();
  await frame.getByRole('button', { name: '修改：黄灯' }).click();
  await until(() => selected(app.book) === '规则设置 D3');
  await frame.getByRole('tab', { name: '完成' }).click();
  await frame.getByRole('button', { name: '逾期 3' }).first().waitFor();
  await frame
    .getByRole('button', { name: /^蓝灯 / })
    .first()
    .waitFor();
  await closed(pane);
}, 60_000);

it('makes the sheet of rules where there is none', async () => {
  const { 提升年: items } = SUPERVISION_SHEETS;
  const pane = await opened({ book: bookOf({ 提升年: items }) });
  const { frame, app } = pane;
  await show(frame, '规则');
  await frame.getByRole('button', { name: '新建规则设置' }).click();
  await frame.getByRole('button', { name: '打开规则设置' }).click();
  await until(() => app.book.active.name === '规则设置');
  await show(frame, '整改');
  await frame.getByText(/没有“督导检查记录”/).waitFor();
  await show(frame, '计分');
  await frame.getByText(/没有信息任务分配表/).waitFor();
  await closed(pane);
}, 60_000);

it.each(['月报', '变化'] as const)(
  'says that %s needs a server',
  async (part) => {
    const pane = await opened();
    await show(pane.frame, part);
    await pane.frame.getByText('尚未连接服务器').waitFor();
    await closed(pane);
  },
  60_000,
);

it('asks the server who reported, and what moved', async () => {
  const pane = await opened({ isConnected: true });
  const { frame } = pane;
  await frame.getByRole('tab', { name: '同步' }).click();
  await frame.getByRole('button', { name: '同步', exact: true }).click();
  await frame.getByRole('button', { name: '开始同步' }).click();
  await frame.getByText('同步结果').waitFor();
  await frame.getByRole('tab', { name: '督办' }).click();
  await show(frame, '月报');
  expect(await frame.getByLabel('月份').inputValue()).toBe('2023-05');
  // The server's clock has long passed that month, and its ledgers are younger.
  await frame.getByText(/那时还没有同步过，没有记录。$/).waitFor();
  await frame.getByText('没有未报送的单位。').waitFor();
  await show(frame, '变化');
  await frame.getByRole('table', { name: '两天的数字' }).waitFor();
  await frame.getByLabel('起始').fill('2023-03-31');
  await frame.getByRole('heading', { name: `从2023-03-31到${SUPERVISED_ON}` }).waitFor();
  await closed(pane);
}, 60_000);
