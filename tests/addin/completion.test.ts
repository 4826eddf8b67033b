/** 完成情况 as a clerk meets it: the built pane, the real office.js, a simulated Excel. */
import path from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { computeStatus, type Status } from '#core/completion/status';
import { endOfMonth } from '#core/date/civil-date';
import { cellAddress } from '#core/grid/address';
import { percentText } from '#core/report/wording';
import { readSource } from '#cli/commands/source';
import { Person } from '#tools/excel-host/keyboard/person';
import type { Book } from '#tools/excel-host/model/book';
import { bookOf } from '#tools/excel-host/testing/book-of';
import { progress, rules } from '../support/sheets';
import { seriousIssues } from './axe';
import { type OpenPane, PaneBench, type PaneOptions, sampleBook, until } from './open-pane';

const bench = new PaneBench();
beforeAll(() => bench.start(), 60_000);
afterAll(() => bench.stop());

const MID_YEAR = '2023-06-30';
const CHARTS = /\/part-draw-charts-[^/]*$/;

async function statusOf(file: string): Promise<Status> {
  const { input } = await readSource([path.resolve('samples', file)], { asOf: MID_YEAR });
  return computeStatus(input);
}
const projects = statusOf('绵阳市司法局2023四个项目年台账.xlsx');
const quotas = statusOf('安居区司法局2023信息任务分配表.xlsx');

/** The view, looking at the middle of the year that the samples are about. */
async function opened(options: Partial<PaneOptions> = {}): Promise<OpenPane> {
  const pane = await bench.open({ book: await sampleBook(), view: 'progress', ...options });
  await pane.frame.getByLabel('截至').fill(MID_YEAR);
  await pane.frame.getByText('正在统计…').waitFor({ state: 'detached' });
  return pane;
}

async function chooseUnit({ frame }: OpenPane, unit: string): Promise<void> {
  await frame.getByRole('button', { name: '设置', exact: true }).click();
  await frame.getByLabel('我的单位').selectOption(unit);
  await frame.getByRole('tab', { name: '完成' }).click();
}

/** The cells of a table, a list a row, without its header. */
async function rowsOf(table: Locator): Promise<string[][]> {
  const rows = await table.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
}

const table = (frame: Frame, name: string): Locator => frame.getByRole('table', { name });

/** The cell that is selected on the sheet in front. */
function selected(book: Book): string {
  const [{ top, left }] = book.selection(book.active);
  return `${book.active.name} ${cellAddress(top, left)}`;
}

/** How often the chart library was fetched. */
async function chartFiles(frame: Frame): Promise<number> {
  const names = await frame.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  return names.filter((name) => CHARTS.test(name)).length;
}

/** The part of a canvas that is asked here; tests are compiled without the browser's types. */
interface Canvas {
  readonly width: number;
  readonly height: number;
  getContext(kind: '2d'): {
    getImageData(...area: readonly [number, number, number, number]): { readonly data: Uint8ClampedArray };
  };
}

/** How many colours a chart is drawn in, those at the edges of its shapes included. */
async function coloursOf(chart: Locator): Promise<number> {
  return chart.evaluate((element) => {
    const canvas = element as unknown as Canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size;
  });
}

/** What is said of a list of so many items. */
const listed = (frame: Frame, count = 0): Locator =>
  frame.getByText(`${count}项，点事项可跳到表格中的那一行。`, { exact: true });

const itemsOf = (frame: Frame): Locator => frame.getByRole('listitem').filter({ hasText: ' · ' });

