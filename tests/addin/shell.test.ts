/** The pane around its views: themes, widths, the keyboard, what the ribbon opens, and views that keep their state. */
import type { Frame } from 'playwright-core';
import { seriousIssues } from './axe';
import { apiOf, type OpenPane, PaneBench, sampleBook, until } from './open-pane';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';

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

const VIEWS = ['台账', '校验', '填报', '同步', '完成', '督办', '历史'] as const;

async function opened(options: { view?: string; width?: number } = {}): Promise<OpenPane> {
  const pane = await bench.open({
    book: await sampleBook(),
    ...{ ...options, connection: { server: '', token: backend.token }, api: apiOf(backend) },
  });
  await pane.frame.getByText('四个项目年台账.xlsx').waitFor();
  return pane;
}

async function show(frame: Frame, view: string): Promise<void> {
  await frame.getByRole('tab', { name: view }).click();
  await frame.locator('main:not([hidden])').waitFor();
}

/** How many pixels of the page stand out to the right of the pane. */
function overflow(frame: Frame): Promise<number> {
  return frame.evaluate(() => {
    const { document } = globalThis as unknown as { document: { documentElement: HTMLElement } };
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** The theme's colour for links, as it is set on an element. */
function brandColour(element: unknown): string {
  const page = globalThis as unknown as {
    getComputedStyle(of: unknown): { getPropertyValue(name: string): string };
  };
  return page.getComputedStyle(element).getPropertyValue('--colorBrandForegroundLink');
}

interface HTMLElement {
  readonly scrollWidth: number;
  readonly clientWidth: number;
}

it.each(VIEWS)(
  '%s fits 320 pixels, and axe finds nothing serious in a dark theme',
  async (view) => {
    const pane = await opened({ width: 320 });
    await pane.page.emulateMedia({ colorScheme: 'dark' });
    await show(pane.frame, view);
    await pane.frame.waitForTimeout(300);
    expect(await overflow(pane.frame)).toBe(0);
    expect(await seriousIssues(pane.frame)).toEqual([]);
    pane.expectClean();
    await pane.close();
  },
  60_000,
);

it('takes the colours of the system where it asks for high contrast', async () => {
  const pane = await opened();
  const brand = () => pane.frame.locator('.fui-FluentProvider').first().evaluate(brandColour);
  const light = await brand();
  expect(light).not.toBe('');
  await pane.page.emulateMedia({ forcedColors: 'active' });
  await until(async () => (await brand()) !== light);
  pane.expectClean();
  await pane.close();
}, 60_000);

it('is worked by the keyboard alone', async () => {
  const pane = await opened();
  const { page, frame } = pane;
  await frame.getByRole('tab', { name: '校验' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await frame.getByRole('tab', { name: '填报', selected: true }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await frame.getByRole('tab', { name: '校验', selected: true }).waitFor();
  // Past the levels and the search field, to the first place of a finding.
  const place = frame.getByRole('button', { name: 'D14', exact: true }).first();
  for (let step = 0; step < 20; step++) {
    if ((await place.and(frame.locator(':focus')).count()) > 0) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await until(() => pane.app.book.active.name === '基础工作提升年');
  pane.expectClean();
  await pane.close();
}, 60_000);

it.each([
  ['check', '校验'],
  ['sync', '同步'],
  ['dashboard', '完成'],
  ['fill', '填报'],
  ['supervision', '督办'],
  ['nonsense', '校验'],
])(
  'the address ?view=%s opens %s',
  async (view, tab) => {
    const pane = await opened({ view });
    await pane.frame.getByRole('tab', { name: tab, selected: true }).waitFor();
    pane.expectClean();
    await pane.close();
  },
  60_000,
);

it('keeps what is under way in a view while another is looked at', async () => {
  const pane = await opened({ view: 'sync' });
  const { frame } = pane;
  await frame.getByRole('button', { name: '同步', exact: true }).click();
  await frame.getByRole('button', { name: '开始同步' }).waitFor();
  await show(frame, '校验');
  await frame.getByRole('searchbox').fill('单位');
  await show(frame, '同步');
  await frame.getByRole('button', { name: '开始同步' }).click();
  await show(frame, '校验');
  expect(await frame.getByRole('searchbox').inputValue()).toBe('单位');
  await show(frame, '同步');
  await frame.getByText('同步结果').waitFor();
  pane.expectClean();
  await pane.close();
}, 60_000);

it('remembers the settings of this computer, and keeps them out of the workbook', async () => {
  const pane = await bench.open({ book: await sampleBook(), view: 'settings' });
  const { frame } = pane;
  await frame.getByLabel('服务器地址').fill('https://taizhang.example');
  await frame.getByLabel('访问令牌').fill('mima-123');
  await frame.getByRole('button', { name: '保存' }).click();
  await frame.getByText('已保存。').waitFor();
  await frame.getByLabel('我的单位').selectOption('办公室');
  await pane.reload();
  await frame.locator('h1').waitFor();
  expect(await frame.getByLabel('服务器地址').inputValue()).toBe('https://taizhang.example');
  expect(await frame.getByLabel('访问令牌').inputValue()).toBe('mima-123');
  await until(async () => (await frame.getByLabel('我的单位').inputValue()) === '办公室');
  expect(pane.app.book.documentSettings.size).toBe(0);
  pane.expectClean();
  await pane.close();
}, 60_000);
