import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Bundles, bundlePage } from './page-bundle';
import { type Content, fileBelow, typeOf } from './static-file';

export interface DemoServerOptions {
  /** The project's folder. */
  readonly root: string;
  /** Workbooks to choose from, the first of which is opened. */
  readonly workbooks: readonly string[];
  /** Address of the task pane; the built-in tour where it is left out. */
  readonly pane?: string;
}

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

function settings({ workbooks, pane = '/pane/index.html' }: DemoServerOptions): Content {
  const named = workbooks.map((file, index) => ({
    name: path.basename(file),
    address: `/workbooks/${index}`,
  }));
  return { body: Buffer.from(JSON.stringify({ pane, workbooks: named })), type: typeOf('.json') };
}

/** What is served, by the first folder of the address. */
function finders(options: DemoServerOptions, bundles: Bundles): ReadonlyMap<string, Finder> {
  const page = path.join(options.root, 'tools/excel-host/demo/page');
  const require = createRequire(path.join(options.root, 'package.json'));
  const library = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const bundled = (address: string): Content | undefined => {
    const body = bundles.get(address);
    return body && { body, type: typeOf(address) };
  };
  return new Map<string, Finder>([
    ['', () => fileBelow(page, 'index.html')],
    ['demo.json', () => Promise.resolve(settings(options))],
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
  const found = finders(options, await bundlePage(options.root));
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
