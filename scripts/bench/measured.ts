/**
 * One measured run in a fresh process: prints milliseconds of processor time, all and by part, and peak memory as JSON.
 * Processor time, as wall time depends on what else the machine does.
 */
import { readFile } from 'node:fs/promises';

const [mode = '', file = ''] = process.argv.slice(2);
const parts: Record<string, number> = {};

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function timed<T>(part: string, work: () => T | Promise<T>): Promise<T> {
  const start = processorMs();
  const result = await work();
  parts[part] = processorMs() - start;
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
const start = processorMs();
await run();
const ms = processorMs() - start;
console.log(JSON.stringify({ ms, parts, maxRssMb: process.resourceUsage().maxRSS / 1024 }));
