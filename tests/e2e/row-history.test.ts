/** `history`, `show` and `restore` against a real backend: HTTP on loopback, the Lambda handlers, an embedded DynamoDB. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { createApiClient } from '#cli/api-client';
import { history } from '#cli/commands/history';
import { restore } from '#cli/commands/restore';
import { show } from '#cli/commands/show';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import { rowHistoryResponseSchema } from '#core/protocol/row-history-response';
import type { SyncRequest } from '#core/protocol/sync-request';
import type { SyncResult } from '#core/protocol/sync-response';
import { INFO, requestOf } from '../contract/ledger-fixtures';

const ID = 'foundation-2023';
const LEDGER = {
  ...INFO,
  columns: [
    { id: 'no', header: '序号' },
    { id: 'item', header: '具体\n任务' },
    { id: 'status', header: '状态' },
  ],
};

type Change = SyncRequest['changes'][number];
let backend: RunningBackend;
let call: { server: string; token: string };
let printed: string[];
let pushes = 0;

async function push(...changes: Change[]): Promise<SyncResult[]> {
  const client = createApiClient({ url: backend.url, token: backend.token, fetch });
  const request = requestOf({ mutationId: `m${++pushes}`, ledger: LEDGER, changes });
  return (await client.syncLedger(ID, request)).results;
}
const edit = (rowId: string, baseRev: number, fields: Record<string, string | number | null>): Change => ({
  rowId,
  baseRev,
  fields,
});

/** What a command printed, and its exit code. */
async function printedBy(run: () => Promise<number>): Promise<{ code: number; out: string }> {
  printed = [];
  const code = await run();
  return { code, out: printed.join('\n') };
}

/** r1: created, its status filled, edited, deleted; r2 and r10 as they were. Five revisions. */
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  backend = await startBackend();
  call = { server: backend.url, token: backend.token };
  await push(edit('r1', 0, { no: 1, item: '建成中心' }), edit('r10', 0, { no: 10, item: '第十项' }));
  await push(edit('r2', 0, { no: 2, item: '第二项' }));
  await push(edit('r1', 1, { status: '进行中' }));
  await push(edit('r1', 3, { item: '建成服务中心', status: null }));
  await push({ rowId: 'r1', baseRev: 4, deleted: true });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await backend.stop();
});

describe('history', () => {
  it('without a row lists all rows by number, deleted ones too', async () => {
    const { code, out } = await printedBy(() => history(ID, undefined, call));
    expect(code).toBe(0);
    const lines = out.split('\n').filter((line) => /r\d+/.test(line));
    expect(lines.map((line) => /r\d+/.exec(line)?.[0])).toEqual(['r1', 'r2', 'r10']);
    expect(lines[0]).toMatch(/建成服务中心.*local-office 删除（版本5）/);
    expect(lines[1]).not.toContain('删除');
  });

  it.each(['1', 'r1'])('tells the life of row %s, the latest first', async (row) => {
    const { code, out } = await printedBy(() => history(ID, row, call));
    expect(code).toBe(0);
    const [name, ...lines] = out.split('\n').map((line) => line.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/, '时间'));
    expect(name).toBe('序号1 建成服务中心（行编号 r1）');
    expect(lines).toEqual([
      '  时间  local-office  删除（版本5）',
      '  时间  local-office  修改（版本4）',
      '    具体 任务：“建成中心” → “建成服务中心”',
      '    状态：“进行中” → （空）',
      '  时间  local-office  修改（版本3）',
      '    状态：（空） → “进行中”',
      '  时间  local-office  新增（版本1）',
      '    具体 任务：（空） → “建成中心”',
      '    序号：（空） → “1”',
    ]);
  });

  it('tells the life of a cell, its column named by header or id', async () => {
    for (const field of ['具体任务', 'item']) {
      const { out } = await printedBy(() => history(ID, 'r1', { ...call, field, json: true }));
      const { versions } = rowHistoryResponseSchema.parse(JSON.parse(out));
      expect(versions.map(({ rev }) => rev)).toEqual([4, 1]);
    }
    const { out } = await printedBy(() => history(ID, '2', { ...call, field: '状态' }));
    expect(out.split('\n').at(-1)).toBe('  这一栏从未填写过。');
  });

  it.each([
    {
      name: 'an unknown ledger',
      args: ['x', undefined, {}],
      says: '现有：foundation-2023（基础工作提升年）',
    },
    { name: 'an unknown row', args: [ID, '9', {}], says: '没有序号或行编号为“9”的行' },
    { name: 'an unknown column', args: [ID, '1', { field: '备注' }], says: '现有：序号、具体 任务、状态。' },
  ] as const)('says what to do about $name', async ({ args: [ledger, row, options], says }) => {
    const failing = history(ledger, row, { ...call, ...options });
    await expect(failing).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(says) as string,
    });
  });

  it('asks for the id where a number occurs twice', async () => {
    await push(edit('r3', 0, { no: 2, item: '另一项' }));
    await expect(history(ID, '2', call)).rejects.toThrow('序号“2”有多行，请改用行编号：r2、r3。');
  });
});

