import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { Linter } from 'eslint';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '#tools/excel-host/browser/launch';
import { openAddin } from '#tools/excel-host/browser/open-addin';
import type { Site } from '#tools/excel-host/browser/site';
import { ExcelApp, type ExcelAppOptions } from '#tools/excel-host/excel-app';
import { Book } from '#tools/excel-host/model/book';
import { seriousIssues } from '../addin/axe';

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const NOWHERE = 'https://office.test/office.js';

/** The scripts for old browsers, as they are built. */
async function oldScripts(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: { start: 'addin/start/start.ts', help: 'addin/start/help.ts' },
    outdir: 'out',
    ...{ bundle: true, minify: true, write: false, format: 'iife', target: 'es5' },
  });
  return new Map(outputFiles.map((file) => [`/${path.basename(file.path)}`, file.text]));
}

let browser: Browser;
let scripts: ReadonlyMap<string, string>;
beforeAll(async () => {
  [browser, scripts] = await Promise.all([launchBrowser(), oldScripts()]);
});
afterAll(() => browser.close());

interface Circumstances extends ExcelAppOptions {
  readonly officeJs?: string;
  /** Another version of ExcelApi than this Excel has. */
  readonly excelApi?: string;
  /** Runs before all else in the page. */
  readonly before?: string;
  /** What connection.json says; absent where there is none. */
  readonly connection?: string;
}

const PANE = `document.getElementById('root').textContent = '窗格：' + document.documentElement.dataset.mode;`;

/** The pages as built, with a pane that only says in which mode it was started. */
function site({ officeJs = OFFICE_JS, before = '', connection }: Circumstances): Site {
  const page = (name: string) =>
    readFileSync(path.resolve('addin/pages', name), 'utf8')
      .replace('%OFFICE_JS%', officeJs)
      .replace('<head>', `<head><script>${before}</script>`);
  return ({ url: { pathname } }) => {
    const script = pathname === '/pane.js' ? PANE : scripts.get(pathname);
    if (script !== undefined) return { contentType: 'text/javascript', body: script };
    if (pathname === '/connection.json')
      return {
        status: connection === undefined ? 404 : 200,
        contentType: 'text/plain',
        body: connection ?? '<p>',
      };
    if (pathname.endsWith('.png')) return { contentType: 'image/png', body: '' };
    if (pathname.endsWith('.css')) return { contentType: 'text/css', body: page('help.css') };
    return { contentType: 'text/html; charset=utf-8', body: page(path.basename(pathname)) };
  };
}

function open(circumstances: Circumstances, start?: string) {
  const book = new Book();
  book.addSheet('台账');
  const app = new ExcelApp(book, circumstances);
  const { excelApi = app.requirementSets['ExcelApi'] } = circumstances;
  Object.assign(app.requirementSets, { ExcelApi: excelApi });
  return openAddin(browser, { app, addin: site(circumstances), ...(start !== undefined && { start }) });
}

it('the scripts for old browsers are small, and ECMAScript 5 to the last letter', () => {
  expect([...scripts.keys()]).toEqual(['/start.js', '/help.js']);
  for (const script of scripts.values()) {
    expect(
      new Linter().verify(script, { languageOptions: { ecmaVersion: 5, sourceType: 'script' } }),
    ).toEqual([]);
    expect(script.length).toBeLessThan(2048);
  }
});

it.each([
  ['2019', 'file'],
  ['2021', 'full'],
  ['web', 'full'],
] as const)('starts the pane in Excel %s: %s', async (version, mode) => {
  const addin = await open({ version });
  await addin.frame.getByText(`窗格：${mode}`).waitFor();
  addin.expectClean();
  await addin.close();
});

/** The client library asks for nothing newer: without its newest member a browser is an old one. */
const OLD_ENGINE = 'delete Object.hasOwn;';

it.each<[string, Circumstances, string]>([
  ['an old browser', { before: OLD_ENGINE }, 'WebView2'],
  ['an Excel without the interfaces', { excelApi: '1.6' }, '版本太旧'],
  ['a network without office.js', { officeJs: NOWHERE }, '没有连上 Office 组件'],
])('explains itself in %s', async (_, circumstances, text) => {
  const addin = await open(circumstances);
  const reason = addin.frame.getByRole('alert');
  await reason.waitFor();
  expect(await reason.innerText()).toContain(text);
  expect(await addin.frame.getByRole('button', { name: '校验' }).isVisible()).toBe(true);
  await addin.close();
});

it.each([
  ['no settings', undefined, 'https://addin.test:4443'],
  ['settings without a server', '{}', 'https://addin.test:4443'],
  ['an empty server', '{"server":""}', 'https://addin.test:4443'],
  ['a server', '{"server":"https://api.test/"}', 'https://api.test'],
])('help.html sends workbooks to the server: %s', async (_, connection, origin) => {
  const addin = await open({ ...(connection !== undefined && { connection }) }, '/help.html');
  await addin.page.waitForLoadState('networkidle');
  expect(
    await addin.frame.locator('form').evaluate((form) => (form as unknown as { action: string }).action),
  ).toBe(`${origin}/v1/workbooks/check`);
  expect(await addin.frame.getByRole('alert').isVisible()).toBe(false);
  await addin.close();
});

it('help.html keeps back files that are too large, and has nothing in the way of anybody', async () => {
  const addin = await open({}, '/help.html#excel');
  const file = addin.frame.getByLabel('工作簿');
  const complaint = async (bytes: number) => {
    await file.setInputFiles({ name: '台账.xlsx', mimeType: '', buffer: Buffer.alloc(bytes) });
    return file.evaluate((input) => (input as unknown as { validationMessage: string }).validationMessage);
  };
  expect(await complaint(4 * 1024 * 1024 + 1)).toContain('超过 4 MB');
  expect(await complaint(4 * 1024 * 1024)).toBe('');
  expect(await seriousIssues(addin.frame)).toEqual([]);
  await addin.close();
});
