/** `taizhang verify` on the data folder of a server that has stopped. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApiClient } from '#cli/api-client';
import { verify } from '#cli/commands/verify';
import { DataFolderInUseError } from '#cli/server/data-folder-lock';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '#cli/server/embedded-dynamo';
import { startBackend } from '#cli/server/start-backend';
import { UserError } from '#cli/user-error';
import { INFO, requestOf } from '../contract/ledger-fixtures';

const KEY = { bureau: 'local', ledgerId: 'foundation-2023' };
let folder: string;
let printed: string[];

/** A folder with two ledgers: one of three rows in two pushes, one of one row. */
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  folder = mkdtempSync(path.join(tmpdir(), 'taizhang-verify-'));
  const backend = await startBackend({ dataDir: folder });
  const client = createApiClient({ url: backend.url, token: backend.token, fetch });
  const row = (rowId: string) => ({ rowId, baseRev: 0, fields: { item: rowId, units: '办公室' } });
  const request = (mutationId: string, ...rowIds: string[]) =>
    requestOf({ mutationId, ledger: INFO, changes: rowIds.map(row) });
  await client.syncLedger('foundation-2023', request('m1', 'r1', 'r2'));
  await client.syncLedger('foundation-2023', request('m2', 'r3'));
  await client.syncLedger('foundation-2024', request('m3', 'r1'));
  expect((await client.readTotals('2023-06-30')).ledgers).toMatchObject([
    { id: 'foundation-2023', rev: 2, completion: { total: { total: 3 } } },
    { id: 'foundation-2024', rev: 1, completion: { total: { total: 1 } } },
  ]);
  await backend.stop();
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

async function verified(repair?: boolean): Promise<{ code: number; out: string }> {
  printed = [];
  const code = await verify({ data: folder, ...(repair && { repair }) });
  return { code, out: printed.join('\n') };
}

async function tamper(work: (dynamo: EmbeddedDynamo) => Promise<unknown>): Promise<void> {
  const dynamo = await startEmbeddedDynamo(folder);
  await work(dynamo);
  await dynamo.stop();
}

const CHECKED =
  '已从第一次提交起核对1个司法局的2本台账：提交日志、每一行、提交登记、完成情况累计、台账概要。';
const SECOND = 'local/foundation-2024：1次提交、1行（含已删除），一致';

it('says what it checked, and that all is well', async () => {
  expect(await verified()).toEqual({
    code: 0,
    out: `local/foundation-2023：2次提交、3行（含已删除），一致\n${SECOND}\n${CHECKED}全部一致。`,
  });
});

it('names each difference, changes nothing; rebuilds from the log when told to', async () => {
  await tamper(async ({ store, upkeep }) => {
    await upkeep.forgetRow(KEY, 'r2');
    await upkeep.forgetMutation(KEY, { clientId: 'c', mutationId: 'm2' });
    await store.putRow(KEY, { rowId: 'r9', rev: 1, prev: 0, fields: {} });
    await store.putRow(KEY, { rowId: 'r3', rev: 5, prev: 2, fields: {} });
    const totals = await store.readTotals(KEY);
    await upkeep.forgetTotals(KEY);
    if (totals) await store.putTotals(KEY, { ...totals, tally: {} });
    const head = await store.readHead(KEY);
    if (head) await store.putHead(KEY, { ...head, rev: 4 });
  });
  const found = [
    'local/foundation-2023：2次提交、3行（含已删除），6处不符',
    '  台账概要：与提交日志不一致',
    '  完成情况累计：与提交日志不一致',
    '  行 r2：缺失',
    '  行 r3：与提交日志不一致',
    '  行 r9：提交日志中没有',
    '  提交登记 c/m2：缺失',
  ];
  const advice = `1本台账有问题。请运行 taizhang verify --data ${folder} --repair，按提交日志重建。`;
  const expected = { code: 1, out: [...found, SECOND, CHECKED + advice].join('\n') };
  expect(await verified()).toEqual(expected);
  expect(await verified()).toEqual(expected);
  const rebuilt = '重建后 local/foundation-2023：2次提交、3行（含已删除），一致';
  const summary = `${CHECKED}不符之处已按提交日志重建，现全部一致。`;
  expect(await verified(true)).toEqual({ code: 0, out: [...found, rebuilt, SECOND, summary].join('\n') });
  expect((await verified()).code).toBe(0);
});

it('does not pretend to mend a log', async () => {
  await tamper(({ store }) =>
    store.appendCommit(KEY, { rev: 9, at: 1, author: 'u', clientId: 'c', mutationId: 'm9', rows: [] }),
  );
  const broken =
    'local/foundation-2023：版本9处提交日志缺号，日志已损坏，无法核对和重建，请用备份恢复数据文件夹。';
  const summary = `${CHECKED}1本台账有问题。请先停用该数据文件夹，并用备份恢复。`;
  for (const repair of [false, true])
    expect(await verified(repair)).toEqual({ code: 1, out: [broken, SECOND, summary].join('\n') });
});

it('leaves a folder alone on which a server works, and one that is none of its own', async () => {
  const backend = await startBackend({ dataDir: folder });
  await expect(verified()).rejects.toBeInstanceOf(DataFolderInUseError);
  await backend.stop();
  const other = path.join(folder, 'other');
  await expect(verify({ data: other })).rejects.toBeInstanceOf(UserError);
  await expect(verify({ data: other })).rejects.toThrow(/不是服务的数据文件夹/);
});
