/** Writes a sample of every report into docs/examples, from the sample workbooks: the same files at every run. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readReportFiles } from '#cli/commands/report-source';
import { sheetKeys } from '#core/comparison/compare-status';
import type { CivilDate } from '#core/date/civil-date';
import type { ReportInput } from '#core/report/report-input';
import { makeReport } from '#reports/make-report';
import type { ReportRequest } from '#reports/report-request';

const OUT = 'docs/examples';
const SAMPLES = 'samples';

interface Example extends ReportRequest {
  readonly asOf: CivilDate;
  /** Changes are told since this day. */
  readonly since?: CivilDate;
}

const MONTH = { asOf: '2023-06-30', since: '2023-05-31' } as const;
const YEAR_END = { asOf: '2023-12-31' } as const;

const EXAMPLES: readonly Example[] = [
  { kind: 'monthly', format: 'docx', ...MONTH },
  { kind: 'monthly', format: 'xlsx', ...MONTH },
  { kind: 'slips', format: 'docx', unit: '立法科', ...MONTH },
  { kind: 'information', format: 'docx', ...MONTH },
  { kind: 'information', format: 'xlsx', ...MONTH },
  { kind: 'acceptance', format: 'docx', unit: '办公室', ...MONTH },
  { kind: 'dashboard', format: 'xlsx', ...MONTH },
  { kind: 'annual', format: 'docx', ...YEAR_END },
  { kind: 'year-end', format: 'docx', ...YEAR_END },
  { kind: 'year-end', format: 'xlsx', ...YEAR_END },
];

async function sampleFiles(): Promise<readonly string[]> {
  const names = await readdir(SAMPLES);
  return names
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .map((name) => path.join(SAMPLES, name));
}

async function inputOf({ asOf, since }: Example): Promise<ReportInput> {
  const files = await sampleFiles();
  const { input } = await readReportFiles(files, { asOf, number: 6 });
  if (since === undefined) return input;
  const { input: before } = await readReportFiles(files, { asOf: since });
  return { ...input, before: { input: before, keysOf: sheetKeys } };
}

await mkdir(OUT, { recursive: true });
for (const example of EXAMPLES) {
  const { name, bytes } = await makeReport(example, await inputOf(example), {});
  await writeFile(path.join(OUT, name), bytes);
  console.log(`${OUT}/${name}`);
}
