import { readFileSync } from 'node:fs';
import path from 'node:path';
import { manifestRibbon } from './manifest-ribbon';

it('reads the tab, its groups and buttons from the manifest', () => {
  const manifest = readFileSync(path.resolve(__dirname, '../../../../manifest.xml'), 'utf8');
  const { tab, groups } = manifestRibbon(manifest);
  expect(tab).toBe('台账通');
  const buttons = groups.flatMap((group) => group.buttons);
  expect(buttons.map(({ label, address }) => [label, address])).toEqual(
    expect.arrayContaining([
      ['校验', 'taskpane.html?view=check'],
      ['同步', 'taskpane.html?view=sync'],
      ['看板', 'taskpane.html?view=dashboard'],
    ]),
  );
  for (const { label, tip, icon } of buttons) {
    expect([label, tip]).not.toContain('');
    expect(icon).toMatch(/^assets\/[\w-]+-32\.png$/);
  }
  expect(groups.map(({ label }) => label)).not.toContain('');
});
