import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildDashboard } from '#core/dashboard/build-dashboard';
import { layOut } from '#core/dashboard/lay-out';
import { fullDate } from '#core/date/chinese-date';
import { minuteText } from '#core/date/minute-text';
import { buildMonthlyReport, type MonthlyReportInput } from '#core/report/monthly-report';
import { writeBoard } from '#xlsx/dashboard/write-board';
import { writeMonthlyReport } from '#xlsx/report/write-monthly-report';
import { EXIT, type ExitCode } from '../exit-code';
import { printUnreadable } from '../output/unreadable';
import { readSource, type SourceOptions } from './source';

export interface ReportOptions extends SourceOptions {
  readonly out: string;
}

/** Writes the monthly report of what a source holds into a folder; returns the file's path. */
export async function writeReport(input: MonthlyReportInput, out: string): Promise<string> {
  const model = buildMonthlyReport(input);
  const file = path.join(out, `${model.title}.xlsx`);
  await mkdir(out, { recursive: true });
  await writeFile(file, await writeMonthlyReport(model));
  return file;
}

/** Writes the board of what a source holds into a folder; returns the file's path. */
export async function writeDashboard(input: MonthlyReportInput, out: string): Promise<string> {
  const dashboard = buildDashboard({ ...input, updatedAt: minuteText(Date.now()) });
  const file = path.join(out, `${dashboard.title}（截至${fullDate(input.asOf)}）.xlsx`);
  await mkdir(out, { recursive: true });
  await writeFile(file, await writeBoard(layOut(dashboard), input.asOf));
  return file;
}

const REPORT_KINDS = { monthly: writeReport, dashboard: writeDashboard } as const;

export type ReportKind = keyof typeof REPORT_KINDS;

/** `taizhang report monthly`, `taizhang report dashboard`. */
export async function report(
  kind: ReportKind,
  files: readonly string[],
  options: ReportOptions,
): Promise<ExitCode> {
  const { input, unreadable } = await readSource(files, options);
  printUnreadable(unreadable);
  if (unreadable.length > 0) return EXIT.unreadable;
  console.log(`已生成：${await REPORT_KINDS[kind]({ ...input, bureau: '' }, options.out)}`);
  return EXIT.ok;
}
