import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { startBackend } from '#cli/server/start-backend';
import { bigLedger } from '../big-ledger';

const ROOT = path.join(import.meta.dirname, '../../..');
const BIN = path.join(ROOT, 'bin/taizhang.mjs');
const USAGE = path.join(import.meta.dirname, 'usage-on-exit.mjs');

/** One run of the command line. */
interface Run {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly maxRssMb: number;
  /** How often the workbook was replaced. */
  readonly fileWrites: number;
  readonly requests: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

interface Report {
  readonly ledgers: readonly { readonly rows: readonly { readonly outcome: string }[] }[];
}

function outcomesIn(stdout: string): Record<string, number> {
  const outcomes: Record<string, number> = {};
  const rows = (JSON.parse(stdout) as Report).ledgers.flatMap((ledger) => ledger.rows);
  for (const { outcome } of rows) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  return outcomes;
}

/** Counts how often a file is renamed into place, which is how the command line writes it. */
function countWrites(file: string): () => number {
  let writes = 0;
  const watcher = watch(path.dirname(file), (event, name) => {
    if (event === 'rename' && name === path.basename(file)) writes += 1;
  });
  return () => {
    watcher.close();
    return writes;
  };
}

async function sync(file: string, url: string, token: string): Promise<Omit<Run, 'requests'>> {
  const writes = countWrites(file);
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      USAGE,
      BIN,
      'sync',
      file,
      '--server',
      url,
      '--token',
      token,
      '--as-of',
      '2023-06-30',
      '--json',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const wallMs = performance.now() - start;
  const usage = JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '') as Pick<Run, 'cpuMs' | 'maxRssMb'>;
  return { wallMs, ...usage, fileWrites: writes(), outcomes: outcomesIn(stdout) };
}

function line(name: string, { wallMs, cpuMs, maxRssMb, fileWrites, requests, outcomes }: Run): string {
  const rows = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`);
  return (
    `${name}: ${(wallMs / 1000).toFixed(1)} s wall, ${(cpuMs / 1000).toFixed(1)} s processor time of the client alone, ` +
    `${maxRssMb.toFixed(0)} MB, ${requests} requests, ${fileWrites} writes of the file (${rows.join(', ')})`
  );
}

/** `taizhang sync` as a clerk runs it, on a workbook of so many rows: for the first time, then with nothing changed. */
export async function commandLineReport(rows: number): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-bench-'));
  let requests = 0;
  const backend = await startBackend({ log: () => requests++ });
  try {
    const file = path.join(folder, 'ledger.xlsx');
    writeFileSync(file, await bigLedger(rows));
    // Bundles the sources where they are newer than the last bundle, so that no run pays for it.
    spawnSync(process.execPath, [BIN, '--help']);
    const lines: string[] = [];
    for (const name of ['first push', 'nothing changed']) {
      requests = 0;
      const run = await sync(file, backend.url, backend.token);
      lines.push(line(name, { ...run, requests }));
    }
    return [`The command line on a workbook of ${rows} rows`, ...lines].join('\n');
  } finally {
    await backend.stop();
    rmSync(folder, { recursive: true });
  }
}
