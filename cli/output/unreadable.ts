import type { UnreadableFile } from '../load-workbooks';

/** Says on standard error which files could not be read and what to do. */
export function printUnreadable(files: readonly UnreadableFile[]): void {
  for (const { file, message } of files) console.error(`无法读取 ${file}：${message}`);
}
