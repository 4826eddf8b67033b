import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { type LoadedWorkbook, loadWorkbooks } from '../load-workbooks';
import { fixFile, type FixFileOptions } from './fix-file';

const OPTIONS: FixFileOptions = { asOf: '2023-06-30', apply: true };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'taizhang-fix-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function ledger(name: string, unit: string): Promise<LoadedWorkbook> {
  const book = new ExcelJS.Workbook();
  book
    .addWorksheet('台账')
    .addRows([
      ['2023年制度建设规范年台账'],
      ['新建(修订)制度名称', '完成时限', '责任科室'],
      ['1.公文处理办法', '5月底前', unit],
    ]);
  const file = path.join(folder, name);
  writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));
  const { workbooks } = await loadWorkbooks([file], OPTIONS);
  const [loaded] = workbooks;
  if (!loaded) throw new Error('not readable');
  return loaded;
}

describe('fixFile', () => {
  it('checks the copy as it stands on disk', async () => {
    const fixed = await fixFile(await ledger('台账.xlsx', '办公室\u3000'), OPTIONS);
    expect(fixed).toMatchObject({
      copy: path.join(folder, '台账（已修复）.xlsx'),
      edits: [{ cell: 'C3', value: '办公室' }],
      remaining: [],
    });
  });

  it('writes no copy where nothing is repaired', async () => {
    expect(await fixFile(await ledger('台账.xlsx', '办公室'), OPTIONS)).not.toHaveProperty('copy');
    expect(readdirSync(folder)).toEqual(['台账.xlsx']);
  });

  it.each<[string, (file: string) => void]>([
    [
      'saved by somebody',
      (file) => {
        writeFileSync(file, '别的');
      },
    ],
    [
      'moved away',
      (file) => {
        rmSync(file);
      },
    ],
  ])('writes no copy of a file that was meanwhile %s', async (_name, change) => {
    const loaded = await ledger('台账.xlsx', '办公室\u3000');
    change(loaded.file);
    const { copy, problem } = await fixFile(loaded, OPTIONS);
    expect({ copy, problem }).toEqual({
      copy: undefined,
      problem: `${loaded.file} 在修复期间被改动或移走，没有生成副本。请保存并关闭文件后重新运行。`,
    });
    expect(readdirSync(folder).filter((name) => name.includes('已修复'))).toEqual([]);
  });

  it('leaves the original as it is', async () => {
    const loaded = await ledger('台账.xlsx', '办公室\u3000');
    await fixFile(loaded, OPTIONS);
    expect(readFileSync(loaded.file).equals(loaded.bytes)).toBe(true);
  });
});
