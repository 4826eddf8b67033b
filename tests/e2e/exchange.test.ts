/** Workbooks on machines without network, and a real backend: everything goes through signed files. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import { decodeJwt } from 'jose';
import type { CellValue } from '#core/grid/grid';
import { editPackage } from '#xlsx/edit-package';
import { readWorkbook } from '#xlsx/read-workbook';
import { createApiClient } from '#cli/api-client';
import { exchangeKey } from '#cli/commands/exchange-key';
import { exportChanges, type ExportChangesOptions } from '#cli/commands/export-changes';
import { importChanges, type ImportChangesOptions } from '#cli/commands/import-changes';
import { exportFileSchema } from '#core/exchange/exchange-file';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';

const LEDGER = 'foundation-2023';
const SHEET = '台账';
/** Columns of the sheet. */
const [ITEM, DEADLINE, UNIT, PROGRESS, TOKEN] = [0, 1, 2, 3, 4];
const FIRST_ROW = 2;

let folder: string;
let data: string;
let backend: RunningBackend;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'taizhang-exchange-'));
  data = at('数据');
  backend = await startBackend({ dataDir: data });
  said = [];
  jest.spyOn(console, 'log').mockImplementation((text: string) => {
    said.push(text);
  });
  await register('a', '张三');
});

afterEach(async () => {
  jest.restoreAllMocks();
  await backend.stop();
  await rm(folder, { recursive: true });
});

function at(...names: string[]): string {
  return path.join(folder, ...names);
}

/** A closed machine's key, made there and registered at the server. */
async function register(machine: string, subject: string, more: object = {}): Promise<void> {
  const terms = { days: 30, data };
  await exchangeKey({ ...terms, out: at(`${machine}.key`) });
  await exchangeKey({ ...terms, trust: at(`${machine}.pub`), subject, role: 'office', ...more });
}

async function newBook(name: string, items: readonly number[]): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  workbook
    .addWorksheet(SHEET)
    .addRows([
      ['2023年“基础工作提升年”项目台账'],
      ['具体任务', '时序进度', '责任单位', '最新进展'],
      ...items.map((no) => [`${no}.任务${no}`, '年内', '办公室']),
    ]);
  const file = at(name);
  await writeFile(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return file;
}

/** Changes one cell of a row, counted from 0, as a clerk would. */
async function edit(book: string, row: number, column: number, value: CellValue): Promise<void> {
  const cells = [{ row: FIRST_ROW + row, column, value }];
  await writeFile(book, editPackage(await readFile(book), [{ sheet: SHEET, cells }]));
}

async function remove(book: string, row: number): Promise<void> {
  const deletions = [{ row: FIRST_ROW + row }];
  await writeFile(
    book,
    editPackage(await readFile(book), [{ sheet: SHEET, cells: [], insertions: [], deletions }]),
  );
}

async function rowsOf(book: string): Promise<string[][]> {
  const { grids } = await readWorkbook(await readFile(book), '');
  const rows = grids[0]?.values.slice(FIRST_ROW) ?? [];
  return rows.map((row) => [ITEM, PROGRESS].map((column) => String(row[column] ?? '')));
}

const fileIn = (text: string | undefined): string => /[：](\S+\.tz[xa])/.exec(text ?? '')?.[1] ?? '';

async function exportBook(
  book: string,
  machine = 'a',
  more: Partial<ExportChangesOptions> = {},
): Promise<string> {
  said = [];
  await exportChanges(book, {
    key: at(`${machine}.key`),
    out: at('U盘', machine),
    asOf: '2023-06-30',
    ...more,
  });
  return fileIn(said.find((text) => text.startsWith('已导出')));
}

async function importFile(file: string, more: Partial<ImportChangesOptions> = {}): Promise<string> {
  said = [];
  await importChanges(file, undefined, {
    server: backend.url,
    data,
    out: at('U盘'),
    asOf: '2023-06-30',
    ...more,
  });
  return fileIn(said[0]);
}

async function apply(
  answer: string,
  book: string,
  more: Partial<ImportChangesOptions> = {},
): Promise<number> {
  said = [];
  const trust = path.join(data, 'exchange/server.pub');
  return importChanges(answer, book, { data, trust, asOf: '2023-06-30', ...more });
}

/** One courier's way there and back; a first one takes two. */
async function trip(book: string, machine = 'a', more: Partial<ImportChangesOptions> = {}): Promise<number> {
  const answer = await importFile(await exportBook(book, machine));
  const code = await apply(answer, book, more);
  if (!said.join().includes('--answer')) return code;
  const trust = path.join(data, 'exchange/server.pub');
  return apply(await importFile(await exportBook(book, machine, { answer, trust })), book, more);
}

