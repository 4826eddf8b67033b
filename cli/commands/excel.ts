import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { civilDateInShanghai } from '#core/date/civil-date';
import { type Connection, createDemoServer } from '#tools/excel-host/demo/server/demo-server';
import { EXIT, type ExitCode } from '../exit-code';
import { loadWorkbooks } from '../load-workbooks';
import { hasCode } from '../server/has-code';
import { closeServer, listenOnLoopback } from '../server/listening';
import { UserError } from '../user-error';
import { stopRequested } from './serve';

export interface ExcelOptions {
  readonly port: number;
  /** Address of the task pane; the add-in of this project where it is left out. */
  readonly pane?: string;
  /** What the add-in synchronises with, and who it is there. */
  readonly server?: string;
  readonly token?: string;
}

export interface RunningExcel {
  readonly url: string;
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The project-year ledgers first: they show the most of what sheets can hold. */
async function sampleWorkbooks(): Promise<string[]> {
  const folder = path.join(ROOT, 'samples');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.xlsx'));
  return names
    .sort()
    .reverse()
    .map((name) => path.join(folder, name));
}

/** The file as one that can be opened. Fails with `UserError`. */
async function readable(file: string): Promise<string> {
  const { unreadable } = await loadWorkbooks([file], { asOf: civilDateInShanghai(Date.now()) });
  for (const { message } of unreadable) throw new UserError(`无法读取 ${file}：${message}`);
  return path.resolve(file);
}

/** The connection that the add-in finds; undefined where it is to find none. Fails with `UserError`. */
function connectionOf({
  server,
  token = process.env['TAIZHANG_TOKEN'],
}: ExcelOptions): Connection | undefined {
  if (server === undefined) return undefined;
  if (!URL.canParse(server))
    throw new UserError(`服务器地址不正确：${server}。应类似 http://127.0.0.1:4310。`);
  return { server, ...(token !== undefined && { token }) };
}

/**
 * Serves the simulated Excel with workbooks to choose from, the first of which is opened, until it is stopped. Fails with
 * `UserError` where the port is taken or the server's address is none.
 */
export async function startExcel(workbooks: readonly string[], options: ExcelOptions): Promise<RunningExcel> {
  const { pane } = options;
  const connection = connectionOf(options);
  const server = await createDemoServer({
    root: ROOT,
    workbooks,
    ...(pane !== undefined && { pane }),
    ...(connection && { connection }),
  });
  const port = await listenOnLoopback(server, options.port).catch((error: unknown) => {
    if (!hasCode(error, 'EADDRINUSE')) throw error;
    throw new UserError(`端口 ${options.port} 已被其他程序占用，请用 --port 另选一个。`, { cause: error });
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => closeServer(server) };
}

/** `taizhang excel`: runs until it is asked to stop. */
export async function excel(file: string | undefined, options: ExcelOptions): Promise<ExitCode> {
  const workbooks = file === undefined ? await sampleWorkbooks() : [await readable(file)];
  const running = await startExcel(workbooks, options);
  console.log(`模拟 Excel 已启动，请用浏览器打开：${running.url}`);
  console.log('工作簿只在网页里打开，不会改动原文件；改好后可用“下载”另存。按 Ctrl+C 停止。');
  await stopRequested();
  await running.stop();
  return EXIT.ok;
}
