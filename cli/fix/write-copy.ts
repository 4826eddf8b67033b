import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from '../server/has-code';
import { UserError } from '../user-error';

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOTDIR: '--out 指定的不是文件夹',
  EEXIST: '--out 指定的不是文件夹',
  EISDIR: '已有同名的文件夹',
  ENAMETOOLONG: '文件名太长，请先把原文件改成较短的名称',
  ENOSPC: '磁盘已满',
};
const NOT_WRITABLE = '文件夹不可写，请用 --out 指定另一个文件夹';

function problemOf(error: unknown): string {
  return Object.entries(PROBLEMS).find(([code]) => hasCode(error, code))?.[1] ?? NOT_WRITABLE;
}

/** Writes a file that does not exist yet; false, and nothing is written, where it does. */
async function create(file: string, content: Uint8Array): Promise<boolean> {
  let handle;
  try {
    handle = await open(file, 'wx');
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return true;
}

/** `台账.xlsx` becomes `台账（已修复）.xlsx`, beside it or in another folder. */
export function copyPath(original: string, folder = path.dirname(original)): string {
  const { name, ext } = path.parse(original);
  return path.join(folder, `${name}（已修复）${ext}`);
}

/**
 * Writes a copy under a name that is free; a file that holds the same already is left as it is. Fails with
 * `UserError` where another file has the name or the folder cannot be written; no file is ever overwritten.
 */
export async function writeCopy(copy: string, content: Uint8Array): Promise<void> {
  try {
    await mkdir(path.dirname(copy), { recursive: true });
    if (await create(copy, content)) return;
    if ((await readFile(copy)).equals(content)) return;
  } catch (error) {
    throw new UserError(`无法写入 ${copy}：${problemOf(error)}。`, { cause: error });
  }
  throw new UserError(`${copy} 已经存在，内容不同，没有覆盖。请先移走它，或用 --out 指定另一个文件夹。`);
}
