import { readFile, stat } from 'node:fs/promises';
import { UserError } from '../user-error';
import { writeWhole } from '../write-whole';

/** The permission bits that let anybody write. */
const WRITABLE = 0o222;

/**
 * Replaces a file's content whole: a crash leaves the old file or the new one, never half. Fails with `UserError`,
 * and leaves the file alone, when it no longer holds `expected`: somebody saved it meanwhile.
 */
export async function replaceFile(file: string, expected: Uint8Array, content: Uint8Array): Promise<void> {
  const current = await readFile(file);
  if (!current.equals(expected)) {
    throw new UserError(
      `${file} 在同步期间被改动，本次结果没有写回。请保存并关闭文件后重新同步，不会重复提交。`,
    );
  }
  const { mode } = await stat(file);
  // Putting another file in its place would work all the same, but its owner does not want it changed.
  if ((mode & WRITABLE) === 0) {
    throw new UserError(`${file} 是只读文件，结果没有写回。请取消只读后重新同步，不会重复提交。`);
  }
  try {
    await writeWhole(file, content, mode);
  } catch (error) {
    throw new UserError(
      `无法写入 ${file}，请确认文件没有被其他程序打开、文件夹可写，然后重新同步，不会重复提交。`,
      { cause: error },
    );
  }
}