it('shows the figures of the command line, by light, month, unit and ledger', async () => {
  const { total, months, units, ledgers } = await projects;
  const pane = await opened();
  const { frame } = pane;
  const all = frame.getByRole('region', { name: '全部事项' });
  await all.getByText(percentText(total.completionRate)).waitFor();
  await all.getByText(percentText(total.onTimeRate)).waitFor();
  expect(await all.getByRole('button').allInnerTexts()).toEqual([
    `红灯 ${total.lights.red}`,
    `黄灯 ${total.lights.yellow}`,
    `绿灯 ${total.lights.green}`,
  ]);
  expect((await rowsOf(table(frame, '各月到期的事项'))).map(([, ...figures]) => figures.map(Number))).toEqual(
    months.map((one) => [one.total, one.done + one.doneLate, one.lights.red]),
  );
  expect(await rowsOf(table(frame, '各台账的事项'))).toEqual(
    ledgers.map((one) => [
      `${one.name}（${one.year ?? ''}年）`,
      String(one.total),
      percentText(one.completionRate),
      String(one.lights.red),
    ]),
  );
  await frame.getByText(/显示更多（还有\d+个）/).click();
  const leading = units.filter(({ lead }) => lead.total > 0);
  expect((await rowsOf(table(frame, '各单位牵头的事项'))).sort()).toEqual(
    leading
      .map(({ unit, lead }) => [
        unit,
        String(lead.total),
        percentText(lead.completionRate),
        String(lead.lights.red),
      ])
      .sort(),
  );
  pane.expectClean();
  await pane.close();
});

it('draws the ring and the bars, which say their numbers in words', async () => {
  const { total, months } = await projects;
  const pane = await opened();
  const { lights } = total;
  const ring = pane.frame.getByRole('img', {
    name: `共${total.total}项：红灯${lights.red}项，黄灯${lights.yellow}项，绿灯${lights.green}项`,
  });
  const bars = pane.frame.getByRole('img', { name: /^1月应完成/ });
  await ring.waitFor();
  const said = (await bars.getAttribute('aria-label'))?.split('；');
  expect(said).toHaveLength(months.filter(({ month }) => month !== null).length);
  for (const chart of [ring, bars]) expect(await coloursOf(chart)).toBeGreaterThan(10);
  pane.expectClean();
  await pane.close();
});

it('goes from a light to its items, from an item to its cell, and back', async () => {
  const { total } = await projects;
  const pane = await opened();
  const { frame, app } = pane;
  const light = frame.getByRole('region', { name: '全部事项' }).getByRole('button', { name: /红灯/ });
  await light.click();
  const lines = itemsOf(frame);
  expect(await lines.count()).toBe(total.lights.red);
  for (const line of [lines.first(), lines.last()]) {
    const [, place] = / · (\S+ [A-Z]+\d+)$/.exec(await line.innerText()) ?? [];
    await line.getByRole('button').click();
    await until(() => selected(app.book) === place);
  }
  await frame.getByRole('button', { name: /红灯/, pressed: true }).click();
  await listed(frame, total.total).waitFor();
  expect(await lines.count()).toBe(50);
  for (let left = total.total - 50; left > 0; left -= 50)
    await frame.getByRole('button', { name: `显示更多（还有${left}项）` }).click();
  expect(await lines.count()).toBe(total.total);
  expect(await seriousIssues(frame)).toEqual([]);
  await frame.getByRole('button', { name: '返回' }).click();
  await light.and(frame.locator(':focus')).waitFor();
  pane.expectClean();
  await pane.close();
});