async function stored(): Promise<string[][]> {
  const client = createApiClient({ url: backend.url, token: backend.token, fetch });
  const { rows } = await client.readLedger(LEDGER);
  return rows.map(({ fields }) => [String(fields['item']), String(fields['note'] ?? '')]).sort();
}

const NAMES = (...items: number[]): string[][] => items.map((no) => [`${no}.任务${no}`, '']);

it('brings a new ledger to the server in two trips, and later changes in one', async () => {
  const book = await newBook('台账.xlsx', [1, 2, 3]);
  const first = await exportBook(book);
  expect(said.join()).toContain('需要两趟');
  const answer = await importFile(first);
  expect(await apply(answer, book)).toBe(1);
  expect(said.join()).toContain('请再导出一次，并用 --answer');
  const second = await exportBook(book, 'a', { answer, trust: path.join(data, 'exchange/server.pub') });
  expect(said.join()).toContain('待提交3行');
  expect(await apply(await importFile(second), book)).toBe(0);
  expect(said.join()).toContain('已提交3行');
  expect(await stored()).toEqual(NAMES(1, 2, 3));

  await edit(book, 1, PROGRESS, '6月：已选址');
  await trip(book);
  expect(said.join()).toContain('已提交1行，无变化2行');
  expect((await stored())[1]).toEqual(['2.任务2', '6月：已选址']);
});

it('records changes in the name that was registered with the key', async () => {
  const book = await newBook('台账.xlsx', [1]);
  await trip(book);
  const client = createApiClient({ url: backend.url, token: backend.token, fetch });
  const { rows } = await client.readLedger(LEDGER);
  for await (const version of client.rowHistory(LEDGER, rows[0]?.rowId ?? ''))
    expect(version.by).toBe('张三');
  expect(rows).toHaveLength(1);
});

it('importing a file twice gives the same answer and changes nothing', async () => {
  const book = await newBook('台账.xlsx', [1, 2]);
  await trip(book);
  await edit(book, 0, PROGRESS, '6月：已选址');
  const file = await exportBook(book);
  const answer = await importFile(file);
  const once = await readFile(answer, 'utf8');
  const client = createApiClient({ url: backend.url, token: backend.token, fetch });
  const { rev } = await client.readLedger(LEDGER);
  expect(await importFile(file)).toBe(answer);
  expect(said[0]).toContain('此前已导入，没有重复提交');
  expect(await readFile(answer, 'utf8')).toBe(once);
  expect((await client.readLedger(LEDGER)).rev).toBe(rev);
});

it('applying an answer twice changes nothing', async () => {
  const book = await newBook('台账.xlsx', [1, 2]);
  await trip(book);
  await edit(book, 0, PROGRESS, '6月：已选址');
  const answer = await importFile(await exportBook(book));
  expect(await apply(answer, book)).toBe(0);
  const before = await readFile(book);
  expect(await apply(answer, book)).toBe(0);
  expect(said).toEqual(['第3号的答复已经应用过，工作簿没有变动。']);
  expect(await readFile(book)).toEqual(before);
});

it('refuses an answer older than one applied, and one of another workbook', async () => {
  const book = await newBook('台账.xlsx', [1, 2]);
  const old = await importFile(await exportBook(book));
  await apply(old, book);
  await trip(book);
  await trip(book);
  const before = await readFile(book);
  await expect(apply(old, book)).rejects.toThrow('这份答复是第1号的，本工作簿已应用到第');
  const other = await newBook('别的.xlsx', [1, 2]);
  await expect(apply(old, other)).rejects.toThrow('不是本工作簿导出后的答复');
  expect(await readFile(book)).toEqual(before);
});

it('refuses an export whose predecessor this server has not seen, and names it', async () => {
  const book = await newBook('台账.xlsx', [1, 2]);
  await trip(book);
  const third = await exportBook(book);
  await rm(path.join(data, 'exchange/imports'), { recursive: true });
  await expect(importFile(third)).rejects.toThrow('第2号导出没有在这台服务器上导入过，第3号不能先导入');
});

