import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { ExcelApp } from '../excel-app';
import { LOCALE } from '../xdm/connection';
import { XdmHost } from '../xdm/xdm-host';
import { type HostPage, hostPage } from './host-page';
import { routeTo } from './routes';
import { pagesSite, type Site } from './site';

/** The host has the add-in's own host name, on another port: so the client library trusts it by its own rules. */
const HOST = 'https://addin.test:4444';
export const ADDIN = 'https://addin.test:4443';

export interface AddinOptions {
  readonly app: ExcelApp;
  /** The add-in's pages: its folder as built, or pages of a test. */
  readonly addin: Site;
  /** Page and query of the task pane. */
  readonly start?: string;
  /** Width of the task pane; people have between 320 and 450. */
  readonly width?: number;
  readonly height?: number;
  /** Other servers by origin, e.g. the product's own or a sign-in page. */
  readonly sites?: Readonly<Record<string, Site>>;
  /** Origins that dialogs may open with, as listed in the add-in's manifest. */
  readonly appDomains?: readonly string[];
}

/** An add-in that is open beside a workbook. */
export interface OpenAddin {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly frame: Frame;
  readonly host: XdmHost;
  /** Errors of all pages, as thrown or written to the console. */
  readonly errors: readonly string[];
  /** Addresses asked for that nobody serves. */
  readonly refused: readonly string[];
  /** Loads the add-in's page again, as its own code or a person may. */
  reload(): Promise<void>;
  /** A picture of the task pane. */
  screenshot(file?: string): Promise<Buffer>;
  /** Throws unless nothing went wrong anywhere. */
  expectClean(): void;
  close(): Promise<void>;
}

function collectErrors(context: BrowserContext): string[] {
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  return errors;
}

/** Texts reach the add-in's page in the order they were sent. */
function posting(page: Page): (text: string) => void {
  let before: Promise<unknown> = Promise.resolve();
  const post = (text: string) =>
    page.evaluate(
      ([one, origin]) => {
        (globalThis as unknown as HostPage).post(one, origin);
      },
      [text, ADDIN] as const,
    );
  return (text) => {
    // A page that was closed meanwhile hears nothing.
    before = before.then(() => post(text)).catch(() => undefined);
  };
}

async function connect(page: Page, { app, appDomains = [] }: AddinOptions): Promise<XdmHost> {
  const post = posting(page);
  const host = new XdmHost({ app, hostOrigin: HOST, addinOrigin: ADDIN, appDomains, post });
  const name: keyof HostPage = 'hostReceive';
  await page.exposeBinding(name, ({ frame }, text: string, origin: string) => {
    // The browser offers it to all frames; the add-in itself must not go round the host page.
    if (frame === page.mainFrame()) host.receive(text, origin);
  });
  return host;
}

/** What went wrong, in groups; those without anything are left out. */
function troubles(groups: Readonly<Record<string, Iterable<unknown>>>): readonly string[] {
  return Object.entries(groups).flatMap(([name, found]) =>
    [...found].map((one) => `${name}: ${one instanceof Error ? (one.stack ?? one.message) : String(one)}`),
  );
}

async function reload(frame: Frame): Promise<void> {
  const loaded = frame.page().waitForEvent('framenavigated', (navigated) => navigated === frame);
  await frame.evaluate(() => {
    const { location } = globalThis as unknown as { location: { reload(): void } };
    // Not at once: the page that is asked here has to be there to answer.
    setTimeout(() => {
      location.reload();
    });
  });
  await loaded;
  await frame.waitForLoadState();
}

/** Opens an add-in beside the workbook of a simulated Excel, in a browser context of its own. */
export async function openAddin(browser: Browser, options: AddinOptions): Promise<OpenAddin> {
  const { app, addin, start = '/taskpane.html', width = 350, height = 760, sites = {} } = options;
  const viewport = { width: width + 150, height };
  // Requests of service workers would get past the routes.
  const context = await browser.newContext({ locale: LOCALE, viewport, serviceWorkers: 'block' });
  const errors = collectErrors(context);
  const page = await context.newPage();
  const host = await connect(page, options);
  const shown = hostPage({ name: host.frameName, src: ADDIN + start, width });
  const refused = await routeTo(context, { [HOST]: pagesSite({ '/': shown }), [ADDIN]: addin, ...sites });
  await page.goto(`${HOST}/`);
  const element = await page.waitForSelector('#addin');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the host page shows no frame');
  const { missing, tooNew } = app.session;
  const expectClean = () => {
    const found = troubles({ refused, errors, failed: host.failures, missing, tooNew });
    if (found.length > 0) throw new Error(found.join('\n'));
  };
  return {
    ...{ context, page, frame, host, errors, refused, expectClean },
    reload: () => reload(frame),
    screenshot: (file) => element.screenshot(file === undefined ? {} : { path: file }),
    close: () => context.close(),
  };
}
