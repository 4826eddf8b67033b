import * as z from 'zod';
import { type ReportFormat, REPORTS, type ReportKind, type TemplatedKind } from '#core/report/report-kinds';

const FORMATS = ['docx', 'xlsx', 'zip'] as const satisfies readonly ReportFormat[];

export const reportKindSchema = z.custom<ReportKind>(
  (kind) => typeof kind === 'string' && Object.hasOwn(REPORTS, kind),
);

/** Kinds of reports that are made by a template. */
export const templatedKindSchema = reportKindSchema.refine(
  (kind): kind is TemplatedKind => REPORTS[kind].isTemplated,
);

export const reportFormatSchema = z.enum(FORMATS);
/** A running number of 发文字号. */
export const reportNumberSchema = z.int().min(1).max(99_999);
export const reportUnitSchema = z.string().trim().min(1).max(80);
/** `monthly-2023-06-30-docx`: kind, last day and format of a report made by itself. */
export const preparedIdSchema = z.string().regex(/^[a-z-]{1,20}-\d{4}-\d\d-\d\d-(?:docx|xlsx|zip)$/);
