/** `npm run bench`: reading and checking against opening the same file with exceljs alone. Ratios, each run in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bigLedger } from './big-ledger';

interface Run {
  readonly ms: number;
  readonly maxRssMb: number;
}

const ROUNDS = 5;
const measured = path.join(import.meta.dirname, 'measured.ts');

function runOnce(mode: string, file: string): Run {
  const { stdout, status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', measured, mode, file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Run;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Rounds take turns, so that a slow moment of the machine hits every mode alike. */
function measure(file: string, modes: readonly string[]): Map<string, Run> {
  const runs = new Map(modes.map((mode) => [mode, [] as Run[]]));
  for (let round = 0; round < ROUNDS; round++)
    for (const mode of modes) runs.get(mode)?.push(runOnce(mode, file));
  return new Map(
    [...runs].map(([mode, all]) => [
      mode,
      { ms: median(all.map((run) => run.ms)), maxRssMb: median(all.map((run) => run.maxRssMb)) },
    ]),
  );
}

const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-bench-'));
try {
  for (const rows of [1_000, 10_000, 100_000]) {
    const file = path.join(folder, `${rows}.xlsx`);
    writeFileSync(file, await bigLedger(rows));
    const results = measure(file, rows > 10_000 ? ['check'] : ['exceljs', 'read', 'check']);
    const base = results.get('exceljs')?.ms;
    for (const [mode, { ms, maxRssMb }] of results) {
      const ratio = base === undefined ? '' : `  ${(ms / base).toFixed(2)} × exceljs`;
      console.log(`${rows} rows  ${mode.padEnd(8)} ${ms.toFixed(0)} ms  ${maxRssMb.toFixed(0)} MB${ratio}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
