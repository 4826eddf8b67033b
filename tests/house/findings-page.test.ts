import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findingsPage } from '#core/finding/findings-page';

it('docs/findings.md is what `npm run docs` would write', () => {
  const page = readFileSync(path.resolve(__dirname, '../../docs/findings.md'), 'utf8');
  expect(page).toBe(findingsPage());
});
