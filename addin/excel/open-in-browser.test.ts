import { openInBrowser } from './open-in-browser';

const FILE = 'https://server.test/v1/files/x';

let asked: string[];
beforeEach(() => (asked = []));
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
  Reflect.deleteProperty(globalThis, 'open');
});

/** A host with or without the requirement set, in a browser that lets pages open others or does not. */
function stand(hasSet: boolean, lets: boolean): void {
  const isSetSupported = (name: string, version: string) =>
    hasSet && name === 'OpenBrowserWindowApi' && version === '1.1';
  const openBrowserWindow = (url: string) => void asked.push(`browser ${url}`);
  Object.assign(globalThis, {
    Office: { context: { requirements: { isSetSupported }, ui: hasSet ? { openBrowserWindow } : {} } },
    open: (url: string) => (asked.push(`window ${url}`), lets ? {} : null),
  });
}

it.each([
  { what: 'the computer’s browser, where Excel can', host: [true, false], call: 'browser', opened: true },
  { what: 'a window, where it cannot', host: [false, true], call: 'window', opened: true },
  { what: 'nothing, where windows are not let open', host: [false, false], call: 'window', opened: false },
] as const)('opens $what', ({ host: [hasSet, lets], call, opened }) => {
  stand(hasSet, lets);
  expect(openInBrowser(FILE)).toBe(opened);
  expect(asked).toEqual([`${call} ${FILE}`]);
});
