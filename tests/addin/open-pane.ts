import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import type { RunningBackend } from '#cli/server/start-backend';
import { launchBrowser } from '#tools/excel-host/browser/launch';
import { type OpenAddin, openAddin } from '#tools/excel-host/browser/open-addin';
import type { Site } from '#tools/excel-host/browser/site';
import { ExcelApp } from '#tools/excel-host/excel-app';
import type { Book } from '#tools/excel-host/model/book';
import type { ExcelVersion } from '#tools/excel-host/richapi/requirement-sets';
import { openWorkbook } from '#tools/excel-host/workbook-file/open-workbook';
import { builtPane } from './built-pane';

/** A workbook of the samples, whose name contains `name`. */
export async function sampleBook(name = '四个项目年'): Promise<Book> {
  const file = name.includes('四个项目年')
    ? '绵阳市司法局2023四个项目年台账.xlsx'
    : '安居区司法局2023信息任务分配表.xlsx';
  return openWorkbook(readFileSync(path.resolve('samples', file)), file);
}

export interface PaneOptions {
  readonly book: Book;
  /** The tab to begin with. */
  readonly view?: string;
  /** By default the oldest that has everything the pane uses. */
  readonly version?: ExcelVersion;
  readonly width?: number;
  readonly height?: number;
  /** The connection that comes with the pane; none by default. */
  readonly connection?: { readonly server: string; readonly token?: string };
  /** Answers what the pane asks of its own address under /v1/; a server's site. */
  readonly api?: Site;
  /** Answers before all others, where it does. */
  readonly over?: Site;
}

export interface OpenPane extends OpenAddin {
  readonly app: ExcelApp;
  readonly frame: Frame;
}

/** A browser and the built pane, shared by the tests of a file. */
export class PaneBench {
  private started: { readonly browser: Browser; readonly site: Site } | undefined;
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'pane-'));

  async start(): Promise<void> {
    // A browser that nobody closes because the build has failed would keep the tests from ending.
    const site = await builtPane(this.folder);
    this.started = { site, browser: await launchBrowser() };
  }

  async stop(): Promise<void> {
    await this.started?.browser.close();
    rmSync(this.folder, { recursive: true });
  }

  /** The built pane beside a workbook; ready once the workbook has been read. */
  async open({
    book,
    view = 'check',
    version = '2021',
    connection,
    api,
    over,
    ...size
  }: PaneOptions): Promise<OpenPane> {
    if (!this.started) throw new Error('the bench has not been started');
    const { browser, site } = this.started;
    const app = new ExcelApp(book, { version });
    const addin: Site = (request) => {
      const { pathname } = request.url;
      const instead = over?.(request);
      if (instead) return instead;
      if (pathname === '/connection.json')
        return { contentType: 'application/json', body: JSON.stringify(connection ?? {}) };
      return pathname.startsWith('/v1/') ? api?.(request) : site(request);
    };
    const opened = await openAddin(browser, {
      app,
      addin,
      start: `/taskpane.html?view=${view}`,
      ...size,
    });
    await opened.frame.locator('h1').waitFor();
    return { ...opened, app };
  }
}

/** What a running backend answers, as a site under the pane's own address. */
export function apiOf({ url }: Pick<RunningBackend, 'url'>): Site {
  return async ({ url: asked, method, headers, body }) => {
    const { authorization = '', 'content-type': sent = 'application/json' } = headers;
    const answer = await fetch(new URL(asked.pathname + asked.search, url), {
      method,
      headers: { authorization, 'content-type': sent },
      ...(body && { body: new Uint8Array(body) }),
    });
    const contentType = answer.headers.get('content-type') ?? 'application/json';
    return { status: answer.status, contentType, body: Buffer.from(await answer.arrayBuffer()) };
  };
}

/** Waits, for a few seconds, until something holds; the test fails where it never does. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let look = 0; look < 200; look++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never came true: ${holds.toString()}`);
}
