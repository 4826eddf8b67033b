import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CivilDate } from '#core/date/civil-date';
import type { Grid } from '#core/grid/grid';
import type { LedgerKind } from '#core/ledger/kind';
import { understandWorkbook, type UnderstoodWorkbook } from '#core/ledger/understand';
import { UnreadableWorkbookError } from '#xlsx/errors';
import { readWorkbook } from '#xlsx/read-workbook';

export interface LoadedWorkbook {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly grids: readonly Grid[];
  readonly understood: UnderstoodWorkbook;
}

/** A file that could not be read, with a Chinese message that says what to do. */
export interface UnreadableFile {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

export interface LoadedWorkbooks {
  readonly workbooks: readonly LoadedWorkbook[];
  readonly unreadable: readonly UnreadableFile[];
}

export interface LoadOptions {
  readonly year?: number;
  readonly asOf: CivilDate;
  /** The kinds to look for; default those the product knows by itself. */
  readonly kinds?: readonly LedgerKind[];
}

const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件，请检查文件名和所在文件夹。',
  EISDIR: '这是一个文件夹，请指定其中的 .xlsx 文件。',
  EACCES: '没有读取这个文件的权限，请联系管理员或换一个位置。',
  EPERM: '没有读取这个文件的权限，请联系管理员或换一个位置。',
  EBUSY: '文件正被其他程序占用，请关闭后再试。',
};

function problemOf(file: string, error: unknown): UnreadableFile | undefined {
  if (error instanceof UnreadableWorkbookError) return { file, code: error.code, message: error.message };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = FILE_PROBLEMS[code];
  return message === undefined ? undefined : { file, code: 'file-unavailable', message };
}

/** A file's content, understood. Fails with `UnreadableWorkbookError`. */
export async function readLoaded(
  file: string,
  bytes: Uint8Array,
  options: LoadOptions,
): Promise<LoadedWorkbook> {
  const read = await readWorkbook(bytes, path.basename(file));
  return { file, bytes, grids: read.grids, understood: understandWorkbook(read, options) };
}

/** Reads and understands each file; a file that cannot be read is reported, and the others go on. */
export async function loadWorkbooks(
  files: readonly string[],
  options: LoadOptions,
): Promise<LoadedWorkbooks> {
  const workbooks: LoadedWorkbook[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const file of files) {
    try {
      workbooks.push(await readLoaded(file, await readFile(file), options));
    } catch (error) {
      const problem = problemOf(file, error);
      if (!problem) throw error;
      unreadable.push(problem);
    }
  }
  return { workbooks, unreadable };
}
