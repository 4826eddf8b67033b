import * as z from 'zod';
import type { YearEndLists } from '#core/year-end/year-end-lists';
import { civilDateSchema } from './civil-date-schema';
import { countSchema } from './counts-schema';

const itemFactSchema = z.object({
  ledger: z.string(),
  row: z.int().nullable(),
  no: z.number().nullable(),
  item: z.string(),
  lead: z.array(z.string()),
  support: z.array(z.string()),
  due: civilDateSchema.nullable(),
  doneOn: civilDateSchema.nullable(),
  verdict: z.string().nullable(),
  verdictOn: civilDateSchema.nullable(),
  daysLate: countSchema.nullable(),
  reason: z.string(),
});

const unitsSchema = z.array(
  z.object({
    unit: z.string(),
    facts: z.array(itemFactSchema.extend({ role: z.enum(['lead', 'support']) })),
    remarks: z.array(z.string()),
  }),
);

/**
 * `GET /v1/supervision/year-end?year=`: who is proposed for what at the end of a year, or as of today where it is not
 * over yet, each with the facts. See `YearEndLists`.
 */
export const yearEndResponseSchema = z.object({
  asOf: civilDateSchema,
  commended: z.object({ items: z.array(itemFactSchema), units: unitsSchema }),
  toExplain: unitsSchema,
  disqualified: unitsSchema,
  collectives: unitsSchema,
  /** So many facts did not fit; no unit is left out. */
  leftOut: countSchema.exactOptional(),
}) satisfies z.ZodType<YearEndLists>;

export type YearEndResponse = z.infer<typeof yearEndResponseSchema>;
