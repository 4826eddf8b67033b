/** The command line as a user calls it: a process of its own, its output and its exit code. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { z } from 'zod';
import { editPackage } from '#xlsx/edit-package';

const root = path.resolve(__dirname, '../..');
const QUOTA = path.join(root, 'samples/安居区司法局2023信息任务分配表.xlsx');
const YEARS = path.join(root, 'samples/绵阳市司法局2023四个项目年台账.xlsx');

const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function taizhang(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'bin/taizhang.mjs'), ...args],
    { encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const target = path.join(folder, name);
  writeFileSync(target, content);
  return target;
}

const findingsSchema = z.object({
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.string(),
      sheet: z.string(),
      cell: z.string(),
      suggestion: z.string().optional(),
    }),
  ),
});

describe('check', () => {
  it('prints every ledger with its rows, and exits 0 without errors', () => {
    const { code, out } = taizhang('check', QUOTA, YEARS, '--json');
    expect(code).toBe(0);
    const schema = z.object({
      ledgers: z.array(
        z.object({
          kind: z.string(),
          year: z.number(),
          rows: z.array(z.unknown()).optional(),
          quotas: z.array(z.unknown()).optional(),
        }),
      ),
    });
    expect(
      schema.parse(JSON.parse(out)).ledgers.map((l) => [l.kind, l.year, l.rows?.length ?? l.quotas?.length]),
    ).toEqual([
      ['info-quota', 2023, 18],
      ['info-log', 2023, undefined],
      ['institution-building', 2023, 38],
      ['foundation', 2023, 33],
      ['innovation', 2023, 43],
      ['key-projects', 2023, 34],
      ['unit-directory', 2023, undefined],
      ['inspection-log', 2023, undefined],
      ['rules', 2023, undefined],
    ]);
  });

  it('reports the known oddities, none of them an error', () => {
    const { findings } = findingsSchema.parse(JSON.parse(taizhang('check', YEARS, '--json').out));
    expect(findings.map(({ code, sheet, cell }) => `${code} ${sheet} ${cell}`)).toEqual([
      'deadline-undated 基础工作提升年 C9',
      'unit-near-duplicate 基础工作提升年 D14',
      'deadline-undated 基础工作提升年 C23',
      'deadline-undated 基础工作提升年 C25',
      'deadline-undated 特色创新发展年 C38',
      'deadline-undated 特色创新发展年 C45',
      'deadline-undated 特色创新发展年 C46',
      'deadline-undated 重点工程推进年 D15',
      'deadline-ambiguous 重点工程推进年 D23',
      'unit-near-duplicate 重点工程推进年 E36',
    ]);
    expect(findings.every(({ severity }) => severity !== 'error')).toBe(true);
  });

  it('one changed quota is exactly one error, and exit 1', () => {
    const changed = editPackage(readFileSync(QUOTA), [
      { sheet: '信息任务分配表', cells: [{ row: 5, column: 4, value: '5篇' }] },
    ]);
    const { code, out } = taizhang('check', file('changed.xlsx', changed), '--json');
    const errors = findingsSchema
      .parse(JSON.parse(out))
      .findings.filter(({ severity }) => severity === 'error');
    expect(code).toBe(1);
    expect(errors).toMatchObject([{ code: 'quota-total-mismatch', cell: 'I6', suggestion: '19' }]);
  });

  it('speaks to a clerk: by sheet, with cells and words', () => {
    const { out } = taizhang('check', YEARS);
    expect(out).toContain('【基础工作提升年】基础工作提升年，2023年，33行：错误0个，警告1个，提示3个');
    expect(out).toContain('警告 D14（责任单位） “公共法律服务科”与“公共法律服务管理科”很接近');
  });

  it('takes the year from the call where the sheet names none', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('表').addRows([
      ['新建(修订)制度名称', '完成时限', '责任科室'],
      ['1.甲', '5月底前', '办公室'],
    ]);
    const target = file('无年份.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(taizhang('check', target, '--json', '--year', '2024').out).toContain('"due": "2024-05-31"');
  });
});

describe('a kind of the bureau’s own', () => {
  const KINDS = path.join(root, 'samples/kinds/年度重点工作台账.json');

  async function ownLedger(): Promise<string> {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('表').addRows([
      ['序号', '重点工作事项', '办结时限', '承办股室(所)', '责任领导'],
      [1, '甲', '5月底前', '普法股', '某'],
      [2, '乙', '年底前', '社矫股', null],
    ]);
    return file('2024年重点工作.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
  }

  it('is checked, counted and reported under its name', async () => {
    const target = await ownLedger();
    const { code, out } = taizhang('check', target, '--kinds', KINDS, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ledgers: [{ kind: 'annual-priorities', year: 2024, rows: [{ no: 1 }, { no: 2 }] }],
      findings: [{ code: 'required-missing', cell: 'E3', column: '责任领导' }],
    });
    const status = taizhang('status', target, '--kinds', KINDS, '--as-of', '2024-06-30');
    expect(status.out).toContain('年度重点工作台账（2024年）');
    const report = taizhang('report', 'monthly', target, '--kinds', KINDS, '--out', folder);
    expect(report.code).toBe(0);
  });

  it('is not known without its definition', async () => {
    expect(taizhang('check', await ownLedger()).code).toBe(1);
  });

  it.each([
    ['that is missing', () => path.join(folder, '没有.json'), '无法读取台账类型定义'],
    ['that is no JSON', () => file('坏.json', '{'), '不是 UTF-8 编码的 JSON'],
    [
      'in another encoding',
      () => file('编码.json', Buffer.from([0x22, 0xd6, 0xd8, 0x22])),
      '不是 UTF-8 编码的 JSON',
    ],
    ['with a mistake', () => file('错.json', '{"id":"a"}'), '“columns”：缺少这一项'],
  ])('a definition %s: says so, and exit 2', (_, definition, message) => {
    const { code, out, err } = taizhang('check', QUOTA, '--kinds', definition());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('cannot be given twice', () => {
    const { code, err } = taizhang('check', QUOTA, '--kinds', KINDS, '--kinds', KINDS);
    expect(code).toBe(2);
    expect(err).toContain('已有台账类型“annual-priorities”');
  });
});

describe('what cannot be read: a Chinese message that says what to do, and exit 2', () => {
  it.each([
    ['a truncated workbook', () => file('截断.xlsx', readFileSync(QUOTA).subarray(0, 3000)), '文件不完整'],
    ['a text file', () => file('文本.xlsx', '序号,部门\n1,办公室'), '另存为 .xlsx'],
    ['an empty file', () => file('空.xlsx', ''), '文件是空的'],
    ['a missing file', () => path.join(folder, '没有.xlsx'), '找不到这个文件'],
    ['a folder', () => folder, '这是一个文件夹'],
  ])('%s', (_, target, message) => {
    const { code, out, err } = taizhang('check', target());
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(out).toBe('');
  });

  it('reads the other files all the same, and says so in JSON', () => {
    const { code, out } = taizhang('check', file('坏.xlsx', 'x'), QUOTA, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ ledgers: [{}, {}], unreadable: [{ code: 'text-file' }] });
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['frobnicate']],
    ['a wrong date', ['check', QUOTA, '--as-of', '2023-02-30']],
    ['a wrong year', ['check', QUOTA, '--year', '23']],
    ['a report nobody knows', ['report', 'weekly', QUOTA, '--out', folder]],
    ['no server', ['sync', QUOTA]],
    ['neither files nor a server', ['status']],
  ])('a call with %s', (_, args) => {
    expect(taizhang(...args)).toMatchObject({ code: 2, out: '' });
  });

  it('a server that is not there', () => {
    const { code, err } = taizhang('status', '--server', 'http://127.0.0.1:9', '--token', 'x');
    expect({ code, err: err.trim() }).toEqual({ code: 2, err: '无法连接服务器：http://127.0.0.1:9' });
  });
});

describe('status and report', () => {
  it('status prints the contract’s object', () => {
    const status = z
      .object({
        asOf: z.string(),
        total: z.object({ total: z.number() }),
        ledgers: z.array(z.object({ kind: z.string(), total: z.number() })),
        quota: z.array(z.object({ unit: z.string() })),
      })
      .parse(JSON.parse(taizhang('status', QUOTA, YEARS, '--as-of', '2023-06-30', '--json').out));
    expect(status.asOf).toBe('2023-06-30');
    expect(status.total.total).toBe(148);
    expect(status.ledgers.map(({ total }) => total)).toEqual([38, 33, 43, 34]);
    expect(status.quota).toHaveLength(18);
  });

  it('the same state gives the same report, byte for byte', () => {
    const reports = ['a', 'b'].map((name) => {
      const { code, out } = taizhang(
        'report',
        'monthly',
        QUOTA,
        YEARS,
        '--out',
        path.join(folder, name),
        '--as-of',
        '2023-06-30',
      );
      expect(code).toBe(0);
      return [...out.matchAll(/^已生成：(.*)$/gm)].map(([, made = '']) => readFileSync(made));
    });
    expect(reports[0]).toHaveLength(2);
    expect(reports[0]?.map((bytes, at) => bytes.equals(reports[1]?.[at] ?? Buffer.of()))).toEqual([
      true,
      true,
    ]);
  });
});

it('a port that is taken is named, with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = String(typeof address === 'object' ? address?.port : '');
  const { code, err } = taizhang('serve', '--port', port, '--data', path.join(folder, 'taken'));
  other.close();
  expect({ code, err: err.trim() }).toEqual({
    code: 2,
    err: `端口 ${port} 已被其他程序占用，请用 --port 另选一个。`,
  });
});

it('the demonstration does the whole job, twice without harm', () => {
  const args = [
    'demo',
    '--exit',
    '--port',
    '0',
    '--data',
    path.join(folder, 'data'),
    '--out',
    path.join(folder, 'out'),
  ];
  const first = taizhang(...args);
  expect(first.err).toBe('');
  expect(first.code).toBe(0);
  expect(first.out).toContain('【制度建设规范年】已提交38行（版本1）');
  expect(first.out).toContain('【制度建设规范年】无变化38行（版本1）');
  const second = taizhang(...args);
  expect(second.code).toBe(0);
  expect(second.out).not.toContain('已提交');
}, 60_000);
