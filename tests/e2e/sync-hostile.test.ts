/** What users do to workbooks between two synchronisations that a hostile tester found to go wrong. */
import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { CellValue, GridEdit } from '#core/grid/grid';
import { readWorkbook } from '#xlsx/read-workbook';
import { editPackage } from '#xlsx/edit-package';
import { createApiClient } from '#cli/api-client';
import { loadWorkbooks } from '#cli/load-workbooks';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import { type LedgerSync, syncWorkbook } from '#cli/sync/sync-workbook';

let folder: string;
let backend: RunningBackend;
let ids: number;

beforeAll(async () => {
  backend = await startBackend();
  ids = 0;
});

afterAll(async () => {
  await backend.stop();
});

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'taizhang-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const client = () => createApiClient({ url: backend.url, token: backend.token, fetch });

async function sync(file: string): Promise<LedgerSync[]> {
  const { workbooks } = await loadWorkbooks([file], { asOf: '2023-06-30' });
  const [workbook] = workbooks;
  if (!workbook) throw new Error(`unreadable: ${file}`);
  return syncWorkbook(workbook, { asOf: '2023-06-30', client: client(), newId: () => `hostile${++ids}` });
}

function told(ledgers: readonly LedgerSync[]): [number | null, string][] {
  const rows = ledgers.flatMap((ledger) => ledger.rows).filter(({ outcome }) => outcome !== 'unchanged');
  return rows.map(({ no, outcome }) => [no, outcome]);
}

const HEADER = ['目标', '具体任务', '时序进度', '责任单位', '最新进展'];
const UNITS = ['办公室', '政治部', '立法科', '秘书科'];

function item(no: number): string[] {
  return ['规范化', `${no}.完成第${no}项工作`, '年内', UNITS[no % UNITS.length] ?? '', ''];
}

async function ledger(
  year: number,
  rows: readonly (readonly CellValue[])[],
  header = HEADER,
): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const title = [`${year}年“基础工作提升年”项目台账`];
  workbook.addWorksheet('表').addRows([title, header, ...rows.map((row) => [...row])]);
  const file = path.join(folder, '台账.xlsx');
  await writeFile(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return file;
}

async function valuesOf(file: string): Promise<readonly (readonly CellValue[])[]> {
  const { grids } = await readWorkbook(await readFile(file), '');
  return grids[0]?.values ?? [];
}

async function put(file: string, cells: readonly GridEdit[]): Promise<void> {
  await writeFile(file, editPackage(await readFile(file), [{ sheet: '表', cells }]));
}

/** Rearranges the table and leaves the hidden column where it is, as the arrows of a filter do. `order` is of old rows. */
async function sortWithoutTokens(file: string, order: readonly number[]): Promise<void> {
  const body = (await valuesOf(file)).slice(2);
  const cells = order.flatMap((from, to) =>
    HEADER.map((_, column) => ({ row: to + 2, column, value: body[from]?.[column] ?? null })),
  );
  await put(file, cells);
}

async function itemsById(id: string): Promise<Record<string, unknown>> {
  const { rows } = await client().readLedger(id);
  return Object.fromEntries(rows.map(({ rowId, fields }) => [rowId, fields['item']]));
}

it('a table sorted without its hidden column sends nothing, and its rows stay who they are', async () => {
  const file = await ledger(2001, [1, 2, 3, 4, 5].map(item));
  await sync(file);
  const before = await itemsById('foundation-2001');
  await sortWithoutTokens(file, [3, 0, 4, 1, 2]);
  expect(told(await sync(file))).toEqual([]);
  expect(await itemsById('foundation-2001')).toEqual(before);
  // The tokens have gone back to their rows: an edit is now an edit of that row.
  await put(file, [{ row: 2, column: 4, value: '已启动' }]);
  expect(told(await sync(file))).toEqual([[4, 'applied']]);
  expect(await itemsById('foundation-2001')).toEqual(before);
});

it('of rows sorted without the hidden column and edited besides, others’ edits reach the right ones', async () => {
  const mine = await ledger(2002, [1, 2, 3, 4, 5].map(item));
  await sync(mine);
  const before = await itemsById('foundation-2002');
  const theirs = path.join(folder, '另一份.xlsx');
  await copyFile(mine, theirs);
  await put(theirs, [{ row: 4, column: 3, value: '信访科' }]);
  await sync(theirs);
  await sortWithoutTokens(mine, [2, 3, 4, 0, 1]);
  // The third item, which the others have given to another unit, stands first.
  await put(mine, [{ row: 2, column: 4, value: '已启动' }]);
  expect(told(await sync(mine))).toEqual([[3, 'merged']]);
  expect((await valuesOf(mine))[2]?.slice(1, 5)).toEqual(['3.完成第3项工作', '年内', '信访科', '已启动']);
  expect(await itemsById('foundation-2002')).toEqual(before);
  expect(told(await sync(mine))).toEqual([]);
  expect(told(await sync(theirs))).toEqual([[3, 'updated']]);
});

