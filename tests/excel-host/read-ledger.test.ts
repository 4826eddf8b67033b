import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import type { Grid } from '#core/grid/grid';
import { understandWorkbook } from '#core/ledger/understand';
import { launchBrowser } from '#tools/excel-host/browser/launch';
import { openAddin } from '#tools/excel-host/browser/open-addin';
import { pagesSite } from '#tools/excel-host/browser/site';
import { ExcelApp } from '#tools/excel-host/excel-app';
import { openWorkbook } from '#tools/excel-host/workbook-file/open-workbook';
import { readWorkbook } from '#xlsx/read-workbook';

const LEDGERS = '绵阳市司法局2023四个项目年台账.xlsx';

/** The add-in's own reading, as a page loads it. */
async function readingScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { readGrids } from '#addin/excel/read/read-grids'; globalThis.readGrids = readGrids;`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

const pane = (script: string) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>读取</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script>${script}</script>
<script>Office.onReady(() => document.body.append('就绪'));</script><body></body></html>`;

/** What the page keeps for the test. */
interface ReadingPage {
  readGrids(context: Excel.RequestContext): Promise<Grid[]>;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('the add-in reads the sample ledgers in a browser as they are in their file', async () => {
  const bytes = readFileSync(path.resolve('samples', LEDGERS));
  const app = new ExcelApp(await openWorkbook(bytes, LEDGERS), { version: '2021' });
  const addin = pagesSite({ '/taskpane.html': pane(await readingScript()) });
  const opened = await openAddin(browser, { app, addin });
  await opened.frame.getByText('就绪').waitFor();
  const grids = await opened.frame.evaluate(() =>
    Excel.run((context) => (globalThis as unknown as ReadingPage).readGrids(context)),
  );
  const meaning = (read: readonly Grid[]) =>
    understandWorkbook({ fileName: LEDGERS, grids: read }, { asOf: '2023-06-30' }).ledgers;
  const file = await readWorkbook(bytes, LEDGERS);
  expect(meaning(grids)).toEqual(meaning(file.grids));
  expect(meaning(grids).flatMap(({ items }) => items)).toHaveLength(148);
  opened.expectClean();
});
