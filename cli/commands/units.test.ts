/** `taizhang units` on the samples and on made workbooks. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { runChecks } from '#core/check/run-checks';
import { loadWorkbooks } from '../load-workbooks';
import { UserError } from '../user-error';
import { units, type UnitsOptions } from './units';

const SAMPLES = path.resolve(__dirname, '../../samples');
const QUOTAS = path.join(SAMPLES, '安居区司法局2023信息任务分配表.xlsx');
const YEARS = path.join(SAMPLES, '绵阳市司法局2023四个项目年台账.xlsx');
const CHARTS = path.resolve(__dirname, '../../tests/fixtures/带图表的台账.xlsx');
const ON = { asOf: '2023-06-30' } as const;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'taizhang-units-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function run(
  files: readonly string[],
  options: UnitsOptions = {},
): Promise<{ code: number; out: string }> {
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const code = await units(files, options);
    return { code, out: log.mock.calls.flat().join('\n') };
  } finally {
    log.mockRestore();
  }
}

async function load(file: string) {
  const { workbooks } = await loadWorkbooks([file], ON);
  if (!workbooks[0]) throw new Error(`unreadable ${file}`);
  return workbooks[0];
}

const places = async (file: string): Promise<string[]> =>
  runChecks((await load(file)).understood).map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`);

/** A workbook of these rows on a sheet each. */
async function save(name: string, sheets: Readonly<Record<string, string[][]>>): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const [sheet, rows] of Object.entries(sheets)) book.addWorksheet(sheet).addRows(rows);
  const file = path.join(folder, name);
  writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));
  return file;
}

const LEDGER = [
  ['2023年制度建设规范年台账'],
  ['新建(修订)制度名称', '完成时限', '责任科室'],
  ['1.甲制度', '5月底前', '机关党办、信息科'],
  ['2.乙制度', '5月底前', '机关党办'],
  ['3.丙制度', '6月底前', '党办'],
];

it('prints the directory and writes nothing', async () => {
  const { code, out } = await run([QUOTAS]);
  expect(code).toBe(0);
  expect(out).toContain('建议的单位名录，18个');
  expect(out).toMatch(/柔刚（安居）司法所.*司法所.*10/);
  expect(out).toContain('加 --out 文件名.xlsx 写入副本');
});

it.each([QUOTAS, CHARTS])('writes a copy in which nothing else differs: %s', async (file) => {
  const before = readFileSync(file);
  const copy = path.join(folder, '含名录.xlsx');
  const { code, out } = await run([file], { out: copy });
  expect(code).toBe(0);
  expect(out).toContain(`已写入副本：${copy}（原文件没有改动）`);
  expect(readFileSync(file).equals(before)).toBe(true);

  const [old, added] = [unzipSync(before), unzipSync(readFileSync(copy))];
  const changed = Object.keys(added).filter(
    (name) => Buffer.compare(old[name] ?? Buffer.from('new'), added[name] ?? Buffer.from('gone')) !== 0,
  );
  expect(changed).toHaveLength(4);
  expect(Object.keys(old).filter((name) => !(name in added))).toEqual([]);

  const { understood } = await load(copy);
  expect(understood.directory.source).toBe('listed');
  expect((await places(copy)).filter((place) => place.includes('单位名录!'))).toEqual([]);
  expect(await places(copy)).toEqual(await places(file));
  expect((await run([copy])).out).toContain('单位名录里没有缺少的单位。');
});

it('leaves an alias to a person, and reads it once it is confirmed', async () => {
  const file = await save('台账.xlsx', { 台账: LEDGER });
  const copy = path.join(folder, '副本.xlsx');
  await run([file], { out: copy });
  expect((await load(copy)).understood.ledgers[0]?.items.map(({ item }) => item.units[0]?.name)).toEqual([
    '机关党办',
    '机关党办',
    '党办',
  ]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(readFileSync(copy)).buffer);
  const sheet = book.getWorksheet('单位名录');
  expect(sheet?.getCell('E2').value).toMatch(/疑似又写作“党办”.*填入“别名”/);
  if (sheet) sheet.getCell('C2').value = '党办';
  writeFileSync(copy, new Uint8Array(await book.xlsx.writeBuffer()));
  const { understood } = await load(copy);
  expect(understood.ledgers[0]?.items[2]?.item.units[0]?.name).toBe('机关党办');
  expect(await places(copy)).toEqual([]);
});

it('adds what a kept directory lacks, and changes nothing that stands there', async () => {
  const kept = [
    ['单位名称', '类别', '别名'],
    ['机关党办', '科室', '党办'],
  ];
  const file = await save('台账.xlsx', { 单位名录: kept, 台账: LEDGER });
  const copy = path.join(folder, '副本.xlsx');
  expect((await run([file], { out: copy })).out).toContain('单位名录已有1个，缺1个');
  const [directory] = (await load(copy)).grids;
  expect(directory?.values).toEqual([...kept, ['信息科', '科室']]);
});

it('asks about odd spellings of listed units, whose rows it may not touch', async () => {
  const { out } = await run([YEARS]);
  expect(out).toContain('请确认：“科新区司法所”（1处）疑似就是名录中的“科技城新区司法所”');
});

it('prints JSON for scripts', async () => {
  const file = await save('台账.xlsx', { 台账: LEDGER });
  const { out } = await run([file], { json: true });
  expect(JSON.parse(out)).toEqual({
    files: [
      {
        file,
        kept: [],
        proposed: [
          {
            name: '机关党办',
            kind: '科室',
            members: [],
            times: 2,
            note: '疑似又写作“党办”，请确认：是同一单位，填入“别名”；不是，另加一行。',
          },
          { name: '信息科', kind: '科室', members: [], times: 1 },
        ],
        toConfirm: [{ name: '党办', meant: '机关党办', times: 1 }],
      },
    ],
  });
});

describe('refuses, and writes nothing:', () => {
  it.each([
    ['several files for one copy', [QUOTAS, YEARS], '副本.xlsx', '一次只能用于一个文件'],
    ['a copy that is no .xlsx', [QUOTAS], '副本', '--out 应是一个 .xlsx 文件'],
    ['a file that is there already', [QUOTAS], '已有.xlsx', '已经存在'],
  ])('%s', async (_, files, name, message) => {
    writeFileSync(path.join(folder, '已有.xlsx'), '别的内容');
    const refused = run(files, { out: path.join(folder, name) });
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(message);
    expect(readFileSync(path.join(folder, '已有.xlsx'), 'utf8')).toBe('别的内容');
  });

  it('a sheet named 单位名录 that is none', async () => {
    const file = await save('台账.xlsx', { 台账: LEDGER, 单位名录: [['待补']] });
    await expect(run([file], { out: path.join(folder, '副本.xlsx') })).rejects.toMatchObject({
      name: 'EditRefusedError',
      message: '单位名录：工作簿里已有同名的工作表，请先给它改名',
    });
  });

  it('a file that cannot be read', async () => {
    const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const file = path.join(folder, '文字.xlsx');
    writeFileSync(file, '这不是工作簿');
    expect((await run([file])).code).toBe(2);
    expect(error).toHaveBeenCalledWith(expect.stringContaining(`无法读取 ${file}`));
    error.mockRestore();
  });
});
