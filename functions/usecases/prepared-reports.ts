import * as z from 'zod';
import type { CivilDate } from '#core/date/civil-date';
import { civilDateSchema } from '#core/protocol/civil-date-schema';
import type { ReportsResponse } from '#core/protocol/reports-response';
import { reportFormatSchema, reportKindSchema } from '#core/protocol/report-schemas';
import type { ReportFormat, ReportKind } from '#core/report/report-kinds';
import type { ReportFile } from '#reports/report-file';
import type { FileInfo, FileKey, FileStore } from './file-store';
import { ProblemError } from './problem-error';

/** A report that is made by itself. */
export interface PreparedReport {
  readonly kind: ReportKind;
  readonly format: ReportFormat;
  readonly asOf: CivilDate;
}

/** Its file's name in the store, and what it is asked for by. */
export function preparedId({ kind, asOf, format }: PreparedReport): string {
  return `${kind}-${asOf}-${format}`;
}

function keyOf(bureau: string, name: string): FileKey {
  return { bureau, folder: 'prepared', name };
}

const factsSchema = z.object({
  kind: reportKindSchema,
  format: reportFormatSchema,
  asOf: civilDateSchema,
  /** The file's name. */
  name: z.string(),
  type: z.string(),
  gaps: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(z.string())),
});

export async function keepPrepared(
  files: FileStore,
  bureau: string,
  report: PreparedReport,
  { bytes, name, type, gaps, at }: ReportFile & { readonly at: number },
): Promise<void> {
  const { kind, format, asOf } = report;
  const facts = { kind, format, asOf, name, type, gaps: JSON.stringify(gaps) };
  await files.putFile(keyOf(bureau, preparedId(report)), { bytes, at, by: 'service', facts });
}

/** A report that was made by itself. Fails with `report-not-prepared`. */
export async function readPrepared(files: FileStore, bureau: string, id: string): Promise<ReportFile> {
  const file = await files.readFile(keyOf(bureau, id));
  if (!file) throw new ProblemError('report-not-prepared');
  const { name, type, gaps } = factsSchema.parse(file.facts);
  return { name, type, gaps, bytes: file.bytes };
}

function listed({ name: id, at, size, facts }: FileInfo): ReportsResponse['reports'][number] {
  const { gaps, type: _, ...about } = factsSchema.parse(facts);
  return { id, ...about, size, at, gaps: gaps.length };
}

/** What was made by itself, the latest day first. */
export async function listPrepared(files: FileStore, bureau: string): Promise<ReportsResponse['reports']> {
  const reports = (await files.listFiles(bureau, 'prepared')).map(listed);
  return reports.sort((a, b) => b.asOf.localeCompare(a.asOf, 'en') || a.id.localeCompare(b.id, 'en'));
}
