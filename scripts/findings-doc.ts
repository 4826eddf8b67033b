/** Writes docs/findings.md from the catalogue: `npm run docs`. A test fails while the page is stale. */
import { writeFileSync } from 'node:fs';
import { findingsPage } from '#core/finding/findings-page';

writeFileSync('docs/findings.md', findingsPage());
