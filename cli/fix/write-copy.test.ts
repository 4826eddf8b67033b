import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UserError } from '../user-error';
import { copyPath, writeCopy } from './write-copy';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'taizhang-copy-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const CONTENT = Buffer.from('新');

describe('copyPath', () => {
  it.each([
    ['beside the original', 'a/台账.xlsx', undefined, 'a/台账（已修复）.xlsx'],
    ['in another folder', 'a/台账.xlsx', 'b', 'b/台账（已修复）.xlsx'],
    ['dots in the name', '2023.5.台账.XLSX', undefined, '2023.5.台账（已修复）.XLSX'],
  ])('%s', (_name, original, out, expected) => {
    expect(copyPath(original, out)).toBe(expected);
  });
});

describe('writeCopy', () => {
  it('makes the folder and writes, and writes the same again without harm', async () => {
    const copy = path.join(folder, '甲/乙/台账.xlsx');
    await writeCopy(copy, CONTENT);
    await writeCopy(copy, CONTENT);
    expect(readFileSync(copy)).toEqual(CONTENT);
    expect(readdirSync(path.dirname(copy))).toEqual(['台账.xlsx']);
  });

  it('never overwrites another file', async () => {
    const copy = path.join(folder, '台账.xlsx');
    writeFileSync(copy, '旧');
    await expect(writeCopy(copy, CONTENT)).rejects.toThrow('已经存在，内容不同，没有覆盖');
    expect(readFileSync(copy, 'utf8')).toBe('旧');
  });

  it.each<[string, (inFolder: string) => string, string]>([
    [
      'a file where the folder should be',
      (inFolder) => {
        writeFileSync(path.join(inFolder, '文件'), '');
        return path.join(inFolder, '文件/台账.xlsx');
      },
      '--out 指定的不是文件夹',
    ],
    [
      'a file in the middle of the path',
      (inFolder) => {
        writeFileSync(path.join(inFolder, '文件'), '');
        return path.join(inFolder, '文件/甲/台账.xlsx');
      },
      '--out 指定的不是文件夹',
    ],
    [
      'a folder of the same name',
      (inFolder) => {
        mkdirSync(path.join(inFolder, '台账.xlsx'));
        return path.join(inFolder, '台账.xlsx');
      },
      '已有同名的文件夹',
    ],
    ['a name that is too long', (inFolder) => path.join(inFolder, `${'长'.repeat(100)}.xlsx`), '文件名太长'],
    // Nobody may write there, not even the superuser.
    ['a folder that cannot be written', () => '/proc/台账.xlsx', '文件夹不可写'],
  ])('says what is wrong with %s', async (_name, target, message) => {
    const copy = target(folder);
    const attempt = writeCopy(copy, CONTENT);
    await expect(attempt).rejects.toBeInstanceOf(UserError);
    await expect(attempt).rejects.toThrow(message);
  });
});
