/**
 * `npm run bench:report`: reports of a bureau with 10,000 items and 200 units. Writing the workbook of the monthly report
 * is compared with writing the same cells, looks included, with exceljs alone; making its document, from the ledgers to
 * the file, with writing the same table cells with docx alone. Every run is a process of its own, the product bundled as
 * it is shipped. Ratios and sizes are the figures to quote, taken while nothing else runs.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { tableCells, workbookCells } from './bare-cells';

interface Run {
  readonly ms: number;
  readonly maxRssMb: number;
  readonly bytes: number;
}

const ROUNDS = 5;
const MOST_TIMES = 1.5;
/** What a Lambda function may answer, in bytes of base64. */
const LARGEST_ANSWER = 6 * 1024 * 1024;
const measured = path.join(import.meta.dirname, '../../../dist/bench/measured-report.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-bench-'));

function bundleMeasured(): void {
  buildSync({
    entryPoints: [path.join(import.meta.dirname, 'measured-report.ts')],
    outfile: measured,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
}

function runOnce(mode: string, cellsFile = '', out = ''): Run {
  const { stdout, status, stderr } = spawnSync(process.execPath, [measured, mode, cellsFile, out], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Run;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function line(name: string, { ms, maxRssMb, bytes }: Run): string {
  const size = `${(bytes / 1024).toFixed(0).padStart(6)} KB`;
  return `  ${name.padEnd(14)} ${ms.toFixed(0).padStart(6)} ms ${maxRssMb.toFixed(0).padStart(5)} MB ${size}`;
}

function verdict(what: string, isMet: boolean): void {
  console.log(`${isMet ? 'met   ' : 'MISSED'}  ${what}`);
  if (!isMet) process.exitCode = 1;
}

function fitsAnswer(name: string, { bytes }: Run): void {
  const answer = Math.ceil(bytes / 3) * 4;
  const share = `${((answer / LARGEST_ANSWER) * 100).toFixed(0)} % of what a function may answer`;
  verdict(`${name}: ${share}`, answer <= LARGEST_ANSWER);
}

type Cells = (bytes: Uint8Array) => unknown;

/** Rounds take turns, so that a slow moment of the machine hits both alike, and each is compared within its round. */
async function compare(name: string, bare: string, cellsOf: Cells): Promise<Run> {
  const [out, cells] = [path.join(folder, 'out'), path.join(folder, 'cells.json')];
  runOnce(name, '', out);
  writeFileSync(cells, JSON.stringify(await cellsOf(readFileSync(out))));
  const rounds = Array.from({ length: ROUNDS }, () => ({ own: runOnce(name), bare: runOnce(bare, cells) }));
  const middle = (which: 'own' | 'bare'): Run => ({
    ms: median(rounds.map((round) => round[which].ms)),
    maxRssMb: median(rounds.map((round) => round[which].maxRssMb)),
    bytes: rounds[0]?.[which].bytes ?? 0,
  });
  console.log(`${line(name, middle('own'))}\n${line(bare, middle('bare'))}`);
  for (const figure of ['ms', 'maxRssMb'] as const) {
    const ratio = median(rounds.map((round) => round.own[figure] / round.bare[figure]));
    const what = figure === 'ms' ? 'time' : 'peak memory';
    verdict(`${name}: ${what} ${ratio.toFixed(2)} × ${bare}`, ratio <= MOST_TIMES);
  }
  return middle('own');
}

function alone(name: string): void {
  const rounds = Array.from({ length: ROUNDS }, () => runOnce(name));
  const run = {
    ms: median(rounds.map(({ ms }) => ms)),
    maxRssMb: median(rounds.map(({ maxRssMb }) => maxRssMb)),
    bytes: rounds[0]?.bytes ?? 0,
  };
  console.log(line(name, run));
  fitsAnswer(name, run);
}

try {
  bundleMeasured();
  alone('monthly xlsx');
  await compare('its workbook', 'bare xlsx', workbookCells);
  fitsAnswer('monthly docx', await compare('monthly docx', 'bare docx', tableCells));
  alone('slips zip');
  alone('annual docx');
} finally {
  rmSync(folder, { recursive: true });
}
