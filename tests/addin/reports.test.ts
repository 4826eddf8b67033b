/** 报告 as the office and a clerk meet it: the built pane, the real office.js, a simulated Excel, and a backend with an embedded DynamoDB. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Frame } from 'playwright-core';
import { type ClockedBackend, shanghaiTime, startClockedBackend } from '#tests/support/clocked-backend';
import type { Site } from '#tools/excel-host/browser/site';
import { Person as Hands } from '#tools/excel-host/keyboard/person';
import type { Book } from '#tools/excel-host/model/book';
import { bookOf } from '#tools/excel-host/testing/book-of';
import { seriousIssues } from './axe';
import { apiOf, type OpenPane, PaneBench } from './open-pane';
import { overflow } from './overflow';
import { SUPERVISED_ON, SUPERVISION_SHEETS } from './supervision-book';

const NOON = `${SUPERVISED_ON} 12:00`;

const bench = new PaneBench();
let backend: ClockedBackend;
let office: string;
/** In step with the server. */
let book: Book;
/** What was asked of the server. */
let asked: string[];

beforeAll(async () => {
  await bench.start();
  backend = await startClockedBackend();
  office = await backend.tokenOf({ subject: '王建国', role: 'office' });
  book = bookOf(SUPERVISION_SHEETS);
  backend.at('2023-05-15 09:00');
  await synchronise();
  backend.at('2023-06-01 08:30');
  await backend.prepareReports();
  backend.at(NOON);
}, 60_000);
afterAll(async () => {
  await bench.stop();
  await backend.stop();
});
beforeEach(() => (asked = []));

/** The server's site under the pane's own address; what is asked of it for reports is noted. */
const api: Site = (request) => {
  const { pathname, searchParams } = request.url;
  if (request.method !== 'GET' && !pathname.endsWith('/sync'))
    asked.push([request.method, pathname, ...[...searchParams].map((pair) => pair.join('='))].join(' '));
  return apiOf(backend)(request);
};

interface Opening {
  readonly token?: string;
  readonly view?: string;
}

/** The view beside the workbook, at 320 pixels, on the day that the workbook is about. */
async function opened({ token = office, view = 'reports' }: Opening = {}): Promise<OpenPane> {
  const pane = await bench.open({
    ...{ book, view, width: 320, api },
    ...(token !== '' && { connection: { server: '', token } }),
  });
  await pane.page.clock.setFixedTime(shanghaiTime(NOON));
  await pane.frame.getByRole('button', { name: '重新校验' }).click();
  await pane.frame.getByText('正在重新校验…').waitFor({ state: 'detached' });
  return pane;
}

async function closed(pane: OpenPane): Promise<void> {
  pane.expectClean();
  await pane.close();
}

async function synchronise(): Promise<void> {
  asked = [];
  const pane = await opened({ view: 'sync' });
  const { frame } = pane;
  await frame.getByRole('button', { name: '同步', exact: true }).click();
  await frame.getByRole('button', { name: '开始同步' }).click();
  await frame.getByText('同步结果').waitFor();
  await closed(pane);
}

/** Has a file made, and gives what the browser finds at the address it is sent to. */
async function download({ context, frame }: OpenPane, button: string): Promise<Buffer> {
  const [opening] = await Promise.all([
    context.waitForEvent('request', (request) => request.url().includes('/v1/downloads?')),
    frame.getByRole('button', { name: button, exact: true }).click(),
  ]);
  await frame
    .getByText(/已生成，正在浏览器里下载。没有开始的，请点下面的链接。$/)
    .first()
    .waitFor();
  const { pathname, search } = new URL(opening.url());
  const answer = await fetch(new URL(pathname + search, backend.url));
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
    200,
    expect.stringMatching(/^attachment/),
  ]);
  return Buffer.from(await answer.arrayBuffer());
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A document of Word with other words in place of some. */
function rewritten(docx: Buffer, words: string, others: string): Buffer {
  const parts = unzipSync(docx);
  const path = 'word/document.xml';
  const text = strFromU8(parts[path] ?? new Uint8Array());
  expect(text).toContain(words);
  return Buffer.from(zipSync({ ...parts, [path]: strToU8(text.replaceAll(words, others)) }));
}

