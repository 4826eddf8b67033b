/** One measured run in a fresh process: prints wall milliseconds, all and by part, and peak memory as JSON. */
import { readFile } from 'node:fs/promises';

const [mode = '', file = ''] = process.argv.slice(2);
const parts: Record<string, number> = {};

async function timed<T>(part: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  parts[part] = performance.now() - start;
  return result;
}

const runs: Readonly<Record<string, () => Promise<unknown>>> = {
  async exceljs() {
    const { default: ExcelJS } = await import('exceljs');
    return new ExcelJS.Workbook().xlsx.readFile(file);
  },
  async check() {
    const { readWorkbook } = await import('#xlsx/read-workbook');
    const { understandWorkbook } = await import('#core/ledger/understand');
    const { runChecks } = await import('#core/check/run-checks');
    const grids = await timed('read', async () => readWorkbook(await readFile(file), 'bench.xlsx'));
    const understood = await timed('understand', () => understandWorkbook(grids, { asOf: '2023-06-30' }));
    return timed('checks', () => runChecks(understood));
  },
};

const run = runs[mode];
if (!run) throw new RangeError(`no such run: ${mode}`);
const start = performance.now();
await run();
const ms = performance.now() - start;
console.log(JSON.stringify({ ms, parts, maxRssMb: process.resourceUsage().maxRSS / 1024 }));
