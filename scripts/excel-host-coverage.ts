/** Writes docs/excel-host-coverage.md from the tables of the simulated Excel: `npm run docs`. A test fails while it is stale. */
import { writeFileSync } from 'node:fs';
import { coverage } from '#tools/excel-host/conformance/coverage';
import { coveragePage } from '#tools/excel-host/conformance/coverage-page';
import { installedLibrary } from '#tools/excel-host/conformance/installed-library';
import { SURFACE } from '#tools/excel-host/surface/surface';

writeFileSync('docs/excel-host-coverage.md', coveragePage(coverage(SURFACE, installedLibrary())));
