/** Workbooks against a real backend: HTTP on loopback, the Lambda handlers, an embedded DynamoDB. */
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { CellValue } from '#core/grid/grid';
import type { RowVersionMessage } from '#core/protocol/row-history-response';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import { contentOfStore } from '#core/ledger/ledger-content';
import { editPackage } from '#xlsx/edit-package';
import { readWorkbook } from '#xlsx/read-workbook';
import { createApiClient } from '#cli/api-client';
import { loadWorkbooks } from '#cli/load-workbooks';
import { readKinds } from '#cli/read-kinds';
import { devSecret } from '#cli/server/dev-secret';
import { signDevToken } from '#cli/server/dev-token';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import type { SyncChoices } from '#cli/sync/sync-driver';
import { type LedgerSync, syncWorkbook } from '#cli/sync/sync-workbook';
import type { LogLine } from '#functions/http/log-line';

const SAMPLES = path.resolve(__dirname, '../../samples');
const QUOTA = '安居区司法局2023信息任务分配表.xlsx';
const YEARS = '绵阳市司法局2023四个项目年台账.xlsx';
const RULES = '制度建设规范年';
/** 制度建设规范年: 状态 stands in column E, rows 4–41; the token column is P. */
const STATUS = 4;
const TOKEN = 15;

let folder: string;
let backend: RunningBackend;
let requests: LogLine[];
let ids: number;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'taizhang-'));
  requests = [];
  ids = 0;
  backend = await startBackend({ log: (line) => requests.push(line) });
});

afterEach(async () => {
  await backend.stop();
  await rm(folder, { recursive: true });
});

async function copyOf(sample: string, name = sample): Promise<string> {
  const file = path.join(folder, name);
  await copyFile(path.join(SAMPLES, sample), file);
  return file;
}

async function sync(
  file: string,
  fetching: typeof fetch = fetch,
  choices: SyncChoices = {},
): Promise<LedgerSync[]> {
  const { workbooks } = await loadWorkbooks([file], { asOf: '2023-06-30' });
  const [workbook] = workbooks;
  if (!workbook) throw new Error(`unreadable: ${file}`);
  const client = createApiClient({
    url: backend.url,
    token: backend.token,
    fetch: fetching,
    pause: () => Promise.resolve(),
  });
  return syncWorkbook(workbook, {
    choices,
    asOf: '2023-06-30',
    client,
    newId: () => `id${folder.slice(-6).replace(/\W/g, '')}${++ids}`,
  });
}

/** Changes one cell of a file, as a clerk would. Zero-based row and column. */
async function edit(file: string, sheet: string, [row, column]: readonly [number, number], value: CellValue) {
  await writeFile(file, editPackage(await readFile(file), [{ sheet, cells: [{ row, column, value }] }]));
}

async function cell(file: string, sheet: string, [row, column]: readonly [number, number]) {
  const { grids } = await readWorkbook(await readFile(file), '');
  return grids.find((grid) => grid.sheet === sheet)?.values[row]?.[column] ?? null;
}

