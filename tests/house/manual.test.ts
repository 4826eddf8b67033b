/** The manuals say what the pane says: their pictures exist, and so do the buttons and messages they name. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const MANUAL = ['docs/clerks-manual.md', 'docs/reports.md']
  .map((page) => readFileSync(path.join(ROOT, page), 'utf8'))
  .join('\n');
const PICTURES = path.join(ROOT, 'docs/images/pane');

/** What the pane, its pages and the ribbon are made of. */
const SOURCES = ['addin', 'core']
  .flatMap((room) =>
    readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(ROOT, room, file),
    ),
  )
  .filter((file) => /\.(?:tsx?|html)$/.test(file) && !file.includes('.test.'))
  .concat(path.join(ROOT, 'manifest.xml'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** True for what stands by itself in a string, an attribute or between tags, or begins one that goes on with figures. */
function isLabel(text: string): boolean {
  return new RegExp(`(?:[>'"\`]|^\\s*)${text}(?:[<'"\`（]| \\$|\\s*$)`, 'm').test(SOURCES);
}

function found(pattern: RegExp): string[] {
  return [...new Set([...MANUAL.matchAll(pattern)].map(([, text = '']) => text))];
}

const LABELS = found(/「([^」]*)」/g);
/** Messages stand first in a line of a table, in “ ”; … stands for what differs from time to time. */
const MESSAGES = found(/^\| “(.*?)” *\|/gm).flatMap((cell) => cell.split('”“'));

it('shows pictures that exist, each with what it shows in words', () => {
  const shown = [...MANUAL.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
  expect(shown.filter(([, words]) => words === '').map(([whole]) => whole)).toEqual([]);
  const missing = shown.filter(([, , file = '']) => !existsSync(path.join(ROOT, 'docs', file)));
  expect(missing.map(([, , file]) => file)).toEqual([]);
});

it('leaves out no picture; the wide ones are the same once more', () => {
  const files = readdirSync(PICTURES);
  const unseen = files.filter((file) => !MANUAL.includes(`images/pane/${file.replace('-450.', '-320.')})`));
  expect(unseen).toEqual([]);
  const narrow = files.filter((file) => file.includes('-320.'));
  expect(narrow.filter((file) => !files.includes(file.replace('-320.', '-450.')))).toEqual([]);
});

it.each(readdirSync(PICTURES))('%s is small enough for a page of many', (file) => {
  expect(statSync(path.join(PICTURES, file)).size).toBeLessThan(120_000);
});

it('names buttons, tabs and messages at all', () => {
  expect(LABELS.length).toBeGreaterThan(40);
  expect(MESSAGES.length).toBeGreaterThan(30);
  expect(isLabel('没有这样的按钮')).toBe(false);
});

it.each(LABELS)('「%s」 can be seen in Excel', (label) => {
  expect(isLabel(label)).toBe(true);
});

it.each(MESSAGES)('“%s” is what the pane says', (message) => {
  const parts = message.split('…').filter((part) => part !== '');
  expect(parts.filter((part) => !SOURCES.includes(part))).toEqual([]);
});

it('links to pages and headings that exist', () => {
  const links = found(/[^!]\[[^\]]*\]\(([^)]+)\)/g);
  const headings = found(/^#+ (.*)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
  const broken = links.filter((link) =>
    link.startsWith('#')
      ? !headings.includes(link.slice(1))
      : !existsSync(path.join(ROOT, 'docs', link.replace(/#.*/, ''))),
  );
  expect(links.length).toBeGreaterThan(10);
  expect(broken).toEqual([]);
});
