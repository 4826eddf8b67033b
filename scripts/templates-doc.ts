/** Writes docs/templates.md from the vocabularies: `npm run docs`. A test fails while the page is stale. */
import { writeFileSync } from 'node:fs';
import { placeholdersPage } from '#reports/placeholders-page';

writeFileSync('docs/templates.md', await placeholdersPage());
