/**
 * `npm run bench`: reading and checking a ledger against opening the same file with exceljs alone, imports included.
 * Every run is a process of its own, the product bundled as it is shipped. Ratios are the figures to quote.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { bigLedger } from './big-ledger';

interface Run {
  readonly ms: number;
  readonly maxRssMb: number;
  readonly parts: Readonly<Record<string, number>>;
}

const ROUNDS = 7;
const measured = path.join(import.meta.dirname, '../../dist/bench/measured.mjs');

function bundleMeasured(): void {
  buildSync({
    entryPoints: [path.join(import.meta.dirname, 'measured.ts')],
    outfile: measured,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
}

function runOnce(mode: string, file: string): Run {
  const { stdout, status, stderr } = spawnSync(process.execPath, [measured, mode, file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Run;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function medianRun(runs: readonly Run[]): Run {
  const names = Object.keys(runs[0]?.parts ?? {});
  return {
    ms: median(runs.map(({ ms }) => ms)),
    maxRssMb: median(runs.map(({ maxRssMb }) => maxRssMb)),
    parts: Object.fromEntries(names.map((name) => [name, median(runs.map(({ parts }) => parts[name] ?? 0))])),
  };
}

/** Rounds take turns, so that a slow moment of the machine hits both alike. */
function measure(rows: number, file: string): string {
  const exceljs: Run[] = [];
  const check: Run[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    exceljs.push(runOnce('exceljs', file));
    check.push(runOnce('check', file));
  }
  const base = medianRun(exceljs);
  const own = medianRun(check);
  const parts = Object.entries({ all: own.ms, ...own.parts }).map(
    ([part, ms]) =>
      `  ${part.padEnd(10)} ${ms.toFixed(0).padStart(6)} ms  ${(ms / base.ms).toFixed(2)} × exceljs`,
  );
  return [
    `${rows} rows: exceljs alone ${base.ms.toFixed(0)} ms, ${base.maxRssMb.toFixed(0)} MB; check ${own.maxRssMb.toFixed(0)} MB`,
    ...parts,
    `  a row      ${((own.ms / rows) * 1000).toFixed(0).padStart(6)} µs`,
  ].join('\n');
}

const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-bench-'));
try {
  bundleMeasured();
  for (const rows of [1_000, 10_000, 100_000]) {
    const file = path.join(folder, `${rows}.xlsx`);
    writeFileSync(file, await bigLedger(rows));
    console.log(measure(rows, file));
  }
} finally {
  rmSync(folder, { recursive: true });
}
