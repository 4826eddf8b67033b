import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LogLine } from '#functions/http/log-line';
import { EXIT, type ExitCode } from '../exit-code';
import { hasCode } from '../server/has-code';
import { type RunningBackend, startBackend } from '../server/start-backend';
import { recurring } from '../server/recurring';
import { UserError } from '../user-error';

export interface ServeOptions {
  readonly data: string;
  readonly port: number;
  /** Origins of panes that are served from elsewhere. */
  readonly origin?: readonly string[];
}

/**
 * Starts the backend on its data folder; one line a request goes to its log, and a token beside the data. Fails with
 * `UserError` when the port is taken, `DataFolderInUseError` when the folder is.
 */
export async function startService({ data, port, origin = [] }: ServeOptions): Promise<RunningBackend> {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const logFile = path.join(data, 'server.log');
  const log = (line: LogLine): void => {
    appendFileSync(logFile, `${JSON.stringify(line)}\n`);
  };
  const backend = await startBackend({ dataDir: data, port, origins: origin, log }).catch(
    (error: unknown) => {
      if (!hasCode(error, 'EADDRINUSE')) throw error;
      throw new UserError(`端口 ${port} 已被其他程序占用，请用 --port 另选一个。`, { cause: error });
    },
  );
  writeFileSync(path.join(data, 'dev-token'), backend.token, { mode: 0o600 });
  return backend;
}

/** Resolves when the process is asked to stop. */
export function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
}

/** How long it takes until a report that fell due is made. */
const PREPARE_EVERY_MS = 5 * 60_000;

/** `taizhang serve`: runs until it is asked to stop. */
export async function serve(options: ServeOptions): Promise<ExitCode> {
  const backend = await startService(options);
  console.log(`台账通已启动：${backend.url}\n数据文件夹：${path.resolve(options.data)}`);
  console.log(
    `开发令牌在 ${path.join(options.data, 'dev-token')}，30天有效。请求记录在 server.log。每月、每季度第一个工作日8:30起自动生成报告。按 Ctrl+C 停止。`,
  );
  const preparing = recurring(backend.prepareReports, PREPARE_EVERY_MS, (error) => {
    console.error('自动生成报告时出错，稍后再试。', error);
  });
  await stopRequested();
  await preparing.stop();
  await backend.stop();
  return EXIT.ok;
}
