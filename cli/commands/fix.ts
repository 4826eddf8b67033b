import { CATALOGUE, type FindingCode } from '#core/finding/catalogue';
import { EXIT, type ExitCode } from '../exit-code';
import { fixFile, type FixedFile } from '../fix/fix-file';
import { type LoadOptions, loadWorkbooks } from '../load-workbooks';
import { fixJson } from '../output/fix-json';
import { fixText } from '../output/fix-text';
import { printUnreadable } from '../output/unreadable';
import { UserError } from '../user-error';

export interface FixOptions extends LoadOptions {
  readonly code?: readonly string[];
  readonly out?: string;
  readonly apply?: true;
  readonly json?: true;
}

function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(CATALOGUE, code);
}

function findingCodes(codes: readonly string[]): ReadonlySet<FindingCode> {
  const unknown = codes.find((code) => !isFindingCode(code));
  if (unknown !== undefined)
    throw new UserError(`没有“${unknown}”这个问题代码，全部代码见 docs/findings.md。`);
  return new Set(codes.filter(isFindingCode));
}

function exitCode(fixed: readonly FixedFile[]): ExitCode {
  if (fixed.some(({ problem }) => problem !== undefined)) return EXIT.unreadable;
  const hasError = fixed.some(({ remaining }) => remaining.some(({ severity }) => severity === 'error'));
  return hasError ? EXIT.findings : EXIT.ok;
}

/** `taizhang fix`: says how findings would be repaired, and with `--apply` writes a repaired copy of each file. */
export async function fix(files: readonly string[], options: FixOptions): Promise<ExitCode> {
  const { code, ...rest } = options;
  const codes = code && findingCodes(code);
  const { workbooks, unreadable } = await loadWorkbooks(files, options);
  const fixed: FixedFile[] = [];
  for (const workbook of workbooks) {
    const file = await fixFile(workbook, { ...rest, ...(codes && { codes }) });
    if (!options.json) console.log(fixText(file));
    if (file.problem !== undefined) console.error(file.problem);
    fixed.push(file);
  }
  if (options.json) console.log(JSON.stringify(fixJson(fixed, unreadable), null, 1));
  printUnreadable(unreadable);
  return unreadable.length > 0 ? EXIT.unreadable : exitCode(fixed);
}