it('exporting again before the answer is back duplicates nothing: the first to arrive counts, the rest goes next', async () => {
  const book = await newBook('台账.xlsx', [1, 2]);
  await trip(book);
  await edit(book, 0, PROGRESS, '6月：已选址');
  const early = await exportBook(book);
  await copyFile(early, at('早.tzx'));
  await edit(book, 1, PROGRESS, '6月：已开工');
  const late = await exportBook(book);
  const answer = await importFile(at('早.tzx'));
  expect(await importFile(late)).toBe(answer);
  expect(said[0]).toContain('以那一份为准');
  await apply(answer, book);
  expect(await stored()).toEqual([
    ['1.任务1', '6月：已选址'],
    ['2.任务2', ''],
  ]);
  await trip(book);
  expect(await stored()).toEqual([
    ['1.任务1', '6月：已选址'],
    ['2.任务2', '6月：已开工'],
  ]);
});

it('keeps what is typed while the courier travels, in the row that was sent and in another', async () => {
  const book = await newBook('台账.xlsx', [1, 2]);
  await trip(book);
  await edit(book, 0, PROGRESS, '6月：已选址');
  const answer = await importFile(await exportBook(book));
  await edit(book, 0, PROGRESS, '6月：已选址，7月：开工');
  await edit(book, 1, PROGRESS, '6月：已招标');
  await apply(answer, book);
  expect(await rowsOf(book)).toEqual([
    ['1.任务1', '6月：已选址，7月：开工'],
    ['2.任务2', '6月：已招标'],
  ]);
  await trip(book);
  expect(await stored()).toEqual([
    ['1.任务1', '6月：已选址，7月：开工'],
    ['2.任务2', '6月：已招标'],
  ]);
});

async function twoMachines(items: readonly number[]): Promise<[string, string]> {
  await register('b', '李四');
  const mine = await newBook('甲机.xlsx', items);
  await trip(mine);
  const theirs = at('乙机.xlsx');
  await copyFile(mine, theirs);
  return [mine, theirs];
}

it('two closed machines: different cells merge, the same cell is a conflict that overwrites nobody', async () => {
  const [mine, theirs] = await twoMachines([1, 2]);
  await edit(theirs, 0, PROGRESS, '6月：乙机所填');
  await edit(theirs, 1, PROGRESS, '6月：已开工');
  await trip(theirs, 'b');
  await edit(mine, 0, PROGRESS, '6月：甲机所填');
  await edit(mine, 1, DEADLINE, '10月底前');
  expect(await trip(mine)).toBe(1);
  expect(said.join()).toContain('最新进展：原为“”，库中“6月：乙机所填”，本表“6月：甲机所填”');
  expect(await rowsOf(mine)).toEqual([
    ['1.任务1', '6月：甲机所填'],
    ['2.任务2', '6月：已开工'],
  ]);
  expect((await stored())[0]).toEqual(['1.任务1', '6月：乙机所填']);

  expect(await trip(mine, 'a', { take: 'mine' })).toBe(0);
  await trip(mine);
  expect((await stored())[0]).toEqual(['1.任务1', '6月：甲机所填']);
  await trip(theirs, 'b');
  expect(await rowsOf(theirs)).toEqual(await rowsOf(mine));
});

it('a conflict given up takes the value of the store', async () => {
  const [mine, theirs] = await twoMachines([1]);
  await edit(theirs, 0, PROGRESS, '6月：乙机所填');
  await trip(theirs, 'b');
  await edit(mine, 0, PROGRESS, '6月：甲机所填');
  await trip(mine, 'a', { take: 'theirs' });
  expect(await rowsOf(mine)).toEqual([['1.任务1', '6月：乙机所填']]);
});

it('carries deletions and new rows to the other machine', async () => {
  const [mine, theirs] = await twoMachines([1, 2, 3]);
  await remove(theirs, 1);
  await edit(theirs, 2, ITEM, '4.任务4');
  await edit(theirs, 2, DEADLINE, '年内');
  await edit(theirs, 2, UNIT, '办公室');
  await trip(theirs, 'b');
  expect(await stored()).toEqual(NAMES(1, 3, 4));
  await trip(mine);
  expect(await rowsOf(mine)).toEqual(NAMES(1, 3, 4));
});

it('a row that both machines enter is one row', async () => {
  const [mine, theirs] = await twoMachines([1]);
  for (const book of [mine, theirs])
    for (const [column, value] of ['2.任务2', '年内', '办公室'].entries()) await edit(book, 1, column, value);
  await trip(theirs, 'b');
  await trip(mine);
  expect(await stored()).toEqual(NAMES(1, 2));
  expect(await rowsOf(mine)).toEqual(NAMES(1, 2));
});

