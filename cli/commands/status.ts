import { computeStatus } from '#core/completion/status';
import { EXIT, type ExitCode } from '../exit-code';
import { statusText } from '../output/status-text';
import { printUnreadable } from '../output/unreadable';
import { readSource, type SourceOptions } from './source';

export interface StatusOptions extends SourceOptions {
  readonly json?: true;
}

/** `taizhang status`: completion and lights of files or of a server's ledgers. */
export async function status(files: readonly string[], options: StatusOptions): Promise<ExitCode> {
  const { input, unreadable } = await readSource(files, options);
  const computed = computeStatus(input);
  console.log(options.json ? JSON.stringify(computed, null, 1) : statusText(computed, input.rules));
  printUnreadable(unreadable);
  return unreadable.length > 0 ? EXIT.unreadable : EXIT.ok;
}
