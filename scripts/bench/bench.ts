/**
 * `npm run bench`: reading and checking a ledger against opening the same file with exceljs alone, imports included.
 * Every run is a process of its own, the product bundled as it is shipped; times are processor time. Ratios are the
 * figures to quote.
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

/** What one file costs, by part; `all` is the whole run. */
interface Cost {
  readonly rows: number;
  readonly exceljs: Run;
  readonly check: Run;
  /** Milliseconds, and the share of exceljs' time in the same round. */
  readonly parts: ReadonlyMap<string, { readonly ms: number; readonly ratio: number }>;
}

const withAll = ({ ms, parts }: Run): [part: string, ms: number][] => Object.entries({ all: ms, ...parts });

/** Rounds take turns, so that a slow moment of the machine hits both alike, and each is compared within its round. */
function measure(rows: number, file: string): Cost {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    exceljs: runOnce('exceljs', file),
    check: runOnce('check', file),
  }));
  const byPart = new Map<string, { ms: number; ratio: number }[]>();
  for (const { exceljs, check } of rounds) {
    for (const [part, ms] of withAll(check)) {
      byPart.set(part, [...(byPart.get(part) ?? []), { ms, ratio: ms / exceljs.ms }]);
    }
  }
  const parts = Array.from(byPart, ([part, costs]) => {
    const middle = { ms: median(costs.map(({ ms }) => ms)), ratio: median(costs.map(({ ratio }) => ratio)) };
    return [part, middle] as const;
  });
  const medianRun = (mode: 'exceljs' | 'check'): Run => ({
    ms: median(rounds.map((round) => round[mode].ms)),
    maxRssMb: median(rounds.map((round) => round[mode].maxRssMb)),
    parts: {},
  });
  return { rows, exceljs: medianRun('exceljs'), check: medianRun('check'), parts: new Map(parts) };
}

/** One line a part: its time, its ratio to exceljs, and how its cost of a row compares with the smaller file's. */
function report({ rows, exceljs, check, parts }: Cost, smaller: Cost | undefined): string {
  const lines = Array.from(parts, ([part, { ms, ratio }]) => {
    const before = smaller?.parts.get(part)?.ms;
    const growth =
      before === undefined || !smaller
        ? ''
        : `  a row ${(ms / rows / (before / smaller.rows)).toFixed(2)} × that of ${smaller.rows} rows`;
    return `  ${part.padEnd(10)} ${ms.toFixed(0).padStart(6)} ms  ${ratio.toFixed(2)} × exceljs${growth}`;
  });
  const memory = `${exceljs.maxRssMb.toFixed(0)} MB; check ${check.maxRssMb.toFixed(0)} MB, ${(check.maxRssMb / exceljs.maxRssMb).toFixed(2)} ×`;
  return [`${rows} rows: exceljs alone ${exceljs.ms.toFixed(0)} ms, ${memory}`, ...lines].join('\n');
}

const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-bench-'));
try {
  bundleMeasured();
  let smaller: Cost | undefined;
  for (const rows of [1_000, 10_000, 100_000]) {
    const file = path.join(folder, `${rows}.xlsx`);
    writeFileSync(file, await bigLedger(rows));
    const cost = measure(rows, file);
    console.log(report(cost, smaller));
    smaller = cost;
  }
} finally {
  rmSync(folder, { recursive: true });
}
