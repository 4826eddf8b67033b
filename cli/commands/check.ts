import type { Check } from '#core/check/check';
import { runChecks } from '#core/check/run-checks';
import type { Finding } from '#core/finding/finding';
import type { UnderstoodWorkbook } from '#core/ledger/understand';
import { EXIT, type ExitCode } from '../exit-code';
import { type LoadedWorkbook, type LoadOptions, loadWorkbooks } from '../load-workbooks';
import { checkJson } from '../output/check-json';
import { checkText } from '../output/check-text';
import { printUnreadable } from '../output/unreadable';

export interface CheckOptions extends LoadOptions {
  readonly json?: true;
}

/** `taizhang check`: prints the findings of each file; `moreChecks` finds those that take more than the file. */
export async function check(
  files: readonly string[],
  options: CheckOptions,
  moreChecks?: (workbook: UnderstoodWorkbook) => Promise<readonly Check[]>,
): Promise<ExitCode> {
  const { workbooks, unreadable } = await loadWorkbooks(files, options);
  const checked: { workbook: LoadedWorkbook; findings: Finding[] }[] = [];
  for (const workbook of workbooks) {
    const more = await moreChecks?.(workbook.understood);
    checked.push({ workbook, findings: runChecks(workbook.understood, more) });
  }
  if (options.json) console.log(JSON.stringify(checkJson(checked, unreadable), null, 1));
  else for (const { workbook, findings } of checked) console.log(checkText(workbook.understood, findings));
  printUnreadable(unreadable);
  if (unreadable.length > 0) return EXIT.unreadable;
  return checked.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
    ? EXIT.findings
    : EXIT.ok;
}
