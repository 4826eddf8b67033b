/** `taizhang fix` as a user calls it, on workbooks with slips, and what it leaves alone. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';

const root = path.resolve(__dirname, '../..');
const CHARTS = path.join(root, 'tests/fixtures/带图表的台账.xlsx');
const CLEAN = path.join(root, 'samples/安居区司法局2023信息任务分配表.xlsx');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'taizhang-fix-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function fix(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'bin/taizhang.mjs'), 'fix', ...args],
    { encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

const fixSchema = z.object({
  files: z.array(
    z.object({
      copy: z.string().optional(),
      problem: z.string().optional(),
      edits: z.array(
        z.object({
          sheet: z.string(),
          cell: z.string(),
          column: z.string(),
          before: z.unknown(),
          after: z.unknown(),
          code: z.string(),
          message: z.string(),
        }),
      ),
      skipped: z.array(
        z.object({ cell: z.string(), code: z.string(), reason: z.string(), detail: z.string().optional() }),
      ),
      remaining: z.object({ error: z.number(), warning: z.number(), info: z.number() }),
    }),
  ),
  unreadable: z.array(z.object({ code: z.string() })).optional(),
});

/** What `--json` says of one file, in short. */
function fixed(...args: string[]) {
  const { code, out } = fix(...args, '--json');
  const [file] = fixSchema.parse(JSON.parse(out)).files;
  if (!file) throw new Error('no file');
  return {
    code,
    ...file,
    edits: file.edits.map(({ cell, before, after }) => `${cell} ${String(before)}→${String(after)}`),
    skipped: file.skipped.map(({ cell, code, reason }) => `${cell} ${code} ${reason}`),
  };
}

async function save(name: string, build: (book: ExcelJS.Workbook) => void | Promise<void>): Promise<string> {
  const book = new ExcelJS.Workbook();
  await build(book);
  const file = path.join(folder, name);
  writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));
  return file;
}

/** A ledger with these responsible units, one a row from row 3 on. */
function addLedger(book: ExcelJS.Workbook, units: readonly ExcelJS.CellValue[]): ExcelJS.Worksheet {
  const sheet = book.addWorksheet('台账');
  sheet.addRows([['2023年制度建设规范年台账'], ['新建(修订)制度名称', '完成时限', '责任科室']]);
  units.forEach((unit, index) => {
    sheet.addRow([`${index + 1}.制度${String.fromCodePoint(0x4e00 + index * 97)}`, '5月底前', unit]);
  });
  return sheet;
}

async function cellOf(file: string, sheet: string, address: string): Promise<ExcelJS.Cell> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(readFileSync(file)).buffer);
  const found = book.getWorksheet(sheet)?.getCell(address);
  if (!found) throw new Error(`no sheet ${sheet}`);
  return found;
}

describe('a dry run', () => {
  it('prints each edit with its cell, column and finding, what is left and why, and writes nothing', () => {
    const file = path.join(folder, '台账.xlsx');
    copyFileSync(CHARTS, file);
    const { code, out } = fix(file);
    expect(code).toBe(0);
    expect(out).toContain('【台账】可修改3处，未修复4个');
    expect(out).toMatch(/提示 C4（完成时限） .*空格.*\n {6}C4（完成时限） “3月底前\[全角空格\]” → “3月底前”/);
    expect(out).toContain('D6（责任科室） “办[U+200B]公室” → “办公室”');
    expect(out).toContain('未修复：改法需要人工判断，确认后可用 --code deadline-ambiguous 修复');
    expect(out).toContain('未修复：单元格是公式，请改正公式或它引用的单元格');
    expect(out).toContain('以上修改还没有写入，原文件没有改动；加 --apply 写入副本。');
    expect(readdirSync(folder)).toEqual(['台账.xlsx']);
    expect(readFileSync(file).equals(readFileSync(CHARTS))).toBe(true);
  });

  it('says so where there is nothing to repair', () => {
    const { code, out } = fix(CLEAN);
    expect(code).toBe(0);
    expect(out).toContain('没有可以自动修复的问题');
  });
});