/** The words of a document of Word. */
function wordsOf(docx: Uint8Array): string {
  return strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
}

/** How many lines of tabs there are above the views, and how many tabs. */
async function tabLines(frame: Frame): Promise<readonly number[]> {
  const boxes = await Promise.all((await frame.getByRole('tab').all()).map((tab) => tab.boundingBox()));
  return [new Set(boxes.map((box) => box?.y)).size, boxes.length];
}

it('fits 320 pixels, and axe finds nothing serious in any colours', async () => {
  const pane = await opened();
  const { frame, page } = pane;
  await frame.getByRole('heading', { name: '模板' }).waitFor();
  await download(pane, '生成并下载');
  for (const media of [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { colorScheme: 'dark', forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia(media);
    expect([await overflow(frame), ...(await tabLines(frame))]).toEqual([0, 1, 8]);
    expect(await seriousIssues(frame)).toEqual([]);
  }
  await closed(pane);
}, 60_000);

it('has the server make what is chosen, and the browser save it', async () => {
  const pane = await opened();
  const { frame } = pane;
  expect(await frame.getByLabel('统计截至').inputValue()).toBe('2023-05-31');
  await frame.getByLabel('统计截至').fill('2023-06-19');
  await frame.getByLabel('发文序号').fill('15');
  const circular = wordsOf(await download(pane, '生成并下载'));
  expect(circular).toMatch(/通报/);
  expect(circular).toContain('〔2023〕15号');
  expect(circular).toContain('统计截至2023年6月19日');
  const gaps = await frame.getByRole('form', { name: '生成报告' }).getByRole('listitem').allInnerTexts();
  expect(gaps.length).toBeGreaterThan(0);
  const told = gaps.map((gap) => /^(.*?)(?:（(\d+)处）)?$/.exec(gap));
  for (const gap of told) expect(circular).toContain(`【${gap?.[1] ?? ''}】`);
  const count = told.reduce((sum, gap) => sum + Number(gap?.[2] ?? 1), 0);
  await frame.getByText(`有${count}处要人填写`, { exact: false }).waitFor();
  await frame.getByLabel('格式').selectOption('Excel');
  const sheets = Object.keys(unzipSync(await download(pane, '生成并下载')));
  expect(sheets).toContain('xl/workbook.xml');
  expect(asked).toEqual([
    'POST /v1/reports/monthly/link date=2023-06-19 format=docx number=15',
    'POST /v1/reports/monthly/link date=2023-06-19 format=xlsx',
  ]);
  await closed(pane);
}, 60_000);

it('makes the slip of one unit, and those of all in one', async () => {
  const pane = await opened();
  const { frame } = pane;
  await frame.getByLabel('报告', { exact: true }).selectOption('督办单');
  const slips = Object.keys(unzipSync(await download(pane, '生成并下载')));
  expect(slips.length).toBeGreaterThan(1);
  await frame.getByLabel('单位').selectOption('公证科');
  expect(wordsOf(await download(pane, '生成并下载'))).toContain('完成法律援助案件质量评查');
  expect(asked).toEqual([
    'POST /v1/reports/slips/link date=2023-05-31 format=zip',
    'POST /v1/reports/slips/link date=2023-05-31 format=docx unit=公证科',
  ]);
  await closed(pane);
}, 60_000);

it('is worked by the keyboard, and gives the address where nothing may be opened', async () => {
  const pane = await opened();
  const { frame, page } = pane;
  await frame.evaluate('open = () => null');
  await frame.getByLabel('发文序号').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await frame.getByText(/已生成，请点下面的链接下载。$/).waitFor();
  const address = await frame.getByLabel(/把这个地址复制到浏览器里打开/).inputValue();
  expect(address).toBe(await frame.getByRole('link', { name: /^下载“/ }).getAttribute('href'));
  await closed(pane);
}, 60_000);

it('says what the server refuses, and asks again when told to', async () => {
  const pane = await opened();
  const { frame } = pane;
  await frame.getByLabel('报告', { exact: true }).selectOption('督办单');
  await frame.getByLabel('统计截至').fill('2022-01-31');
  await frame.getByRole('button', { name: '生成并下载' }).click();
  await frame.getByText('所选日期没有需要写入这份报告的内容，没有生成文件。').waitFor();
  await frame.getByLabel('统计截至').fill('2023-05-31');
  await download(pane, '生成并下载');
  expect(asked).toHaveLength(2);
  await pane.close();
}, 60_000);

it('says that what is not synchronised is not in the reports, and leads to 同步', async () => {
  const pane = await opened();
  const { frame, app } = pane;
  const hint = frame.getByText('本表有改动还没有同步，报告按已同步的内容生成。');
  await frame.getByRole('heading', { name: '模板' }).waitFor();
  expect(await hint.count()).toBe(0);
  const hands = new Hands(app);
  hands.type('提升年', 'H3', '6月：主体完工');
  await frame.getByRole('button', { name: '重新校验' }).click();
  await hint.waitFor();
  await frame.getByRole('button', { name: '去同步' }).click();
  await frame.getByRole('tab', { name: '同步', selected: true }).waitFor();
  hands.type('提升年', 'H3', '5月：部署');
  await frame.getByRole('button', { name: '重新校验' }).click();
  await frame.getByRole('tab', { name: '报告' }).click();
  await hint.waitFor({ state: 'detached' });
  await closed(pane);
}, 60_000);

it('puts the bureau’s own template in place, and goes back to the standard one', async () => {
  const pane = await opened();
  const { frame } = pane;
  const upload = frame.getByLabel('结项验收表的模板文件');
  const template = await download(pane, '下载模板：结项验收表');
  await upload.setInputFiles({
    name: '坏的.docx',
    mimeType: DOCX,
    buffer: rewritten(template, '{目标}', '{目的}'),
  });
  const refused = frame.getByRole('group', { name: /“坏的.docx”不能用作“结项验收表”的模板/ });
  await refused.getByText('没有“目的”这个占位符', { exact: false }).waitFor();
  expect(await refused.getByRole('listitem').count()).toBe(1);
  expect(await seriousIssues(frame)).toEqual([]);
  await upload.setInputFiles({
    ...{ name: '本局的.docx', mimeType: DOCX },
    buffer: rewritten(template, '责任单位', '承办单位'),
  });
  await frame.getByText('“结项验收表”以后用“本局的.docx”作模板。').waitFor();
  expect(await refused.count()).toBe(0);
  await frame.getByText(/^本局模板，王建国 2023-06-20 12:00 上传$/).waitFor();
  await frame.getByLabel('报告', { exact: true }).selectOption('结项验收表');
  expect(wordsOf(await download(pane, '生成并下载'))).toContain('承办单位');
  await frame.getByRole('button', { name: '恢复标准模板：结项验收表' }).click();
  await frame.getByRole('button', { name: '确认恢复' }).click();
  await frame.getByText('“结项验收表”已恢复标准模板。').waitFor();
  expect(wordsOf(await download(pane, '生成并下载'))).not.toContain('承办单位');
  await pane.close();
}, 60_000);

it('hands out what was made by itself; to a clerk too, but no templates', async () => {
  const pane = await opened({
    token: await backend.tokenOf({ subject: '张敏', role: 'clerk', units: ['办公室'] }),
  });
  const { frame } = pane;
  const prepared = frame.getByRole('region', { name: '已备好的报告' }).getByRole('listitem');
  await prepared.first().waitFor();
  expect(await prepared.count()).toBe(3);
  for (const text of await prepared.allInnerTexts())
    expect(text).toContain('截至2023-05-31 · 2023-06-01 08:30生成');
  const [circular = ''] = (await prepared.allInnerTexts()).filter((text) => text.includes('通报.docx'));
  const [name = ''] = circular.split('\n');
  expect(wordsOf(await download(pane, `下载${name}`))).toContain('统计截至2023年5月31日');
  expect(await frame.getByRole('heading').allInnerTexts()).toEqual(['台账通', '生成报告', '已备好的报告']);
  await closed(pane);
}, 60_000);

it('says that it needs a server', async () => {
  const pane = await opened({ token: '' });
  await pane.frame.getByText('尚未连接服务器').waitFor();
  await pane.frame.getByText(/生成报告需要连接服务器/).waitFor();
  await closed(pane);
}, 60_000);
