/** The pane under a strict content security policy: no code but its own and Office.js, no other servers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '#tools/excel-host/browser/launch';
import { openAddin } from '#tools/excel-host/browser/open-addin';
import type { Site } from '#tools/excel-host/browser/site';
import { ExcelApp } from '#tools/excel-host/excel-app';
import { builtPane } from './built-pane';
import { sampleBook } from './open-pane';

const POLICY = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
].join('; ');

const folder = mkdtempSync(path.join(tmpdir(), 'pane-'));
let browser: Browser;
let site: Site;
beforeAll(async () => {
  site = await builtPane(folder);
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

it('reads, checks and draws charts', async () => {
  const addin: Site = async (request) => {
    if (request.url.pathname === '/connection.json') return { contentType: 'application/json', body: '{}' };
    const answer = await site(request);
    return answer && { ...answer, headers: { 'content-security-policy': POLICY } };
  };
  const app = new ExcelApp(await sampleBook());
  const opened = await openAddin(browser, { app, addin, start: '/taskpane.html?view=progress' });
  await opened.frame.locator('canvas').first().waitFor();
  await opened.frame.getByRole('tab', { name: '校验' }).click();
  await opened.frame.getByText(/^共\d+处/).waitFor();
  opened.expectClean();
  await opened.close();
}, 60_000);
