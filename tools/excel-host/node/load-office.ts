import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { ExcelApp } from '../excel-app';
import { isSetSupported } from '../richapi/requirement-sets';
import { connect, type Library } from './connect-office';
import { officeJsFolder } from './office-js-folder';

/** The object model of the client library, connected to a simulated Excel. */
export interface OfficeInNode {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
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
    ...{ setTimeout, clearTimeout, setInterval, clearInterval, performance, console, URL, Promise, Date },
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
  connect(page as unknown as Library, app);
  return page as unknown as OfficeInNode;
}
