import { comparedWith } from '#core/comparison/compared-with';
import { compareStatus, type Comparison, sheetKeys } from '#core/comparison/compare-status';
import type { StatusInput } from '#core/completion/status';
import type { CivilDate } from '#core/date/civil-date';
import { EXIT, type ExitCode } from '../../exit-code';
import { changesText } from '../../output/supervise/changes-text';
import { printUnreadable } from '../../output/unreadable';
import { UserError } from '../../user-error';
import { connect } from '../connect';
import { readSource, type SourceOptions } from '../source';

export interface ChangesOptions extends SourceOptions {
  readonly from?: CivilDate;
  readonly json?: true;
}

function expectOrder(from: CivilDate, asOf: CivilDate): void {
  if (from >= asOf) throw new UserError('--from 应早于 --as-of。');
}

/** An earlier and a later copy of a workbook, each judged on its day, both by the rules of the later one. */
async function compareFiles(
  [older, newer]: readonly [string, string],
  options: ChangesOptions,
): Promise<Comparison | undefined> {
  const { asOf } = options;
  const after = await readSource([newer], options);
  const { rules } = after.input;
  const from = options.from ?? comparedWith(rules, asOf);
  expectOrder(from, asOf);
  const before = await readSource([older], { ...options, asOf: from });
  const unreadable = [...before.unreadable, ...after.unreadable];
  printUnreadable(unreadable);
  if (unreadable.length > 0) return undefined;
  const snapshot = (input: StatusInput) => ({ input: { ...input, rules }, keysOf: sheetKeys });
  return compareStatus(snapshot(before.input), snapshot(after.input));
}

function compareStored(server: string, { token, asOf, from }: ChangesOptions): Promise<Comparison> {
  if (from !== undefined) expectOrder(from, asOf);
  return connect(server, token).readComparison(asOf, from);
}

/** `taizhang supervise changes`: what changed between two days, by a server's history or between two files. */
export async function changes(files: readonly string[], options: ChangesOptions): Promise<ExitCode> {
  const [older, newer, another] = files;
  let comparison: Comparison | undefined;
  if (older !== undefined && newer !== undefined && another === undefined)
    comparison = await compareFiles([older, newer], options);
  else if (older === undefined && options.server !== undefined)
    comparison = await compareStored(options.server, options);
  else throw new UserError('请指定前后两个台账文件，或用 --server 指定服务器。');
  if (!comparison) return EXIT.unreadable;
  console.log(options.json ? JSON.stringify(comparison, null, 1) : changesText(comparison));
  return EXIT.ok;
}
