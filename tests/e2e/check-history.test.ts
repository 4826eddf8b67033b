/** `check --server` against a real backend: HTTP on loopback, the Lambda handlers, an embedded DynamoDB. */
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { CellValue } from '#core/grid/grid';
import { editPackage } from '#xlsx/edit-package';
import { sync } from '#cli/commands/sync';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';

const YEARS = path.resolve(__dirname, '../../samples/绵阳市司法局2023四个项目年台账.xlsx');
const RULES = '制度建设规范年';
/** 制度建设规范年: 状态, 完成比例, 完成日期 stand in columns E to G; the first row is row 4. */
const [STATUS, PERCENT, DONE_ON] = [4, 5, 6];

let folder: string;
let file: string;
let backend: RunningBackend;
let server: { server: string; token: string };

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'taizhang-'));
  file = path.join(folder, '台账.xlsx');
  await copyFile(YEARS, file);
  backend = await startBackend();
  server = { server: backend.url, token: backend.token };
  jest.spyOn(console, 'log').mockReturnValue(undefined);
});

afterEach(async () => {
  await backend.stop();
  await rm(folder, { recursive: true });
});

type Cell = readonly [row: number, column: number, value: CellValue];

/** Changes cells of 制度建设规范年, as a clerk would. Zero-based rows and columns. */
async function edit(at: string, ...cells: Cell[]): Promise<void> {
  const edits = cells.map(([row, column, value]) => ({ row, column, value }));
  await writeFile(at, editPackage(await readFile(at), [{ sheet: RULES, cells: edits }]));
}

async function push(at: string): Promise<void> {
  expect(await sync([at], { ...server, asOf: '2023-06-30' })).toBe(0);
}

const withServer = (): string[] => ['--server', server.server, '--token', server.token];

const checkSchema = z.object({
  findings: z.array(z.object({ code: z.string(), sheet: z.string(), cell: z.string(), message: z.string() })),
});

/** What the command, a process of its own, finds taken back. Fails with what it says where it cannot check. */
async function backwards(...options: string[]): Promise<string[]> {
  const main = path.resolve(__dirname, '../../bin/taizhang.mjs');
  const args = [main, 'check', file, '--json', '--as-of', '2023-06-30', ...options];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 });
  return checkSchema
    .parse(JSON.parse(stdout))
    .findings.filter(({ code }) => code === 'progress-backwards')
    .map(({ sheet, cell, message }) => `${sheet}!${cell} ${/“.*”/.exec(message)?.[0]}`);
}

it('tells of progress taken back since the last synchronisation, and only with a server', async () => {
  expect(await backwards(...withServer())).toEqual([]);
  await edit(file, [3, STATUS, '已完成'], [3, PERCENT, 1], [3, DONE_ON, '2023-05-20'], [4, PERCENT, 0.5]);
  await push(file);
  expect(await backwards(...withServer())).toEqual([]);
  await edit(file, [3, STATUS, '进行中'], [3, PERCENT, 0.8], [3, DONE_ON, null], [4, PERCENT, 0.6]);
  expect(await backwards(...withServer())).toEqual([
    `${RULES}!E4 “已完成”，现在是“进行中”`,
    `${RULES}!F4 “100%”，现在是“80%”`,
    `${RULES}!G4 “2023-05-20”，现在是“空白”`,
  ]);
  expect(await backwards()).toEqual([]);
});

it('does not take for backwards what another clerk has reported since', async () => {
  await edit(file, [3, PERCENT, 0.5]);
  await push(file);
  const theirs = path.join(folder, 'theirs.xlsx');
  await copyFile(file, theirs);
  await edit(theirs, [3, PERCENT, 0.9]);
  await push(theirs);
  expect(await backwards(...withServer())).toEqual([]);
  await edit(file, [3, PERCENT, 0.4]);
  expect(await backwards(...withServer())).toEqual([`${RULES}!F4 “50%”，现在是“40%”`]);
});

it('says so where the server is behind the sheet', async () => {
  await push(file);
  await edit(file, [2, 12, '台账通标识@999']);
  await expect(backwards(...withServer())).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('版本比服务器新') as string,
  });
});
