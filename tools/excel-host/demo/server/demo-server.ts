import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { DemoSettings } from '../demo-settings';
import { type BuiltFiles, builtAddin } from './built-addin';
import { manifestRibbon } from './manifest-ribbon';
import { type Bundles, bundlePage } from './page-bundle';
import { type Content, fileBelow, typeOf } from './static-file';

export interface DemoServerOptions {
  /** The project's folder. */
  readonly root: string;
  /** Workbooks to choose from, the first of which is opened. */
  readonly workbooks: readonly string[];
  /** Address of the task pane; the add-in of this project, which is built for it, where it is left out. */
  readonly pane?: string;
  /** What the add-in finds set up; nothing where it is left out. */
  readonly connection?: Connection;
}

/** The server that the add-in synchronises with, and who it is there. */
export interface Connection {
  readonly server: string;
  readonly token?: string;
}

/** Address of the pane that shows what add-ins can do here. */
export const TOUR = '/pane/index.html';
const OFFICE_JS = '/office-js/office.js';

/** The client library asks for the files of this folder in another spelling than the one they are published in. */
const ERROR_PAGES = /^agaveerrorux\//i;
const published = (name: string): string => (ERROR_PAGES.test(name) ? name.toLowerCase() : name);

type Finder = (name: string) => Promise<Content | undefined>;

function workbookFinder(files: readonly string[]): Finder {
  return async (index) => {
    const file = /^\d+$/.test(index) ? files[Number(index)] : undefined;
    return file === undefined ? undefined : { body: await readFile(file), type: typeOf('.xlsx') };
  };
}

const json = (value: unknown): Content => ({
  body: Buffer.from(JSON.stringify(value)),
  type: typeOf('.json'),
});

async function settings({
  root,
  workbooks,
  pane = '/addin/taskpane.html',
}: DemoServerOptions): Promise<Content> {
  const ribbon = manifestRibbon(await readFile(path.join(root, 'manifest.xml'), 'utf8'));
  const named = workbooks.map((file, index) => ({
    name: path.basename(file),
    address: `/workbooks/${index}`,
  }));
  const told: DemoSettings = { pane, tour: TOUR, ribbon, workbooks: named };
  return json(told);
}

/** What is in memory, by its address. */
function inMemory(files: Bundles | BuiltFiles, address: string): Content | undefined {
  const body = files.get(address);
  return body && { body, type: typeOf(address) };
}

/** The add-in as deployed: whoever does it puts the connection beside its page. */
function addinFinder(files: BuiltFiles, connection: Connection | undefined): Finder {
  return (name) =>
    Promise.resolve(
      name === 'connection.json' ? connection && json(connection) : inMemory(files, `/${name}`),
    );
}

/** What is served, by the first folder of the address. */
function finders(
  options: DemoServerOptions,
  bundles: Bundles,
  addin: BuiltFiles,
): ReadonlyMap<string, Finder> {
  const page = path.join(options.root, 'tools/excel-host/demo/page');
  const require = createRequire(path.join(options.root, 'package.json'));
  const library = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const bundled = (address: string): Content | undefined => inMemory(bundles, address);
  return new Map<string, Finder>([
    ['', () => fileBelow(page, 'index.html')],
    ['demo.json', () => settings(options)],
    ['addin', addinFinder(addin, options.connection)],
    ['page', (name) => Promise.resolve(bundled(`/page/${name}`))],
    ['pane', async (name) => bundled(`/pane/${name}`) ?? fileBelow(path.join(page, 'tour-pane'), name)],
    ['workbooks', workbookFinder(options.workbooks)],
    ['office-js', (name) => fileBelow(library, published(name))],
  ]);
}

function send(response: ServerResponse, content: Content | undefined): void {
  const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  if (content) response.writeHead(200, { ...headers, 'content-type': content.type }).end(content.body);
  else
    response.writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end('没有这个页面');
}

/** A page from elsewhere that has its name point to this machine is none of ours. */
const OWN_HOST = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/;

/** Folder and name of an address; undefined where it cannot be decoded. */
function splitPath(address: string): readonly [folder: string, name: string] | undefined {
  try {
    const [, folder = '', ...rest] = decodeURIComponent(new URL(address, 'http://127.0.0.1').pathname).split(
      '/',
    );
    return [folder, rest.join('/')];
  } catch {
    return undefined;
  }
}

/**
 * The server of the simulated Excel: it hands out files and nothing else, workbooks are opened and changed in the page.
 * To be listened with on loopback only.
 */
export async function createDemoServer(options: DemoServerOptions): Promise<Server> {
  const { root, pane } = options;
  const [bundles, addin] = await Promise.all([
    bundlePage(root),
    pane === undefined ? builtAddin(root, OFFICE_JS) : new Map<string, Uint8Array>(),
  ]);
  const found = finders(options, bundles, addin);
  return createServer((request, response) => {
    const [folder, name] = splitPath(request.url ?? '/') ?? [];
    const isOurs = request.method === 'GET' && OWN_HOST.test(request.headers.host ?? '');
    const finder = isOurs && folder !== undefined ? found.get(folder) : undefined;
    const content = finder ? finder(name ?? '') : Promise.resolve(undefined);
    content.then(
      (one) => {
        send(response, one);
      },
      () => {
        send(response, undefined);
      },
    );
  });
}
