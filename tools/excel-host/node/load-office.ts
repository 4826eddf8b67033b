import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import type { ExcelApp } from '../excel-app';
import { eventEntry } from '../richapi/event-entry';
import { isSetSupported } from '../richapi/requirement-sets';
import type { BatchRequest } from '../richapi/wire';

/** Where the client library's files lie in the project whose folder this is run in. */
export function officeJsFolder(): string {
  const require = createRequire(path.resolve('package.json'));
  return path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
}

/** The object model of the client library, connected to a simulated Excel. */
export interface OfficeInNode {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

interface Registration {
  _handleRichApiMessage(message: { entries: readonly unknown[] }): Promise<void>;
}

/** What of the library is not in its published types: it is there for the library's own tests. */
interface Internals {
  SessionBase: { prototype: object; _overrideSession: object };
  GenericEventRegistration: { getGenericEventRegistration(id: string): Registration };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
}

type Page = Record<string, unknown>;

const noStorage = () => ({ getItem: () => null, setItem: () => undefined, removeItem: () => undefined });

const noElement = (): Page => ({
  style: {},
  setAttribute: () => undefined,
  appendChild: () => undefined,
  addEventListener: () => undefined,
  getElementsByTagName: () => [],
});

/** The little of a page that the library touches while it is loaded. */
function emptyPage(app: ExcelApp): Page {
  const location = { hash: '', search: '', href: 'https://addin.test/', origin: 'https://addin.test' };
  const requirements = {
    isSetSupported: (name: string, version?: string) => isSetSupported(app.requirementSets, name, version),
  };
  const context = { requirements, platform: 'OfficeOnline', host: 'Excel' };
  const factory = {
    getHostInfo: () => ({}),
    getLoadScriptHelper: () => ({}),
    getContext: () => context,
  };
  const document = {
    ...noElement(),
    domain: 'addin.test',
    createElement: noElement,
    querySelectorAll: () => [],
  };
  return {
    ...{
      name: '',
      location,
      document,
      navigator: { userAgent: 'node' },
      OSF: { _OfficeAppFactory: factory },
    },
    ...{ sessionStorage: noStorage(), localStorage: noStorage(), addEventListener: () => undefined },
    ...{ setTimeout, clearTimeout, setInterval, clearInterval, performance, console, URL, Promise },
  };
}

const scripts = new Map<string, vm.Script>();

/** Compiled once however often it is loaded. */
function script(file: string): vm.Script {
  const filename = path.join(officeJsFolder(), file);
  const known = scripts.get(file) ?? new vm.Script(readFileSync(filename, 'utf8'), { filename });
  scripts.set(file, known);
  return known;
}

/** The library's own loader makes classes in a way that needs these two. */
const CLASS_SUPPORT =
  'window.Type = Function; Type.registerNamespace = (name) => { window[name] ??= {}; }; Type.prototype.registerClass = () => {};';

/**
 * Loads the unmodified client library without a browser: its proxies, batches and events are real, while `Office.onReady`,
 * dialogs and commands need a page. Each call gives a library of its own.
 */
export function loadOffice(app: ExcelApp): OfficeInNode {
  const page: Page = emptyPage(app);
  page.window = page;
  vm.createContext(page);
  vm.runInContext(CLASS_SUPPORT, page);
  script('zh-cn/office_strings.js').runInContext(page);
  script('excel-web-16.00.js').runInContext(page);
  const office = page as unknown as OfficeInNode & { OfficeExtension: Internals };
  connect(office.OfficeExtension, app);
  return office;
}

function connect(library: Internals, app: ExcelApp): void {
  const execute = (request: string) => JSON.stringify(app.execute(JSON.parse(request) as BatchRequest));
  const answer = (message: { Body: unknown }) => ({
    ...{ HttpStatusCode: 200, ErrorCode: null, ErrorMessage: null, Headers: {} },
    Body: JSON.parse(execute(JSON.stringify(message.Body))) as unknown,
  });
  const executor = {
    executeAsync: (_custom: unknown, _flags: unknown, message: { Body: unknown }) =>
      new Promise((resolve) => {
        resolve(answer(message));
      }),
  };
  const session = Object.create(library.SessionBase.prototype) as object;
  Object.assign(session, {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => executor,
    getEventRegistration: (id: string) => library.GenericEventRegistration.getGenericEventRegistration(id),
  });
  library.SessionBase._overrideSession = session;
  library._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  app.onEvents((events) => {
    const entries = events.map(eventEntry);
    void library.GenericEventRegistration.getGenericEventRegistration('')._handleRichApiMessage({ entries });
  });
}