it('goes from a slice, a bar, a month, a unit and a ledger to their items', async () => {
  const { total, months, units, ledgers } = await projects;
  const pane = await opened();
  const { frame } = pane;
  const [worst] = units
    .filter(({ lead }) => lead.total > 0)
    .sort((a, b) => b.lead.lights.red - a.lead.lights.red);
  const [january, february] = months;
  const [ledger] = ledgers;
  if (!worst || !january || !february || !ledger) throw new Error('the sample has items of all kinds');
  const ring = frame.getByRole('img', { name: `共${total.total}项` });
  const bars = frame.getByRole('img', { name: /^1月应完成/ });
  const ways: readonly (readonly [title: string, count: number, go: () => Promise<void>])[] = [
    ['全部事项', total.lights.green, () => ring.click({ position: { x: 14, y: 60 } })],
    ['2月到期', february.total, () => bars.click({ position: { x: 200, y: 40 } })],
    ['1月到期', january.total, () => frame.getByRole('button', { name: '1月', exact: true }).click()],
    [
      '1月到期',
      january.lights.red,
      () => frame.getByRole('button', { name: `1月红灯${january.lights.red}项`, exact: true }).click(),
    ],
    [
      `${worst.unit}（牵头）`,
      worst.lead.total,
      () => frame.getByRole('button', { name: worst.unit, exact: true }).click(),
    ],
    [
      `${worst.unit}（牵头）`,
      worst.lead.lights.red,
      () => frame.getByRole('button', { name: `${worst.unit}红灯${worst.lead.lights.red}项` }).click(),
    ],
    [
      `${ledger.name}（${ledger.year ?? ''}年）`,
      ledger.total,
      () => frame.getByRole('button', { name: ledger.name }).first().click(),
    ],
  ];
  await bars.waitFor();
  for (const [title, count, go] of ways) {
    await go();
    await frame.getByRole('heading', { name: title, exact: true }).waitFor();
    await listed(frame, count).waitFor();
    await frame.getByRole('button', { name: '返回' }).click();
  }
  pane.expectClean();
  await pane.close();
});

it('shows one’s own unit first', async () => {
  const { units } = await projects;
  const mine = units.find(({ unit }) => unit === '三台县司法局');
  const pane = await opened();
  const { frame } = pane;
  await chooseUnit(pane, '三台县司法局');
  const card = frame.getByRole('region').first();
  await card.getByText('我的单位：三台县司法局').waitFor();
  await card.getByText(`${mine?.lead.total ?? ''}项中完成`).waitFor();
  expect((await rowsOf(table(frame, '各单位牵头的事项')))[0]?.[0]).toBe('三台县司法局（本单位）');
  await frame.getByRole('button', { name: '完成率' }).click();
  await frame.getByRole('button', { name: '完成率' }).click();
  const sorted = await rowsOf(table(frame, '各单位牵头的事项'));
  expect(sorted[0]?.[0]).toBe('三台县司法局（本单位）');
  expect(sorted[1]?.[2]).toBe('0.0%');
  await frame.getByText('配合事项').click();
  expect((await rowsOf(table(frame, '各单位配合的事项')))[0]?.[1]).toBe(String(mine?.support.total));
  await card.getByRole('button', { name: /^配合/ }).click();
  await listed(frame, mine?.support.total).waitFor();
  expect(await seriousIssues(frame)).toEqual([]);
  pane.expectClean();
  await pane.close();
});

it('shows what a workbook of information quotas has, and goes to its rows', async () => {
  const { quota } = await quotas;
  const pane = await opened({ book: await sampleBook('信息') });
  const { frame, app } = pane;
  await frame.getByText(/^这本工作簿里没有项目年台账/).waitFor();
  expect(await rowsOf(table(frame, '各单位的信息任务'))).toEqual(
    quota.map((one) => [one.unit, ...[one.done, one.quota, one.gap, one.points, one.rank].map(String)]),
  );
  await frame.getByRole('button', { name: '横山司法所' }).click();
  const row = quota.find(({ unit }) => unit === '横山司法所')?.row;
  await until(() => app.book.selection(app.book.active)[0].top + 1 === row);
  await chooseUnit(pane, '横山司法所');
  expect((await rowsOf(table(frame, '各单位的信息任务')))[0]?.[0]).toBe('横山司法所（本单位）');
  expect(await seriousIssues(frame)).toEqual([]);
  pane.expectClean();
  await pane.close();
});

it('says why all rates are 0 where there is nowhere to fill in progress', async () => {
  const book = bookOf({ 规范年: rules(['党建类', '1.甲制度', '5月底前', '办公室']) });
  const pane = await opened({ book });
  await pane.frame.getByText(/制度建设规范年没有填报栏.*所以完成率为0/).waitFor();
  await pane.frame.getByText('1项中完成0项').waitFor();
  pane.expectClean();
  await pane.close();
});

