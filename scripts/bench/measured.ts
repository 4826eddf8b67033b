/** One measured run in a fresh process: prints wall milliseconds and peak memory as JSON. */
import { readFile } from 'node:fs/promises';

const [mode = '', file = ''] = process.argv.slice(2);

const runs: Readonly<Record<string, () => Promise<unknown>>> = {
  async exceljs() {
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    return workbook.xlsx.readFile(file);
  },
  async read() {
    const { readWorkbook } = await import('#xlsx/read-workbook');
    return readWorkbook(await readFile(file), 'bench.xlsx');
  },
  async check() {
    const { loadWorkbooks } = await import('#cli/load-workbooks');
    const { runChecks } = await import('#core/check/run-checks');
    const { workbooks } = await loadWorkbooks([file], { asOf: '2023-06-30' });
    return workbooks.flatMap(({ understood }) => runChecks(understood));
  },
};

const run = runs[mode];
if (!run) throw new RangeError(`no such run: ${mode}`);
const start = performance.now();
await run();
const ms = performance.now() - start;
console.log(JSON.stringify({ ms, maxRssMb: process.resourceUsage().maxRSS / 1024 }));
