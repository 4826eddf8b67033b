/** What is given to Excel: sizes, what is loaded when, and that nothing in it calls other servers. */
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { CATALOGUE } from '#core/finding/catalogue';
import { type BuiltFiles, builtAddin } from '#tools/excel-host/demo/server/built-addin';

const ROOT = path.resolve(__dirname, '../..');
const OFFICE_JS = 'https://office.test/office.js';
const BUDGET = 250 * 1024;

let files: BuiltFiles;
beforeAll(async () => {
  files = await builtAddin(ROOT, OFFICE_JS);
}, 60_000);

function text(address: string): string {
  const content = files.get(address);
  if (!content) throw new Error(`${address} is not in the build.`);
  return Buffer.from(content).toString('utf8');
}

const STATIC = /(?:from|import)\s*"\.(\/[^"]+\.js)"/g;
const LAZY = /import\(\s*"\.(\/[^"]+\.js)"\s*\)/g;

const named = (address: string, pattern: RegExp): string[] =>
  [...text(address).matchAll(pattern)].flatMap(([, part]) => part ?? []);

/** A part and all that the browser loads before it runs. */
function loadedWith(address: string, known = new Set<string>()): Set<string> {
  known.add(address);
  for (const part of named(address, STATIC)) if (!known.has(part)) loadedWith(part, known);
  return known;
}

const textsOf = (addresses: Iterable<string>): string => [...addresses].map(text).join('\n');
const compressed = (addresses: Iterable<string>): number =>
  [...addresses].reduce((sum, address) => sum + gzipSync(text(address)).length, 0);

const scripts = (): string[] => [...files.keys()].filter((address) => address.endsWith('.js'));

it('keeps the pane within its budget', () => {
  expect(compressed(loadedWith('/pane.js'))).toBeLessThanOrEqual(BUDGET);
});

it('loads charts only when they are drawn, and files only where the workbook is read from one', () => {
  const lazy = (address: string) => named(address, LAZY).map((part) => part.replace(/-[^-]+$/, ''));
  expect(lazy('/pane.js')).toEqual(['/part-draw-charts']);
  expect(lazy('/worker.js')).toEqual(['/part-read-workbook']);
  const [charts = ''] = named('/pane.js', LAZY);
  expect(text(charts).includes('doughnut')).toBe(true);
  expect(textsOf(loadedWith('/pane.js')).includes('doughnut')).toBe(false);
});

it.each([
  ['the schemas', 'ZodError'],
  ['the checks', CATALOGUE['formula-uncalculated'].message],
])('has %s in the worker, and not in the pane', (_, sign) => {
  const has = (address: string) => textsOf(loadedWith(address)).includes(sign);
  expect([has('/worker.js'), has('/pane.js')]).toEqual([true, false]);
});

it('makes no code of text, which a policy may forbid', () => {
  // Besides the worker, whose schemas could, and are told not to.
  const pages = scripts().filter((address) => address !== '/worker.js');
  expect(textsOf(pages).match(/\beval\b|\bFunction\b(?!\.prototype)/g)).toBeNull();
});

it('names no server but that of Office.js', () => {
  const addresses = [...files.keys()].filter((address) => /\.(js|html|css)$/.test(address));
  const hosts = textsOf(addresses).match(/https?:\/\/[\w.-]+/g) ?? [];
  // Names of XML namespaces and of schemas, and where an error is explained.
  const words = ['http://www.w3.org', 'http://json-schema.org', 'https://json-schema.org'];
  const help = [
    'https://react.dev',
    'https://github.com',
    'https://aka.ms',
    'http://schemas.openxmlformats.org',
  ];
  expect(new Set(hosts.filter((host) => ![...words, ...help].includes(host)))).toEqual(
    new Set(['https://office.test']),
  );
});

it('comes with the licences of what is in it', () => {
  const licenses = text('/licenses.txt');
  for (const name of ['react-dom', '@fluentui/react-button', 'zod', 'chart.js', 'comlink', 'saxes'])
    expect(licenses).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(licenses).toContain('Permission is hereby granted, free of charge');
  // What only builds it is not given away.
  expect(licenses).not.toMatch(/^(esbuild|typescript) /m);
});