it('a row deleted after such a sort is the one that goes, though another row’s token went with it', async () => {
  const file = await ledger(2005, [1, 2, 3, 4, 5].map(item));
  await sync(file);
  const before = await itemsById('foundation-2005');
  await sortWithoutTokens(file, [3, 0, 4, 1, 2]);
  const bytes = await readFile(file);
  await writeFile(file, editPackage(bytes, [{ sheet: '表', cells: [], deletions: [{ row: 3 }] }]));
  // The second lost its token to the deletion, and is found again by what it says.
  expect(told(await sync(file))).toEqual([
    [2, 'alreadyApplied'],
    [1, 'deleted'],
  ]);
  const after = await itemsById('foundation-2005');
  expect(after).toEqual(Object.fromEntries(Object.entries(before).filter(([, name]) => name !== item(1)[1])));
  expect(told(await sync(file))).toEqual([]);
});

it('rows sorted without the hidden column and numbered anew are asked about, not mixed up', async () => {
  const file = await ledger(2006, [1, 2, 3, 4, 5, 6, 7].map(item));
  await sync(file);
  const before = await itemsById('foundation-2006');
  await sortWithoutTokens(file, [6, 0, 1, 2, 3, 4, 5]);
  const names = (await valuesOf(file)).slice(2).map((row) => String(row[1]).replace(/^\d+\./, ''));
  await put(
    file,
    names.map((name, index) => ({ row: index + 2, column: 1, value: `${index + 1}.${name}` })),
  );
  expect(new Set(told(await sync(file)).map(([, outcome]) => outcome))).toEqual(new Set(['unsure']));
  expect(await itemsById('foundation-2006')).toEqual(before);
});

it('a row pasted over another and typed anew is the other one again', async () => {
  const file = await ledger(2007, [1, 2, 3].map(item));
  await sync(file);
  const before = await itemsById('foundation-2007');
  const token = (await valuesOf(file))[3]?.[5] ?? null;
  await put(file, [{ row: 2, column: 5, value: token }]);
  expect(told(await sync(file))).toEqual([[1, 'alreadyApplied']]);
  expect(await itemsById('foundation-2007')).toEqual(before);
  expect(told(await sync(file))).toEqual([]);
});

it('rows are neither put in nor taken out where another table stands beside', async () => {
  const beside = ['类型', '新建(修订)制度名称', '完成时限', '责任科室'];
  const rules = (no: number) => ['党建类', `${no}.制度${no}`, '3月底前', '机关党办'];
  const tasks = (no: number) => item(no).slice(0, 4);
  const header = [...HEADER.slice(0, 4), ...beside];
  const rows = [1, 2, 3].map((no) => [...tasks(no), ...rules(no)]);
  const mine = await ledger(2003, rows, header);
  expect((await sync(mine)).map(({ ledgerId }) => ledgerId)).toEqual([
    'foundation-2003',
    'institution-building-2003',
  ]);
  const theirs = path.join(folder, '另一份.xlsx');
  await copyFile(mine, theirs);
  await put(
    theirs,
    tasks(4).map((value, column) => ({ row: 5, column, value })),
  );
  await put(theirs, [{ row: 3, column: 3, value: '信访科' }]);
  await sync(theirs);
  const before = await valuesOf(mine);
  const synced = await sync(mine);
  expect(told(synced)).toEqual([
    [2, 'updated'],
    [4, 'missing'],
  ]);
  expect(synced[0]?.rows.find(({ outcome }) => outcome === 'missing')?.detail).toContain('并排还有别的台账');
  const after = await valuesOf(mine);
  expect(after.map((row) => row.slice(4, 8))).toEqual(before.map((row) => row.slice(4, 8)));
  expect(after[3]?.[3]).toBe('信访科');
  // It is offered again, as soon as the row has been put in by hand it is there.
  await put(
    mine,
    tasks(4).map((value, column) => ({ row: 5, column, value })),
  );
  expect(told(await sync(mine))).toEqual([[4, 'alreadyApplied']]);
});

it('a file that is marked read-only is not replaced', async () => {
  const file = await ledger(2004, [item(1)]);
  await chmod(file, 0o444);
  const before = await readFile(file);
  await expect(sync(file)).rejects.toThrow('只读');
  expect(await readFile(file)).toEqual(before);
});
