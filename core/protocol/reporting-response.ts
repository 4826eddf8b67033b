import * as z from 'zod';
import type { MonthlyReporting } from '#core/reporting/monthly-reporting';
import { civilDateSchema, monthSchema } from './civil-date-schema';
import { countSchema } from './counts-schema';
import { ledgerIdSchema, rowIdSchema } from './identifiers';
import { authorshipSchema } from './sync-response';

const itemStateSchema = z.enum(['onTime', 'late', 'missing', 'awaited']);

const itemSchema = z.object({
  ledgerId: ledgerIdSchema,
  /** Its name. */
  ledger: z.string(),
  rowId: rowIdSchema,
  no: z.number().nullable(),
  title: z.string(),
  lead: z.array(z.string()),
});

const itemReportingSchema = itemSchema.extend({
  state: itemStateSchema,
  at: countSchema.exactOptional(),
  by: z.string().exactOptional(),
  note: authorshipSchema.extend({ text: z.string() }).exactOptional(),
});

const reportCountsSchema = z.object({
  owed: countSchema,
  onTime: countSchema,
  late: countSchema,
  missing: countSchema,
  awaited: countSchema,
});

/**
 * `GET /v1/reporting?month=`: who reported for a month in time, late or not at all, and the problems carried over. See
 * `MonthlyReporting`.
 */
export const reportingResponseSchema = z.object({
  month: monthSchema,
  dueOn: civilDateSchema,
  total: reportCountsSchema,
  units: z.array(
    reportCountsSchema.extend({
      unit: z.string(),
      collective: z.boolean(),
      state: z.enum([...itemStateSchema.options, 'partly']),
      items: z.array(itemReportingSchema),
    }),
  ),
  unreported: z.array(z.string()),
  withoutUnit: countSchema,
  problems: z.array(
    itemSchema.extend({
      text: z.string(),
      state: z.enum(['new', 'carried', 'resolved']),
      since: monthSchema,
      months: countSchema,
    }),
  ),
  withoutHistory: z.array(z.string()),
  /** So many entries of the lists of items and problems did not fit; all of them are counted. */
  leftOut: countSchema.exactOptional(),
}) satisfies z.ZodType<MonthlyReporting>;

export type ReportingResponse = z.infer<typeof reportingResponseSchema>;