it('a copy made while waiting is refused at both ends, and starts anew without its token column', async () => {
  const [mine] = await twoMachines([1]);
  await edit(mine, 0, PROGRESS, '6月：已选址');
  await exportBook(mine);
  const copy = at('副本.xlsx');
  await copyFile(mine, copy);
  const answer = await importFile(await exportBook(mine));
  await expect(importFile(await exportBook(copy, 'b'))).rejects.toThrow('这份工作簿是在等待答复时复制的');
  await expect(apply(answer, copy)).rejects.toThrow('同一工作簿另一副本');
  for (const row of [-1, 0]) await edit(copy, row, TOKEN, null);
  await trip(copy, 'b');
  expect(await stored()).toEqual([['1.任务1', '6月：已选址']]);
});

it('text that looks like a formula stays text', async () => {
  const [mine, theirs] = await twoMachines([1]);
  await edit(theirs, 0, PROGRESS, '=1+1');
  await trip(theirs, 'b');
  await trip(mine);
  const { grids } = await readWorkbook(await readFile(mine), '');
  expect(grids[0]?.values.at(FIRST_ROW)?.at(PROGRESS)).toBe('=1+1');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(mine);
  expect(workbook.getWorksheet(SHEET)?.getCell(FIRST_ROW + 1, PROGRESS + 1).formula).toBeUndefined();
});

it('a key file is the owner’s alone, and is never overwritten', async () => {
  expect((await stat(at('a.key'))).mode & 0o777).toBe(0o600);
  const before = await readFile(at('a.key'));
  await expect(exchangeKey({ days: 30, data, out: at('a.key') })).rejects.toThrow('文件已存在');
  expect(await readFile(at('a.key'))).toEqual(before);
});

it('a real workbook of several ledgers goes there, back, and to a second machine', async () => {
  await register('b', '李四');
  const sample = path.resolve(__dirname, '../../samples/绵阳市司法局2023四个项目年台账.xlsx');
  const [mine, theirs] = [at('甲机.xlsx'), at('乙机.xlsx')];
  await copyFile(sample, mine);
  expect(await trip(mine)).toBe(0);
  await copyFile(mine, theirs);
  const sheet = '制度建设规范年';
  const status = { row: 10, column: 4 };
  const change = [{ sheet, cells: [{ ...status, value: '进行中' }] }];
  await writeFile(theirs, editPackage(await readFile(theirs), change));
  expect(await trip(theirs, 'b')).toBe(0);
  expect(await trip(mine)).toBe(0);
  expect(said.join()).toContain('【制度建设规范年】已写入他人修改1行，无变化37行');
  const { grids } = await readWorkbook(await readFile(mine), '');
  expect(grids.find((grid) => grid.sheet === sheet)?.values[status.row]?.[status.column]).toBe('进行中');
});