describe('show', () => {
  it('shows the ledger, deleted rows left out, rows by number', async () => {
    const { code, out } = await printedBy(() => show(ID, call));
    expect(code).toBe(0);
    expect(out).toContain('基础工作提升年（版本5，2行）');
    expect(out).not.toContain('建成');
    expect(out.indexOf('第二项')).toBeLessThan(out.indexOf('第十项'));
  });

  it.each([
    { name: 'a revision', asOf: { rev: 4 }, says: '（版本4，3行）' },
    { name: 'today', asOf: { date: '9999-12-31' as const }, says: '（版本5，2行）' },
    { name: 'a day before the ledger', asOf: { date: '2000-01-01' as const }, says: '那时还没有这本台账。' },
  ])('shows it as of $name', async ({ asOf, says }) => {
    expect((await printedBy(() => show(ID, { ...call, ...asOf }))).out).toContain(says);
  });

  it('prints the whole as JSON', async () => {
    const { out } = await printedBy(() => show(ID, { ...call, rev: 1, json: true }));
    expect(JSON.parse(out)).toEqual({
      ledgerId: ID,
      ledger: LEDGER,
      rev: 1,
      rows: [
        { rowId: 'r1', rev: 1, fields: { no: 1, item: '建成中心' } },
        { rowId: 'r10', rev: 1, fields: { no: 10, item: '第十项' } },
      ],
    });
  });

  it.each([
    { name: 'both', options: { rev: 1, date: '2023-06-30' as const }, says: '只能写一个' },
    { name: 'a revision still to come', options: { rev: 9 }, says: '最新是版本5，还没有版本9' },
  ])('says what to do about $name', async ({ options, says }) => {
    await expect(show(ID, { ...call, ...options })).rejects.toThrow(says);
  });
});

