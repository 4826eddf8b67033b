import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildMonthlyReport } from '#core/report/monthly-report';
import { writeMonthlyReport } from '#xlsx/report/write-monthly-report';
import { EXIT, type ExitCode } from '../exit-code';
import { printUnreadable } from '../output/unreadable';
import { readSource, type SourceOptions } from './source';

export interface ReportOptions extends SourceOptions {
  readonly out: string;
}

/** Writes the monthly report of what a source holds into a folder; returns the file's path. */
export async function writeReport(
  input: Parameters<typeof buildMonthlyReport>[0],
  out: string,
): Promise<string> {
  const model = buildMonthlyReport(input);
  const file = path.join(out, `${model.title}.xlsx`);
  await mkdir(out, { recursive: true });
  await writeFile(file, await writeMonthlyReport(model));
  return file;
}

/** `taizhang report monthly`. */
export async function report(files: readonly string[], options: ReportOptions): Promise<ExitCode> {
  const { input, unreadable } = await readSource(files, options);
  printUnreadable(unreadable);
  if (unreadable.length > 0) return EXIT.unreadable;
  console.log(`已生成：${await writeReport({ ...input, bureau: '' }, options.out)}`);
  return EXIT.ok;
}
