import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import type { WorkbookGrids } from '#core/grid/grid';
import { launchBrowser } from '#tools/excel-host/browser/launch';
import { openAddin } from '#tools/excel-host/browser/open-addin';
import { pagesSite } from '#tools/excel-host/browser/site';
import { ExcelApp } from '#tools/excel-host/excel-app';
import { PLAIN_STYLE } from '#tools/excel-host/model/style';
import { openWorkbook } from '#tools/excel-host/workbook-file/open-workbook';
import { saveWorkbook } from '#tools/excel-host/workbook-file/save-workbook';
import { readWorkbook } from '#xlsx/read-workbook';

const LEDGERS = '绵阳市司法局2023四个项目年台账.xlsx';
const bytes = readFileSync(path.resolve('samples', LEDGERS));

/** Taking the file is the page's part, reading it the worker's; here both are in one page. */
const SCRIPT = `
  import { readFileBytes } from '#addin/excel/read/read-file';
  import { readWorkbook } from '#xlsx/read-workbook';
  globalThis.readFileBytes = readFileBytes;
  globalThis.readWorkbook = readWorkbook;
`;

interface ReadingPage {
  readFileBytes(): Promise<Uint8Array>;
  readWorkbook(bytes: Uint8Array, name: string): Promise<WorkbookGrids>;
}

async function readingScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: SCRIPT, resolveDir: process.cwd() },
    alias: { 'node:zlib': path.resolve('addin/worker/zlib.ts') },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

const pane = (script: string) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>读取</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script>${script}</script>
<script>Office.onReady(() => document.body.append('就绪'));</script><body></body></html>`;

let browser: Browser;
let script: string;
beforeAll(async () => {
  [browser, script] = await Promise.all([launchBrowser(), readingScript()]);
});
afterAll(() => browser.close());

async function opened() {
  const app = new ExcelApp(await openWorkbook(bytes, LEDGERS), { version: '2019' });
  const addin = await openAddin(browser, { app, addin: pagesSite({ '/taskpane.html': pane(script) }) });
  await addin.frame.getByText('就绪').waitFor();
  return { ...addin, app };
}

/** What comes of reading: how many bytes, or why there are none. */
const readingIn = ({ frame }: Awaited<ReturnType<typeof opened>>) =>
  frame.evaluate(async () => {
    try {
      return (await (globalThis as unknown as ReadingPage).readFileBytes()).length;
    } catch (error) {
      return String(error);
    }
  });

it('an Excel of 2019 gives the workbook as a file, and the page reads it', async () => {
  const addin = await opened();
  const read = await addin.frame.evaluate(async (name) => {
    const page = globalThis as unknown as ReadingPage;
    return page.readWorkbook(await page.readFileBytes(), name);
  }, LEDGERS);
  const { host } = addin;
  const file = await saveWorkbook(await openWorkbook(bytes, LEDGERS));
  expect(read).toEqual(await readWorkbook(file, LEDGERS));
  expect(host.copies.open).toBe(0);
  addin.expectClean();
  await addin.close();
});

it('puts a large file together from its slices', async () => {
  const addin = await opened();
  const { book } = addin.app;
  // Of text that hardly gets shorter there is more than fits one slice.
  const texts = Array.from({ length: 200 }, () => randomBytes(22_500).toString('base64'));
  for (const [row, value] of texts.entries()) book.active.put(row, 50, { value, style: PLAIN_STYLE });
  const read = await addin.frame.evaluate(async (name) => {
    const page = globalThis as unknown as ReadingPage;
    const file = await page.readFileBytes();
    const { grids } = await page.readWorkbook(file, name);
    return { bytes: file.length, texts: grids[0]?.values.map((row) => row[50]) };
  }, LEDGERS);
  expect(read.bytes).toBeGreaterThan(4 * 1024 * 1024);
  expect(read.texts?.slice(0, texts.length)).toEqual(texts);
  await addin.close();
});

it('closes what it has read, however often, and when a slice gets lost', async () => {
  const addin = await opened();
  const whole = [await readingIn(addin), await readingIn(addin), await readingIn(addin)];
  // The file says when it was saved, so that it may be a byte longer the next second.
  expect(whole).toEqual(Array(3).fill(expect.any(Number)));
  addin.host.copies.lostSlice = 0;
  expect(await readingIn(addin)).toBe(
    'ExcelRefusal: Excel 没有交出这个工作簿的内容，请先保存工作簿再试（11001）。',
  );
  expect(addin.host.copies.open).toBe(0);
  await addin.close();
});

it('says so while other copies are open', async () => {
  const addin = await opened();
  const book = await openWorkbook(bytes, LEDGERS);
  for (const size of [1, 2]) await addin.host.copies.take(book, size);
  expect(await readingIn(addin)).toBe('ExcelRefusal: Excel 正在处理上一次读取，请稍候再试。');
  await addin.close();
});