it('looks at another day, and at the end of last month', async () => {
  const { total } = await projects;
  const pane = await opened();
  const { frame } = pane;
  const day = frame.getByLabel('截至');
  await frame.getByText(`到期${total.dueByNow}项`).waitFor();
  await day.fill('2022-12-31');
  await frame.getByText('到期0项，按期0项').waitFor();
  await frame.getByRole('button', { name: '今天' }).click();
  const today = await day.inputValue();
  await frame.getByRole('button', { name: '上月末' }).click();
  const [year = 0, month = 0] = today.split('-').map(Number);
  expect(await day.inputValue()).toBe(endOfMonth(year, month - 1));
  pane.expectClean();
  await pane.close();
});

it('counts anew when the workbook has been read anew', async () => {
  const book = bookOf({ 规范年: progress(['党建类', '1.甲制度', '5月底前', '办公室']) });
  const pane = await opened({ book });
  const { frame, app } = pane;
  await frame.getByRole('button', { name: '红灯 1' }).click();
  await listed(frame, 1).waitFor();
  new Person(app).type('规范年', 'E3', '已完成');
  await frame.getByRole('button', { name: '重新校验' }).click();
  await frame.getByText('没有这样的事项。').waitFor();
  await frame.getByRole('button', { name: '返回' }).click();
  await frame.getByText('1项中完成1项').waitFor();
  pane.expectClean();
  await pane.close();
});

it('fetches the charts when they are first wanted, not before', async () => {
  const pane = await bench.open({ book: await sampleBook(), view: 'check' });
  await pane.frame.getByText(/^共\d+处/).waitFor();
  expect(await chartFiles(pane.frame)).toBe(0);
  await pane.frame.getByRole('tab', { name: '完成' }).click();
  await pane.frame.locator('canvas').first().waitFor();
  expect(await chartFiles(pane.frame)).toBe(1);
  pane.expectClean();
  await pane.close();
});

it('shows its numbers where the charts cannot be fetched', async () => {
  const pane = await bench.open({ book: await sampleBook(), view: 'check' });
  await pane.context.route(CHARTS, (route) => route.abort());
  await pane.frame.getByRole('tab', { name: '完成' }).click();
  await pane.frame.getByText('图表没有加载成功，下面的数字不受影响。').waitFor();
  await pane.frame.getByText('148项中完成').waitFor();
  expect(await pane.frame.locator('canvas').count()).toBe(0);
  await pane.close();
});

it('writes the board for the day looked at when the ribbon asks for it', async () => {
  const pane = await bench.open({ book: await sampleBook(), view: 'dashboard' });
  const { frame, app } = pane;
  const write = frame.getByRole('button', { name: '生成看板' });
  await write.and(frame.locator(':focus')).waitFor();
  await frame.getByLabel('截至').fill(MID_YEAR);
  const before = app.book.sheets.length;
  await write.click();
  await frame.getByText('已生成“领导看板”工作表。').waitFor();
  await frame.getByRole('button', { name: '刷新看板' }).waitFor();
  expect(app.book.sheets).toHaveLength(before + 1);
  const board = app.book.sheet('领导看板');
  expect(board?.cell(1, 0).value).toMatch(/^截至2023年6月30日/);
  const { total } = await projects;
  await frame.getByText(`${total.total}项中完成${total.done + total.doneLate}项`).waitFor();
  await frame.getByRole('button', { name: '打开看板' }).click();
  await until(() => app.book.active === board);
  await frame.getByRole('button', { name: '撤销' }).click();
  await frame.getByRole('button', { name: '生成看板' }).waitFor();
  expect(app.book.sheets).toHaveLength(before);
  pane.expectClean();
  await pane.close();
});
