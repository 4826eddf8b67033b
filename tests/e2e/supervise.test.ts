/** `taizhang supervise` as a user calls it, on the samples and on a server that holds them. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from '#cli/commands/connect';
import { readSource } from '#cli/commands/source';
import { randomId } from '#cli/commands/sync';
import { loadWorkbooks } from '#cli/load-workbooks';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import { syncWorkbook } from '#cli/sync/sync-workbook';
import { computeStatus } from '#core/completion/status';
import { civilDateInShanghai } from '#core/date/civil-date';

const root = path.resolve(__dirname, '../..');
const YEARS = path.join(root, 'samples/绵阳市司法局2023四个项目年台账.xlsx');
const QUOTA = path.join(root, 'samples/安居区司法局2023信息任务分配表.xlsx');

interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Run as a process of its own, while the server in this one answers. */
function taizhang(...args: string[]): Promise<Printed> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(root, 'bin/taizhang.mjs'), ...args],
      { maxBuffer: 16 * 1024 * 1024 },
      (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, out, err });
      },
    );
  });
}

describe('of files', () => {
  it('tells what changed between two days, in the figures of both', async () => {
    const { code, out } = await taizhang(
      ...['supervise', 'changes', YEARS, YEARS, '--from', '2023-03-31', '--as-of', '2023-06-30', '--json'],
    );
    expect(code).toBe(0);
    const [older, newer] = await Promise.all(
      (['2023-03-31', '2023-06-30'] as const).map(async (asOf) =>
        computeStatus((await readSource([YEARS], { asOf })).input),
      ),
    );
    expect(JSON.parse(out)).toMatchObject({
      from: '2023-03-31',
      to: '2023-06-30',
      total: { before: older?.total, after: newer?.total, change: { total: 0 } },
      moves: { added: 0, removed: 0, deadlineChanged: 0, unitsChanged: 0 },
    });
  });

  it('prints the changes as tables', async () => {
    const { code, out } = await taizhang(
      ...['supervise', 'changes', YEARS, YEARS, '--from', '2023-03-31', '--as-of', '2023-06-30'],
    );
    expect(code).toBe(0);
    expect(out).toContain('2023年3月31日与2023年6月30日相比');
    expect(out).toMatch(/其中：新完成\d+项，.*新亮红灯\d+项/);
    expect(out).toMatch(/\+\d+\.\d个百分点/);
  });

  it.each([
    ['rectification', YEARS, /督导检查发现问题\d+个：按期整改\d+个/],
    ['scores', QUOTA, /截至2023年6月30日。[^]*目标任务分[^]*依据/],
    ['closing', YEARS, /待复核\d+项，退回未改\d+项，可申请未申请\d+项，已销号\d+项/],
    ['year-end', YEARS, /截至2023年6月30日，以下均为建议[^]*书面说明名单/],
  ])('prints %s', async (name, file, text) => {
    const { code, out } = await taizhang('supervise', name, file, '--as-of', '2023-06-30');
    expect(code).toBe(0);
    expect(out).toMatch(text);
  });

  it('makes the year-end lists at the end of the year, whenever it is asked later', async () => {
    const { out } = await taizhang('supervise', 'year-end', YEARS, '--as-of', '2024-03-01');
    expect(out).toContain('截至2023年12月31日');
  });

  it.each(['rectification', 'scores'])('prints %s as JSON', async (name) => {
    const { code, out } = await taizhang('supervise', name, YEARS, QUOTA, '--as-of', '2023-06-30', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('asOf');
  });

  it.each([
    [['changes', YEARS], '请指定前后两个台账文件'],
    [['changes', YEARS, YEARS, '--from', '2023-06-30', '--as-of', '2023-06-30'], '--from 应早于 --as-of'],
    [['reporting', '--server', 'http://127.0.0.1:1', '--month', '2023-13'], '月份应写成 YYYY-MM'],
    [['closing'], '请指定台账文件'],
  ])('refuses %j with a word', async (args, message) => {
    const { code, err } = await taizhang('supervise', ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it('has no earlier state of a file', async () => {
    const { code, err } = await taizhang('status', YEARS, '--then');
    expect([code, err]).toEqual([2, expect.stringContaining('--then 只能和 --server 一起用')]);
  });
});

describe('of a server', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-'));
  const today = civilDateInShanghai(Date.now());
  let backend: RunningBackend;
  let server: readonly string[];

  beforeAll(async () => {
    const file = path.join(folder, 'book.xlsx');
    copyFileSync(YEARS, file);
    backend = await startBackend();
    server = ['--server', backend.url, '--token', backend.token];
    const client = connect(backend.url, backend.token);
    const { workbooks } = await loadWorkbooks([file], { asOf: today });
    for (const workbook of workbooks) await syncWorkbook(workbook, { asOf: today, client, newId: randomId });
  });
  afterAll(async () => {
    await backend.stop();
    rmSync(folder, { recursive: true });
  });

  it('tells who reported for a month', async () => {
    const { code, out } = await taizhang('supervise', 'reporting', ...server, '--month', today.slice(0, 7));
    expect(code).toBe(0);
    expect(out).toMatch(/进展报送，应于[^]*单位[^]*合计（每项计一次）[^]*未报送名单/);
  });

  it('says so where the ledgers were not kept here by then', async () => {
    const { out } = await taizhang('supervise', 'reporting', ...server, '--month', '2023-06');
    expect(out).toContain('以下台账当时还没有同步到服务器，无从统计：制度建设规范年');
  });

  it('tells what changed, and lists of the year', async () => {
    const changes = await taizhang(
      'supervise',
      'changes',
      ...server,
      '--from',
      '2023-06-30',
      '--as-of',
      today,
    );
    expect(changes.out).toContain('以下台账只有其中一天有内容，不逐项比较：制度建设规范年');
    const yearEnd = await taizhang('supervise', 'year-end', ...server, '--year', '2023', '--json');
    expect(JSON.parse(yearEnd.out)).toMatchObject({ asOf: '2023-12-31' });
  });

  it('counts the rows of then where they are asked for', async () => {
    const counted = async (...options: string[]): Promise<unknown> => {
      const { out } = await taizhang('status', ...server, '--as-of', '2023-06-30', '--json', ...options);
      return JSON.parse(out);
    };
    expect(await counted()).toHaveProperty('total.total', 148);
    expect(await counted('--then')).toHaveProperty('total.total', 0);
  });
});