describe('a workbook with charts, sparklines, formats, comments and properties', () => {
  /** The contents of a package by part, as text. */
  function parts(file: string): Map<string, string> {
    const contents = Object.entries(unzipSync(readFileSync(file)));
    return new Map(contents.map(([name, content]) => [name, Buffer.from(content).toString('latin1')]));
  }

  function withoutCells(xml: string, cells: readonly string[]): string {
    return cells.reduce((rest, cell) => rest.replace(new RegExp(`<c r="${cell}"[^>]*>.*?</c>`), ''), xml);
  }

  const SHEET = 'xl/worksheets/sheet1.xml';
  const EDITED = ['C4', 'C7', 'C8', 'D6', 'D8'];
  const GUESSES = [
    '--code',
    'deadline-ambiguous',
    'unit-near-duplicate',
    'stray-space',
    'invisible-character',
    'look-alike-character',
  ];

  it.each([
    ['a chart on the sheet', 'xl/charts/chart1.xml', '<c:barChart>'],
    ['a chart sheet', 'xl/chartsheets/sheet1.xml', '<drawing '],
    ['comments', 'xl/comments1.xml', '<comment ref="C4"'],
    ['custom properties', 'docProps/custom.xml', '<property '],
    ['defined names', 'xl/workbook.xml', '<definedName name="'],
    ['sparklines', SHEET, '<x14:sparklineGroup '],
    ['conditional formats', SHEET, '<conditionalFormatting '],
    ['data bars with Excel’s extension', SHEET, '<x14:dataBar '],
    ['drop-downs', SHEET, '<dataValidation '],
    ['links', SHEET, '<hyperlink '],
    ['a filter', SHEET, '<autoFilter '],
  ])('has %s', (_name, part, element) => {
    expect(parts(CHARTS).get(part)).toContain(element);
  });

  it('keeps every part byte-equal, and of the edited sheet everything but the edited cells', () => {
    const { copy = '', edits, code } = fixed(CHARTS, '--apply', '--out', folder, ...GUESSES);
    expect(code).toBe(0);
    expect(edits.map((edit) => edit.slice(0, 2)).sort()).toEqual(EDITED);
    const [before, after] = [parts(CHARTS), parts(copy)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
    expect(changed).toEqual([SHEET]);
    const [old = '', now = ''] = [before.get(SHEET), after.get(SHEET)];
    expect(withoutCells(now, EDITED)).toBe(withoutCells(old, EDITED));
    expect(withoutCells(now, EDITED.slice(1))).not.toBe(withoutCells(old, EDITED.slice(1)));
  });

  it('keeps the style of the edited cells', () => {
    const { copy = '' } = fixed(CHARTS, '--apply', '--out', folder);
    const styleOf = (file: string): unknown =>
      /<c r="C4"( s="\d+")/.exec(strFromU8(unzipSync(readFileSync(file))[SHEET] ?? new Uint8Array()))?.[1];
    expect(styleOf(copy)).toBe(styleOf(CHARTS));
    expect(styleOf(copy)).toMatch(/\d/);
  });

  it('checks the copy again: what was repaired is gone, what a person must do is left', () => {
    const first = fixed(CHARTS, '--apply', '--out', folder);
    const again = fixed(first.copy ?? '');
    expect(again.edits).toEqual([]);
    expect(again.remaining).toEqual(first.remaining);
    expect(again.skipped).toEqual(first.skipped);
  });
});

describe('errors and exit codes', () => {
  const quota = (remark: ExcelJS.CellValue) => (book: ExcelJS.Workbook) => {
    book
      .addWorksheet('分配表')
      .addRows([
        ['某县司法局2023年信息任务分配表'],
        ['序号', '部门', '目标任务分', '外宣信息', '政务信息', '备注'],
        [1, '办公室', 20, '12篇', '6篇', remark],
        [2, '政治处', 10, '4篇', '2篇', 6],
      ]);
  };

  it('a guess is made only when its code is named; exit 1 while errors remain, 0 when none is left', async () => {
    const file = await save('分配表.xlsx', quota(19));
    const unnamed = fixed(file, '--apply');
    expect(unnamed).toMatchObject({ code: 1, edits: [], skipped: ['F3 quota-total-mismatch needs-consent'] });
    expect(unnamed.copy).toBeUndefined();
    const named = fixed(file, '--apply', '--code', 'quota-total-mismatch');
    expect(named).toMatchObject({ code: 0, edits: ['F3 19→18'], remaining: { error: 0 } });
    expect((await cellOf(named.copy ?? '', '分配表', 'F3')).value).toBe(18);
  });

  it('a formula is left to a person', async () => {
    const file = await save('分配表.xlsx', quota({ formula: 'D3+19', result: 19 }));
    expect(fixed(file, '--apply', '--code', 'quota-total-mismatch')).toMatchObject({
      code: 1,
      skipped: ['F3 quota-total-mismatch refused'],
    });
  });

  it('locked cells of a protected sheet are left alone, unlocked ones are repaired', async () => {
    const file = await save('台账.xlsx', async (book) => {
      const sheet = addLedger(book, ['办公室\u3000', '办公室\u3000']);
      sheet.getCell('C3').protection = { locked: false };
      await sheet.protect('', {});
    });
    expect(fixed(file, '--apply')).toMatchObject({
      edits: ['C3 办公室\u3000→办公室'],
      skipped: ['C4 stray-space refused'],
    });
  });

  it.each([
    ['an unknown code', [CHARTS, '--code', 'frobnicate'], '没有“frobnicate”这个问题代码'],
    ['a file that is not there', ['没有.xlsx'], '找不到这个文件'],
    ['no file', [], 'files'],
  ])('%s: exit 2', (_name, args, message) => {
    const { code, err } = fix(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('reads and repairs the other files all the same', () => {
    const { code, out } = fix('没有.xlsx', CHARTS, '--json');
    expect(code).toBe(2);
    expect(fixSchema.parse(JSON.parse(out))).toMatchObject({
      files: [{ edits: [{}, {}, {}] }],
      unreadable: [{ code: 'file-unavailable' }],
    });
  });
});

describe('the copy', () => {
  it('stands beside the original, and the same run again changes nothing', () => {
    const file = path.join(folder, '台账.xlsx');
    copyFileSync(CHARTS, file);
    const runs = [fix(file, '--apply'), fix(file, '--apply')];
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(runs[1]?.out).toContain(`已写入副本：${path.join(folder, '台账（已修复）.xlsx')}`);
    expect(readdirSync(folder).sort()).toEqual(['台账.xlsx', '台账（已修复）.xlsx']);
    expect(readFileSync(file).equals(readFileSync(CHARTS))).toBe(true);
  });

  it('never takes the place of another file', () => {
    const other = path.join(folder, '带图表的台账（已修复）.xlsx');
    writeFileSync(other, '别人的');
    const { code, err } = fix(CHARTS, '--apply', '--out', folder);
    expect(code).toBe(2);
    expect(err).toContain('已经存在，内容不同，没有覆盖');
    expect(readFileSync(other, 'utf8')).toBe('别人的');
  });

  it('two files of one name do not overwrite each other in one folder', async () => {
    const paths = ['甲', '乙'].map((name) => path.join(folder, name));
    for (const [index, target] of paths.entries()) {
      mkdirSync(target);
      const file = await save('台账.xlsx', (book) => {
        addLedger(book, [`办公室\u3000`, ...Array.from({ length: index }, () => '政治处')]);
      });
      copyFileSync(file, path.join(target, '台账.xlsx'));
    }
    const out = path.join(folder, '副本');
    const { code, err } = fix(...paths.map((each) => path.join(each, '台账.xlsx')), '--apply', '--out', out);
    expect(code).toBe(2);
    expect(err).toContain('没有覆盖');
    expect(fixed(path.join(folder, '甲/台账.xlsx'), '--apply', '--out', out).problem).toBeUndefined();
  });

  it('says what to do where a name is too long for a copy', () => {
    const file = path.join(folder, `${'台'.repeat(80)}.xlsx`);
    copyFileSync(CHARTS, file);
    const { code, err } = fix(file, '--apply');
    expect(code).toBe(2);
    expect(err).toContain('文件名太长，请先把原文件改成较短的名称');
  });

  it('says what to do where --out cannot be written', () => {
    const file = path.join(folder, '文件');
    writeFileSync(file, '');
    const { code, err } = fix(CHARTS, '--apply', '--out', file);
    expect(code).toBe(2);
    expect(err).toContain('--out 指定的不是文件夹');
  });
});

it.each(['=HYPERLINK("https://example.org/","公室")', '+1办公室', '-办公室', '@办公室'])(
  'a repaired text that looks like a formula stays text: %s',
  async (text) => {
    const file = await save('台账.xlsx', (book) => {
      addLedger(book, [`${text}\u3000`]);
    });
    const { copy = '', edits } = fixed(file, '--apply', '--code', 'stray-space');
    expect(edits).toEqual([`C3 ${text}\u3000→${text}`]);
    const cell = await cellOf(copy, '台账', 'C3');
    expect({ type: cell.type, value: cell.value }).toEqual({ type: ExcelJS.ValueType.String, value: text });
  },
);

it('orders to the terminal in a cell are printed, not obeyed', async () => {
  const file = await save('台账.xlsx', (book) => {
    addLedger(book, ['办公室\u001b[2J\u3000']);
  });
  expect(fix(file).out).not.toContain('\u001b');
});

it('repairs a habit of a whole column in one go', async () => {
  const units = Array.from({ length: 40 }, () => '办公室\u3000');
  const file = await save('台账.xlsx', (book) => {
    addLedger(book, units);
  });
  const { edits, remaining, copy = '' } = fixed(file, '--apply');
  expect(edits).toHaveLength(40);
  expect(remaining).toEqual({ error: 0, warning: 0, info: 0 });
  expect(existsSync(copy)).toBe(true);
});
