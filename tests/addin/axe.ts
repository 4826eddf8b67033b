import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const SCRIPT = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

/** Elements of the focus library that nobody can see or stay on: axe cannot know that. */
const PASSED_OVER = 'data-tabster-dummy';

/** What axe calls serious or critical in the page as it stands, a line each. */
export async function seriousIssues(frame: Frame): Promise<string[]> {
  await frame.evaluate(SCRIPT);
  const { violations } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`),
    )
    .filter((issue) => !issue.includes(PASSED_OVER));
}
