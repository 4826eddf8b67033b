import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { groupBy } from '#core/collection/group-by';
import { runChecks } from '#core/check/run-checks';
import type { FindingCode } from '#core/finding/catalogue';
import type { Finding } from '#core/finding/finding';
import { type FixedWorkbook, fixWorkbook } from '#core/fix/fix-workbook';
import type { SheetEdit } from '#core/fix/sheet-edit';
import type { WorkbookGrids } from '#core/grid/grid';
import { understandWorkbook } from '#core/ledger/understand';
import { editPackage } from '#xlsx/edit-package';
import { overwriteGuard } from '#xlsx/overwrite-guard';
import { readWorkbook } from '#xlsx/read-workbook';
import type { LoadedWorkbook, LoadOptions } from '../load-workbooks';
import { UserError } from '../user-error';
import { copyPath, writeCopy } from './write-copy';

export interface FixFileOptions extends LoadOptions {
  readonly codes?: ReadonlySet<FindingCode>;
  /** Write the copy; else only say what would be edited. */
  readonly apply?: true;
  /** Folder for the copy; default the original's. */
  readonly out?: string;
}

export interface FixedFile extends FixedWorkbook {
  readonly workbook: LoadedWorkbook;
  /** Path of the copy, where one holds the edits. */
  readonly copy?: string;
  /** Why there is no copy although one was asked for, in Chinese. */
  readonly problem?: string;
}

type Check = (workbook: WorkbookGrids) => Finding[];

function editedBytes(bytes: Uint8Array, edits: readonly SheetEdit[]): Uint8Array {
  const bySheet = groupBy(edits, ({ sheet }) => sheet);
  return editPackage(
    bytes,
    [...bySheet].map(([sheet, cells]) => ({ sheet, cells })),
  );
}

/** Writes the edited copy and checks it as it stands on disk. Fails with `UserError`. */
async function saveCopy(
  { file, bytes }: LoadedWorkbook,
  { edits }: FixedWorkbook,
  check: Check,
  out: string | undefined,
): Promise<{ readonly copy: string; readonly remaining: readonly Finding[] }> {
  const content = editedBytes(bytes, edits);
  const current = await readFile(file).catch(() => undefined);
  if (!current?.equals(bytes))
    throw new UserError(`${file} 在修复期间被改动或移走，没有生成副本。请保存并关闭文件后重新运行。`);
  const copy = copyPath(file, out);
  await writeCopy(copy, content);
  const written = await readWorkbook(await readFile(copy), path.basename(copy));
  return { copy, remaining: check(written) };
}

/** Finds what can be repaired in a workbook and, when asked, writes it into a copy; the original stays as it is. */
export async function fixFile(workbook: LoadedWorkbook, options: FixFileOptions): Promise<FixedFile> {
  const { codes, apply, out } = options;
  const check: Check = (grids) => runChecks(understandWorkbook(grids, options));
  const fixed = fixWorkbook(
    { fileName: path.basename(workbook.file), grids: workbook.grids },
    { check, refusals: overwriteGuard(workbook.bytes), ...(codes && { codes }) },
  );
  if (!apply || fixed.edits.length === 0) return { ...fixed, workbook };
  try {
    return { ...fixed, workbook, ...(await saveCopy(workbook, fixed, check, out)) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...fixed, workbook, problem: error.message };
  }
}
