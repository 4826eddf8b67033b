/**
 * One measured run in a fresh process: prints milliseconds, peak memory and the size of the file as
 * JSON. Runs named `bare …` write cells that another process took out of a report.
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { ReportFormat, ReportKind } from '#core/report/report-kinds';
import { largeBureau } from '#tests/support/large-bureau';
import type { BareTable, BareWorkbook } from './bare-cells';
import { writeBareDocument, writeBareWorkbook } from './bare-writers';

const [mode = '', cellsFile = '', out = ''] = process.argv.slice(2);
const [ITEMS, UNITS] = [10_000, 200];

/** A run: what it needs is made first; the rest, imports included, is measured. */
type Run = () => Promise<Uint8Array>;
type Prepare = () => Run | Promise<Run>;

function report(kind: ReportKind, format: ReportFormat): Prepare {
  return () => {
    const input = largeBureau({ items: ITEMS, units: UNITS });
    return async () => {
      const { makeReport } = await import('#reports/make-report');
      return (await makeReport({ kind, format }, input, {})).bytes;
    };
  };
}

async function readCells<Cells>(): Promise<Cells> {
  return JSON.parse(await readFile(cellsFile, 'utf8')) as Cells;
}

const runs: Readonly<Record<string, Prepare>> = {
  'monthly xlsx': report('monthly', 'xlsx'),
  'its workbook': async () => {
    const { buildMonthlyReport } = await import('#core/report/monthly-report');
    const model = buildMonthlyReport(largeBureau({ items: ITEMS, units: UNITS }));
    return async () => {
      const { writeMonthlyReport } = await import('#xlsx/report/write-monthly-report');
      return writeMonthlyReport(model);
    };
  },
  'monthly docx': report('monthly', 'docx'),
  'slips zip': report('slips', 'zip'),
  'annual docx': report('annual', 'docx'),
  'bare xlsx': async () => {
    const workbook = await readCells<BareWorkbook>();
    return () => writeBareWorkbook(workbook);
  },
  'bare docx': async () => {
    const tables = await readCells<readonly BareTable[]>();
    return () => writeBareDocument(tables);
  },
};

const prepare = runs[mode];
if (!prepare) throw new RangeError(`no such run: ${mode}`);
const run = await prepare();
const start = performance.now();
const bytes = await run();
const ms = performance.now() - start;
if (out !== '') await writeFile(out, bytes);
console.log(JSON.stringify({ ms, bytes: bytes.length, maxRssMb: process.resourceUsage().maxRSS / 1024 }));
