import * as z from 'zod';
import { MAX_FILE_BYTES } from '#core/protocol/limits';
import { civilDateSchema } from '#core/protocol/civil-date-schema';
import {
  preparedIdSchema,
  reportFormatSchema,
  reportKindSchema,
  reportNumberSchema,
  reportUnitSchema,
  templatedKindSchema,
} from '#core/protocol/report-schemas';
import { REPORTS } from '#core/report/report-kinds';
import { formatOf, makeReport, standardTemplate } from '#reports/make-report';
import { DOCX_TYPE } from '#reports/media-types';
import type { ReportFile } from '#reports/report-file';
import type { FileStore } from './file-store';
import type { LedgerStore } from './ledger-store';
import { readOwnTemplates } from './own-templates';
import { readPrepared } from './prepared-reports';
import { ProblemError } from './problem-error';
import { readReportInput } from './read-report-input';

export const wantedReportSchema = z.strictObject({
  what: z.literal('report'),
  kind: reportKindSchema,
  date: civilDateSchema,
  rows: z.enum(['now', 'then']),
  format: reportFormatSchema.exactOptional(),
  unit: reportUnitSchema.exactOptional(),
  number: reportNumberSchema.exactOptional(),
});

/** A file that a caller wants of their bureau, as a ticket for it spells it. */
export const wantedFileSchema = z.discriminatedUnion('what', [
  wantedReportSchema,
  z.strictObject({ what: z.literal('prepared'), id: preparedIdSchema }),
  z.strictObject({ what: z.literal('template'), kind: templatedKindSchema }),
]);

export type WantedReport = z.output<typeof wantedReportSchema>;
export type WantedFile = z.output<typeof wantedFileSchema>;

/** Where files come from. */
export interface FileSource {
  readonly store: LedgerStore;
  readonly files: FileStore;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** A report of a bureau as it is asked for. */
async function makeStoredReport(
  { store, files, now }: FileSource,
  bureau: string,
  { kind, date, rows, format, unit, number }: Omit<WantedReport, 'what'>,
): Promise<ReportFile> {
  const request = { kind, ...(format && { format }), ...(unit !== undefined && { unit }) };
  // Before anything is read, what no ledger could make good.
  formatOf(request);
  const question = { bureau, kind, date, rows, now: now(), ...(number !== undefined && { number }) };
  const input = await readReportInput(store, question);
  const templates = await readOwnTemplates(files, bureau, kind);
  return makeReport(request, input, templates);
}

/** The template of a kind that is filled at present. */
async function readTemplate(
  { files }: FileSource,
  bureau: string,
  kind: Extract<WantedFile, { what: 'template' }>['kind'],
): Promise<ReportFile> {
  const own = (await readOwnTemplates(files, bureau, kind))[kind];
  const bytes = own ?? (await standardTemplate(kind));
  return { name: `${REPORTS[kind].name}模板.docx`, type: DOCX_TYPE, bytes, gaps: [] };
}

function fileOf(source: FileSource, bureau: string, wanted: WantedFile): Promise<ReportFile> {
  switch (wanted.what) {
    case 'report':
      return makeStoredReport(source, bureau, wanted);
    case 'prepared':
      return readPrepared(source.files, bureau, wanted.id);
    case 'template':
      return readTemplate(source, bureau, wanted.kind);
  }
}

/** The file a caller wants. Fails with `file-too-large`, and as what makes or keeps it fails. */
export async function readWantedFile(
  source: FileSource,
  bureau: string,
  wanted: WantedFile,
): Promise<ReportFile> {
  const file = await fileOf(source, bureau, wanted);
  if (file.bytes.length > MAX_FILE_BYTES) throw new ProblemError('file-too-large');
  return file;
}