function outcomes(ledgers: readonly LedgerSync[], sheet = RULES): Record<string, number> {
  const counts: Record<string, number> = {};
  const rows = ledgers.flatMap((ledger) => ledger.rows).filter((row) => row.sheet === sheet);
  for (const { outcome } of rows) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

it('pushes all ledgers once, and then nothing', async () => {
  const files = [await copyOf(QUOTA), await copyOf(YEARS)];
  const first = [...(await sync(files[0] ?? '')), ...(await sync(files[1] ?? ''))];
  expect(
    first.map(({ ledgerId, rows }) => [ledgerId, rows.length, new Set(rows.map((row) => row.outcome))]),
  ).toEqual([
    ['info-quota-2023', 18, new Set(['applied'])],
    ['info-log-2023', 174, new Set(['applied'])],
    ['institution-building-2023', 38, new Set(['applied'])],
    ['foundation-2023', 33, new Set(['applied'])],
    ['innovation-2023', 43, new Set(['applied'])],
    ['key-projects-2023', 34, new Set(['applied'])],
    ['unit-directory', 43, new Set(['applied'])],
    ['inspection-log-2023', 8, new Set(['applied'])],
    ['rules', 16, new Set(['applied'])],
  ]);
  requests.length = 0;
  const before = await Promise.all(files.map((file) => readFile(file)));
  const second = [...(await sync(files[0] ?? '')), ...(await sync(files[1] ?? ''))];
  expect(new Set(second.flatMap(({ rows }) => rows.map((row) => row.outcome)))).toEqual(
    new Set(['unchanged']),
  );
  expect(requests.map(({ route, outcomes: sent, rows }) => [route, sent, rows])).toEqual(
    second.map(() => ['POST /v1/ledgers/{id}/sync', {}, 0]),
  );
  expect(await Promise.all(files.map((file) => readFile(file)))).toEqual(before);
});

it('one changed cell sends one row', async () => {
  const file = await copyOf(YEARS);
  await sync(file);
  await edit(file, RULES, [10, STATUS], '进行中');
  requests.length = 0;
  const ledgers = await sync(file);
  expect(outcomes(ledgers)).toEqual({ applied: 1, unchanged: 37 });
  expect(requests.map((line) => line.outcomes)).toEqual([{ applied: 1 }, {}, {}, {}, {}, {}, {}]);
});

it('brings one clerk’s change to the other’s copy, and merges different cells of a row', async () => {
  const mine = await copyOf(YEARS);
  await sync(mine);
  const theirs = path.join(folder, 'theirs.xlsx');
  await copyFile(mine, theirs);
  await edit(theirs, RULES, [10, STATUS], '进行中');
  await edit(theirs, RULES, [11, STATUS], '进行中');
  await sync(theirs);
  await edit(mine, RULES, [11, 9], '印刷推迟');
  expect(outcomes(await sync(mine))).toEqual({ updated: 1, merged: 1, unchanged: 36 });
  expect(await cell(mine, RULES, [10, STATUS])).toBe('进行中');
  expect(await cell(mine, RULES, [11, STATUS])).toBe('进行中');
  expect(await cell(mine, RULES, [11, 9])).toBe('印刷推迟');
  expect(outcomes(await sync(mine))).toEqual({ unchanged: 38 });
  expect(outcomes(await sync(theirs))).toEqual({ updated: 1, unchanged: 37 });
});

it('never overwrites: both change one cell, the second is told and keeps his', async () => {
  const mine = await copyOf(YEARS);
  await sync(mine);
  const theirs = path.join(folder, 'theirs.xlsx');
  await copyFile(mine, theirs);
  await edit(theirs, RULES, [10, STATUS], '进行中');
  await sync(theirs);
  await edit(mine, RULES, [10, STATUS], '未开始');
  const [ledger] = await sync(mine);
  expect(ledger?.rows.filter(({ outcome }) => outcome !== 'unchanged')).toMatchObject([
    {
      row: 11,
      outcome: 'conflict',
      columns: ['状态'],
      detail: '状态：原为“已完成”，库中“进行中”，本表“未开始”',
    },
  ]);
  expect(await cell(mine, RULES, [10, STATUS])).toBe('未开始');
  expect(outcomes(await sync(mine))).toEqual({ conflict: 1, unchanged: 37 });
});

it('settles a conflict as the person chose, and the other hears of it', async () => {
  const mine = await copyOf(YEARS);
  await sync(mine);
  const theirs = path.join(folder, 'theirs.xlsx');
  await copyFile(mine, theirs);
  await edit(theirs, RULES, [10, STATUS], '进行中');
  await sync(theirs);
  await edit(mine, RULES, [10, STATUS], '未开始');
  expect(outcomes(await sync(mine, fetch, { take: 'mine' }))).toEqual({ applied: 1, unchanged: 37 });
  await edit(theirs, RULES, [10, STATUS], '已完成');
  expect(outcomes(await sync(theirs, fetch, { take: 'theirs' }))).toEqual({ merged: 1, unchanged: 37 });
  expect(await cell(theirs, RULES, [10, STATUS])).toBe('未开始');
  expect(outcomes(await sync(mine))).toEqual({ unchanged: 38 });
});

/** Takes rows out of a file as a clerk does. Zero-based. */
async function deleteRows(file: string, sheet: string, rows: readonly number[]): Promise<void> {
  const deletions = rows.map((row) => ({ row }));
  await writeFile(file, editPackage(await readFile(file), [{ sheet, cells: [], deletions }]));
}

/** Brings a deleted row back as its first version had it; says what its history tells by then. */
async function bringBack(rowId: string): Promise<string[]> {
  const client = createApiClient({ url: backend.url, token: backend.token, fetch });
  const versions: RowVersionMessage[] = [];
  for await (const version of client.rowHistory('institution-building-2023', rowId)) versions.push(version);
  const { rev = 0 } = versions[0] ?? {};
  await client.syncLedger('institution-building-2023', {
    protocol: PROTOCOL_VERSION,
    clientId: 'restorer',
    mutationId: 'restore',
    since: rev,
    changes: [{ rowId, baseRev: rev, fields: versions[1]?.fields ?? {} }],
  });
  return versions.map(({ what }) => what);
}

it('a row deleted in one copy goes from the store and from the other copy; a restored one comes back', async () => {
  const mine = await copyOf(YEARS);
  await sync(mine);
  const theirs = path.join(folder, 'theirs.xlsx');
  await copyFile(mine, theirs);
  const name = await cell(mine, RULES, [10, 1]);
  await deleteRows(mine, RULES, [10]);
  expect(outcomes(await sync(mine))).toEqual({ unchanged: 37, deleted: 1 });
  expect(outcomes(await sync(mine))).toEqual({ unchanged: 37 });
  const [ledger] = await sync(theirs);
  expect(ledger?.rows.filter(({ outcome }) => outcome !== 'unchanged')).toMatchObject([
    { row: 11, outcome: 'removed', by: 'local-office' },
  ]);
  expect(await cell(theirs, RULES, [10, 1])).not.toBe(name);

  const removed = ledger?.rows.find(({ outcome }) => outcome === 'removed')?.rowId ?? '';
  expect(await bringBack(removed)).toEqual(['deleted', 'created']);
  for (const file of [mine, theirs]) {
    expect(outcomes(await sync(file))).toEqual({ unchanged: 37, inserted: 1 });
    const { grids } = await readWorkbook(await readFile(file), '');
    expect(grids[0]?.values.filter((row) => row[1] === name)).toHaveLength(1);
    expect(outcomes(await sync(file))).toEqual({ unchanged: 38 });
  }
});

it('very many deleted rows stay in the store until that is confirmed', async () => {
  const file = await copyOf(YEARS);
  await sync(file);
  await deleteRows(file, RULES, [10, 11, 12, 13, 14, 15, 16, 17]);
  expect(outcomes(await sync(file))).toEqual({ unchanged: 30, notDeleted: 8 });
  expect(outcomes(await sync(file))).toEqual({ unchanged: 30, notDeleted: 8 });
  expect(outcomes(await sync(file, fetch, { confirm: true }))).toEqual({ unchanged: 30, deleted: 8 });
  expect(outcomes(await sync(file))).toEqual({ unchanged: 30 });
});

it('a row added in the middle of a merged group stands in the same place in the other copy', async () => {
  const mine = await copyOf(YEARS);
  await sync(mine);
  const theirs = path.join(folder, 'theirs.xlsx');
  await copyFile(mine, theirs);
  const cells = [{ column: 1, value: '39.新增制度' }];
  const insertions = [{ after: 10, cells, extendMerges: [] }];
  await writeFile(mine, editPackage(await readFile(mine), [{ sheet: RULES, cells: [], insertions }]));
  expect(outcomes(await sync(mine))).toEqual({ unchanged: 38, applied: 1 });
  expect(outcomes(await sync(theirs))).toEqual({ unchanged: 38, inserted: 1 });
  const grids = await Promise.all(
    [mine, theirs].map(async (file) => (await readWorkbook(await readFile(file), '')).grids[0]),
  );
  const shown = grids.map((grid) => grid?.values.map((row) => row.slice(0, 4)));
  expect(shown[1]).toEqual(shown[0]);
  expect(grids[1]?.merges).toEqual(grids[0]?.merges);
  expect(outcomes(await sync(theirs))).toEqual({ unchanged: 39 });
});

it('a clerk’s copy may fill in progress of their own units only', async () => {
  await backend.stop();
  const dataDir = path.join(folder, 'data');
  backend = await startBackend({ dataDir });
  const file = await copyOf(YEARS);
  await sync(file);
  await edit(file, RULES, [10, STATUS], '进行中');
  await edit(file, RULES, [20, STATUS], '进行中');
  await edit(file, RULES, [21, 1], '18.改了名称');
  const token = await signDevToken(
    { subject: 'zhang', bureau: 'local', role: 'clerk', units: ['政治部'] },
    devSecret(dataDir),
    Date.now(),
    60,
  );
  const ledgers = await sync(file, (url, init) => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${token}`);
    return fetch(url, { ...init, headers });
  });
  const told = ledgers[0]?.rows.filter(({ outcome }) => outcome !== 'unchanged');
  expect(told?.map(({ row, outcome }) => [row, outcome])).toEqual([
    [11, 'applied'],
    [21, 'rejected'],
    [22, 'rejected'],
  ]);
});

it('a copy without tokens meets the rows it is a copy of', async () => {
  await sync(await copyOf(YEARS));
  const other = await copyOf(YEARS, '副本.xlsx');
  expect(outcomes(await sync(other))).toEqual({ alreadyApplied: 38 });
  expect(outcomes(await sync(other))).toEqual({ unchanged: 38 });
});

it('an answer that is lost costs nothing: the next run finds its own push', async () => {
  const file = await copyOf(YEARS);
  let answered = 0;
  const losing: typeof fetch = async (...call) => {
    const response = await fetch(...call);
    // The first push arrives and is committed, but its answer never comes back, however often it is asked for.
    if (String(call[1]?.method) === 'POST' && ++answered > 0) throw new TypeError('connection lost');
    return response;
  };
  await expect(sync(file, losing)).rejects.toThrow('无法连接服务器');
  expect(outcomes(await sync(file))).toEqual({ alreadyApplied: 38 });
  const client = createApiClient({ url: backend.url, token: backend.token, fetch });
  expect((await client.readLedger('institution-building-2023')).rows).toHaveLength(38);
});

it('a row with an error stays local with its reason; the others go', async () => {
  const file = await copyOf(QUOTA);
  await edit(file, '信息任务分配表', [3, 3], '12编');
  const ledgers = await sync(file);
  expect(outcomes(ledgers, '信息任务分配表')).toEqual({ held: 1, applied: 17 });
  await edit(file, '信息任务分配表', [3, 3], '12篇');
  expect(outcomes(await sync(file), '信息任务分配表')).toEqual({ applied: 1, unchanged: 17 });
});

it('survives sorting, inserting and copying of rows', async () => {
  const file = await copyOf(QUOTA);
  await sync(file);
  const sheet = '信息报送登记表';
  const { grids } = await readWorkbook(await readFile(file), '');
  const rows = grids.find((grid) => grid.sheet === sheet)?.values ?? [];
  const header = rows.findIndex((row) => row.includes('标题'));
  const body = rows.slice(header + 1);
  const reordered = [...body].reverse();
  const copied = [...(reordered[0] ?? [])];
  const cells = [...reordered, copied].flatMap((values, index) =>
    Array.from({ length: values.length }, (_, column) => ({
      row: header + 1 + index,
      column,
      value: values[column] ?? null,
    })),
  );
  await writeFile(file, editPackage(await readFile(file), [{ sheet, cells }]));
  const ledgers = await sync(file);
  // The copied line is a duplicate article, a warning only: it is a new row of the store.
  expect(outcomes(ledgers, sheet)).toEqual({ unchanged: 174, applied: 1 });
});

it('a deleted column empties nothing in the store', async () => {
  const file = await copyOf(YEARS);
  await sync(file);
  const { grids } = await readWorkbook(await readFile(file), '');
  const rows = grids.find((grid) => grid.sheet === RULES)?.values ?? [];
  const cells = rows.flatMap((values, row) =>
    (values[STATUS] ?? null) === null ? [] : [{ row, column: STATUS, value: null }],
  );
  await writeFile(file, editPackage(await readFile(file), [{ sheet: RULES, cells }]));
  await edit(file, RULES, [10, 9], '印刷推迟');
  await sync(file);
  const client = createApiClient({ url: backend.url, token: backend.token, fetch });
  const stored = (await client.readLedger('institution-building-2023')).rows;
  expect(stored.filter(({ fields }) => fields['status'] === '已完成')).toHaveLength(31);
  expect(stored.some(({ fields }) => fields['problem'] === '印刷推迟')).toBe(true);
  expect(outcomes(await sync(file))).toEqual({ unchanged: 38 });
});

describe('a ledger split over two sheets', () => {
  const HEADER = ['具体任务', '时序进度', '责任单位', '最新进展'];
  const item = (no: number): string[] => [`${no}.任务${no}`, '年内', '办公室'];

  async function splitLedger(first: readonly number[], second: readonly number[]): Promise<string> {
    const workbook = new ExcelJS.Workbook();
    const title = ['2023年“基础工作提升年”项目台账'];
    workbook.addWorksheet('一').addRows([title, HEADER, ...first.map(item)]);
    workbook.addWorksheet('二').addRows([title, HEADER, ...second.map(item)]);
    const file = path.join(folder, '分表.xlsx');
    await writeFile(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
    return file;
  }

  const told = (ledgers: readonly LedgerSync[]) => [
    ledgers.map(({ ledgerId, problem }) => [ledgerId, problem]),
    outcomes(ledgers, '一'),
    outcomes(ledgers, '二'),
  ];
  const ONE_LEDGER = [['foundation-2023', undefined]];

  it('is one ledger on the server, and its parts do not miss each other’s rows', async () => {
    const file = await splitLedger([1, 2, 3], [4, 5]);
    expect(told(await sync(file))).toEqual([ONE_LEDGER, { applied: 3 }, { applied: 2 }]);
    const unchanged = [ONE_LEDGER, { unchanged: 3 }, { unchanged: 2 }];
    expect(told(await sync(file))).toEqual(unchanged);
    const before = await readFile(file);
    expect(told(await sync(file))).toEqual(unchanged);
    expect(await readFile(file)).toEqual(before);
    const client = createApiClient({ url: backend.url, token: backend.token, fetch });
    expect((await client.readLedger('foundation-2023')).rows).toHaveLength(5);
  });

  it('brings a change to the part that has the row, and a row of neither once', async () => {
    const mine = await splitLedger([1, 2], [3, 4]);
    await sync(mine);
    const theirs = path.join(folder, 'theirs.xlsx');
    await copyFile(mine, theirs);
    await edit(theirs, '二', [2, 3], '6月：已选址');
    await edit(theirs, '二', [4, 0], '5.任务5');
    await edit(theirs, '二', [4, 1], '年内');
    await edit(theirs, '二', [4, 2], '办公室');
    await sync(theirs);
    expect(told(await sync(mine))).toEqual([
      ONE_LEDGER,
      { unchanged: 2 },
      { updated: 1, unchanged: 1, inserted: 1 },
    ]);
    expect(await cell(mine, '二', [2, 3])).toBe('6月：已选址');
    expect(await cell(mine, '二', [4, 0])).toBe('5.任务5');
    expect(told(await sync(mine))).toEqual([ONE_LEDGER, { unchanged: 2 }, { unchanged: 3 }]);
  });

  it('a row copied to the other sheet with its token, and made another item, is a new row', async () => {
    const file = await splitLedger([1, 2], [3, 4]);
    await sync(file);
    const token = await cell(file, '一', [3, 4]);
    const copied = ['5.任务5', '年内', '办公室', null, String(token)];
    for (const [column, value] of copied.entries()) await edit(file, '二', [4, column], value);
    expect(told(await sync(file))).toEqual([ONE_LEDGER, { unchanged: 2 }, { unchanged: 2, applied: 1 }]);
    const client = createApiClient({ url: backend.url, token: backend.token, fetch });
    const { rows } = await client.readLedger('foundation-2023');
    expect(rows.map(({ fields }) => fields['no']).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('two ledgers whose numbers do not go on are two, and the second is not synchronised', async () => {
    const ledgers = await sync(await splitLedger([1, 2], [1, 2]));
    expect(ledgers.map(({ problem }) => problem?.slice(0, 8))).toEqual([undefined, '同一工作簿里已有']);
  });
});

it('a kind of the bureau’s own is synchronised, and understood again from the store', async () => {
  const kinds = await readKinds([path.join(SAMPLES, 'kinds/年度重点工作台账.json')]);
  const workbook = new ExcelJS.Workbook();
  workbook
    .addWorksheet('表')
    .addRows([
      ['2024年度重点工作台账'],
      ['序号', '重点工作事项', '办结时限', '承办股室', '责任领导'],
      [1, '甲', '5月底前', '普法股', '某'],
    ]);
  const file = path.join(folder, '自有.xlsx');
  await writeFile(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
  const { workbooks } = await loadWorkbooks([file], { asOf: '2024-06-30', kinds });
  const client = createApiClient({ url: backend.url, token: backend.token, fetch });
  const [loaded] = workbooks;
  if (!loaded) throw new Error('unreadable');
  const [ledger] = await syncWorkbook(loaded, {
    asOf: '2024-06-30',
    kinds,
    client,
    newId: () => `own${++ids}`,
  });
  expect(ledger).toMatchObject({ ledgerId: 'annual-priorities-2024', rows: [{ outcome: 'applied' }] });
  const stored = await client.readLedger('annual-priorities-2024');
  const content = contentOfStore(
    [{ info: stored.ledger, rows: stored.rows.map(({ fields }) => fields) }],
    2024,
    kinds,
  );
  expect(content).toMatchObject([
    {
      name: '年度重点工作台账',
      items: [{ no: 1, item: '甲', deadline: { milestones: [{ due: '2024-05-31' }] } }],
    },
  ]);
});

it('the token column is hidden and nothing else of the workbook changes', async () => {
  const file = await copyOf(YEARS);
  const before = await readWorkbook(await readFile(file), '');
  await sync(file);
  const after = await readWorkbook(await readFile(file), '');
  for (const [index, grid] of before.grids.entries()) {
    const columns = Array.from(
      { length: Math.max(...grid.values.map((row) => row.length)) },
      (_, column) => column,
    );
    const table = (values: readonly (readonly CellValue[])[] = []) =>
      values.map((row) => columns.map((column) => row[column] ?? null));
    expect(table(after.grids[index]?.values)).toEqual(table(grid.values));
    expect(after.grids[index]?.merges).toEqual(grid.merges);
  }
  expect(await cell(file, RULES, [2, TOKEN])).toMatch(/^台账通标识@1~/);
});