describe('restore', () => {
  const stored = async (rowId: string) => {
    const { out } = await printedBy(() => show(ID, { ...call, json: true }));
    const rows = z
      .object({ rows: z.array(z.looseObject({ rowId: z.string() })) })
      .parse(JSON.parse(out)).rows;
    return rows.find((row) => row.rowId === rowId);
  };

  it.each([
    { name: 'brings a deleted row back', rev: 4, fields: { no: 1, item: '建成服务中心' } },
    { name: 'takes an old version, also between its revisions', rev: 2, fields: { no: 1, item: '建成中心' } },
    { name: 'fills what was emptied', rev: 3, fields: { no: 1, item: '建成中心', status: '进行中' } },
  ])('$name, as a new version', async ({ rev, fields }) => {
    const { code, out } = await printedBy(() => restore(ID, 'r1', { ...call, rev }));
    expect(code).toBe(0);
    expect(out).toMatch(/已恢复到版本\d的内容（新版本6）。$/);
    expect(await stored('r1')).toEqual({ rowId: 'r1', rev: 6, fields });
  });

  it('empties what the old version lacked', async () => {
    await push(edit('r2', 2, { status: '已完成' }));
    expect((await printedBy(() => restore(ID, '2', { ...call, rev: 2 }))).code).toBe(0);
    expect(await stored('r2')).toEqual({ rowId: 'r2', rev: 7, fields: { no: 2, item: '第二项' } });
  });

  it('writes nothing where the row is as it was', async () => {
    const { code, out } = await printedBy(() => restore(ID, '2', { ...call, rev: 5 }));
    expect(code).toBe(0);
    expect(out).toContain('这一行现在就是版本2的内容，没有改动。');
    expect(await stored('r2')).toMatchObject({ rev: 2 });
  });

  it('is done once though its answer is lost', async () => {
    const real = globalThis.fetch;
    let lost = 0;
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      const response = await real(input, init);
      const isPush = typeof init?.body === 'string' && init.body.includes('"baseRev"');
      if (!isPush || lost > 0) return response;
      lost += 1;
      throw new TypeError('fetch failed');
    });
    const { code } = await printedBy(() => restore(ID, 'r1', { ...call, rev: 4 }));
    expect({ code, lost }).toEqual({ code: 0, lost: 1 });
    expect(await stored('r1')).toMatchObject({ rev: 6 });
    const { out } = await printedBy(() => history(ID, 'r1', { ...call, json: true }));
    expect(rowHistoryResponseSchema.parse(JSON.parse(out)).versions).toHaveLength(5);
  });

  it('tells of an edit that somebody makes meanwhile, and leaves it', async () => {
    const real = globalThis.fetch;
    let isFirst = true;
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      if (isFirst && typeof init?.body === 'string' && init.body.includes('"baseRev"')) {
        isFirst = false;
        await push(edit('r2', 6, { item: '别人的改动' }));
      }
      return real(input, init);
    });
    isFirst = false;
    await push(edit('r2', 2, { item: '第二项（改）' }));
    isFirst = true;
    const { code, out } = await printedBy(() => restore(ID, '2', { ...call, rev: 2 }));
    expect(code).toBe(1);
    expect(out).toMatch(/没有恢复：local-office在.*修改了这一行。请核对后重新运行本命令。/);
    expect(out).toContain('具体 任务：现为“别人的改动”，要恢复成“第二项”');
    expect(await stored('r2')).toMatchObject({ rev: 7, fields: { item: '别人的改动' } });
  });

  it('tells that somebody deletes the row meanwhile, and is not done', async () => {
    const real = globalThis.fetch;
    let isFirst = true;
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      if (isFirst && typeof init?.body === 'string' && init.body.includes('"baseRev"')) {
        isFirst = false;
        await push({ rowId: 'r2', baseRev: 2, deleted: true });
      }
      return real(input, init);
    });
    const { code, out } = await printedBy(() => restore(ID, '2', { ...call, rev: 5 }));
    expect(out).toContain('这一行刚被别人删除，没有恢复。');
    expect(code).toBe(1);
    expect(await stored('r2')).toBeUndefined();
  });

  it.each([
    { name: 'a time before the row', row: '2', rev: 1, says: '版本1时还没有这一行' },
    {
      name: 'a time when it was deleted',
      row: 'r1',
      rev: 5,
      says: '版本5时这一行已被删除，请选版本5以前的版本',
    },
  ])('says what to do about $name', async ({ row, rev, says }) => {
    await expect(restore(ID, row, { ...call, rev })).rejects.toThrow(says);
  });
});

it('the commands are on the command line', async () => {
  const run = promisify(execFile);
  const main = path.resolve(__dirname, '../../bin/taizhang.mjs');
  const shell = (...args: string[]) =>
    run(process.execPath, [main, ...args, '--server', call.server, '--token', call.token]);
  expect((await shell('restore', ID, 'r1', '--rev', '4')).stdout).toContain('已恢复到版本4的内容');
  expect((await shell('show', ID, '--rev', '6')).stdout).toContain('（版本6，3行）');
  expect((await shell('history', ID, '1', '--field', '状态')).stdout).toContain('状态：“进行中” → （空）');
  await expect(shell('show', ID, '--rev', '-1')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('版本应是不小于 0 的整数') as string,
  });
});
