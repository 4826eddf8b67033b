import { runChecks } from '#core/check/run-checks';
import { EXIT, type ExitCode } from '../exit-code';
import { type LoadOptions, loadWorkbooks } from '../load-workbooks';
import { checkJson } from '../output/check-json';
import { checkText } from '../output/check-text';
import { printUnreadable } from '../output/unreadable';

export interface CheckOptions extends LoadOptions {
  readonly json?: true;
}

/** `taizhang check`: prints the findings of each file. */
export async function check(files: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { workbooks, unreadable } = await loadWorkbooks(files, options);
  const checked = workbooks.map((workbook) => ({ workbook, findings: runChecks(workbook.understood) }));
  if (options.json) console.log(JSON.stringify(checkJson(checked, unreadable), null, 1));
  else for (const { workbook, findings } of checked) console.log(checkText(workbook.understood, findings));
  printUnreadable(unreadable);
  if (unreadable.length > 0) return EXIT.unreadable;
  return checked.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
    ? EXIT.findings
    : EXIT.ok;
}