describe('what is not imported', () => {
  const unchanged = async (attempt: () => Promise<unknown>, message: string): Promise<void> => {
    const before = await readdir(path.join(data, 'exchange'));
    await expect(attempt()).rejects.toThrow(message);
    expect(await readdir(path.join(data, 'exchange'))).toEqual(before);
    const client = createApiClient({ url: backend.url, token: backend.token, fetch });
    expect((await client.listLedgers()).ledgers).toEqual([]);
  };

  it('a file with any byte changed, in either direction', async () => {
    const book = await newBook('台账.xlsx', [1]);
    const file = await exportBook(book);
    const bytes = await readFile(file);
    const flipped = at('坏.tzx');
    const spoilt = async (index: number): Promise<void> => {
      const copy = Buffer.from(bytes);
      copy[index] = (copy[index] ?? 0) ^ 1;
      await writeFile(flipped, copy);
    };
    for (let index = 0; index < bytes.length; index += 50) {
      await spoilt(index);
      await expect(importFile(flipped)).rejects.toMatchObject({ name: 'UserError' });
    }
    // Another letter in the signature: still a well-formed file.
    const forged = Buffer.from(bytes);
    forged[bytes.length - 10] = forged[bytes.length - 10] === 65 ? 66 : 65;
    await writeFile(flipped, forged);
    await unchanged(() => importFile(flipped), '签名不符');
    const answer = await importFile(file);
    const answered = await readFile(answer);
    const before = await readFile(book);
    for (let index = 0; index < answered.length; index += 50) {
      const copy = Buffer.from(answered);
      copy[index] = (copy[index] ?? 0) ^ 1;
      await writeFile(flipped, copy);
      await expect(apply(flipped, book)).rejects.toMatchObject({ name: 'UserError' });
    }
    expect(await readFile(book)).toEqual(before);
  });

  it('a file that was cut short, is another kind of file, or is far too large', async () => {
    const book = await newBook('台账.xlsx', [1]);
    const file = await exportBook(book);
    await copyFile(file, at('短.tzx'));
    await truncate(at('短.tzx'), 400);
    await unchanged(() => importFile(at('短.tzx')), '没有拷贝完');
    await unchanged(() => importFile(book), '不是完整的台账通导出文件');
    await unchanged(() => importFile(at('没有.tzx')), '找不到或无法读取');
    await unchanged(() => importFile(folder), '不是文件');
    await writeFile(at('大.tzx'), '');
    await truncate(at('大.tzx'), 640 * 1024 * 1024);
    await unchanged(() => importFile(at('大.tzx')), '过大');
    await expect(apply(file, book)).rejects.toThrow('这里需要答复文件');
    await expect(importFile(await importFile(file))).rejects.toThrow('这里需要导出文件');
  });

  it('a file of a key that is unknown, revoked or expired', async () => {
    const book = await newBook('台账.xlsx', [1]);
    await exchangeKey({ days: 30, data, out: at('c.key') });
    await unchanged(async () => importFile(await exportBook(book, 'c')), '没有在这台服务器登记');
    await register('d', '王五', { days: 0 });
    await unchanged(async () => importFile(await exportBook(book, 'd')), '登记已到期');
    await exchangeKey({ days: 30, data, revoke: at('a.pub') });
    await unchanged(async () => importFile(await exportBook(book)), '已被停用');
    await expect(register('a', '张三')).rejects.toThrow('文件已存在');
    await expect(
      exchangeKey({ days: 30, data, trust: at('a.pub'), subject: '张三', role: 'office' }),
    ).rejects.toThrow('不能再登记');
  });

  it('a file that goes on where another bureau’s left off', async () => {
    const book = await newBook('台账.xlsx', [1]);
    await trip(book);
    await register('e', '赵六', { bureau: 'other' });
    await expect(importFile(await exportBook(book, 'e'))).rejects.toThrow('没有在这台服务器上导入过');
  });

  it('an answer of another server', async () => {
    const book = await newBook('台账.xlsx', [1]);
    const answer = await importFile(await exportBook(book));
    await expect(apply(answer, book, { trust: at('a.pub') })).rejects.toThrow('这台服务器给出的答复');
  });

  it('anything while the server cannot be reached; the same file is imported later', async () => {
    const book = await newBook('台账.xlsx', [1]);
    const file = await exportBook(book);
    await expect(importFile(file, { data: at('U盘') })).rejects.toThrow('不是服务的数据文件夹');
    const answer = await importFile(file);
    expect(await apply(answer, book)).toBe(1);
  });
});

it('a clerk’s file writes what the clerk may write, and is told of the rest', async () => {
  const book = await newBook('台账.xlsx', [1, 2]);
  await trip(book);
  await register('f', '钱七', { role: 'clerk', unit: ['办公室'] });
  const copy = at('科室.xlsx');
  await copyFile(book, copy);
  await edit(copy, 0, PROGRESS, '6月：已选址');
  await edit(copy, 1, DEADLINE, '10月底前');
  expect(await trip(copy, 'f')).toBe(1);
  expect(said.join()).toContain('被拒绝1行');
  expect(await stored()).toEqual([
    ['1.任务1', '6月：已选址'],
    ['2.任务2', ''],
  ]);
});

it('the command line says what is wrong, and exit 2', async () => {
  const root = path.resolve(__dirname, '../..');
  await mkdir(at('U盘'), { recursive: true });
  await writeFile(at('U盘/坏.tzx'), '不是');
  const args = [
    'import-changes',
    at('U盘/坏.tzx'),
    '--server',
    backend.url,
    '--data',
    data,
    '--out',
    at('U盘'),
  ];
  const run = promisify(execFile)(process.execPath, [path.join(root, 'bin/taizhang.mjs'), ...args]);
  await expect(run).rejects.toMatchObject({ code: 2 });
  await expect(run).rejects.toThrow('不是完整的台账通导出文件');
});

it('the file holds the protocol’s requests and nothing of the workbook besides', async () => {
  const book = await newBook('台账.xlsx', [1]);
  await trip(book);
  await edit(book, 0, PROGRESS, '6月：已选址');
  const text = await readFile(await exportBook(book), 'utf8');
  const content = exportFileSchema.parse(decodeJwt(text));
  expect(content).toMatchObject({
    number: 3,
    workbook: '台账.xlsx',
    ledgers: [{ ledgerId: LEDGER, since: 1 }],
  });
  const [ledger] = content.ledgers;
  const requests = ledger?.asks === 'sync' ? ledger.requests : [];
  expect(requests.flatMap(({ changes }) => changes)).toMatchObject([
    { baseRev: 1, fields: { item: '1.任务1', note: '6月：已选址' } },
  ]);
});
