import * as z from 'zod';
import { ledgerIdSchema, revisionSchema } from './identifiers';
import { ledgerInfoSchema } from './ledger-info-schema';

const number = z.int().min(0);
const share = z.number().min(0).max(1).nullable();

/** See `Counts`. */
const countsSchema = z.object({
  total: number,
  done: number,
  doneLate: number,
  overdue: number,
  atRisk: number,
  onTrack: number,
  noDue: number,
  lights: z.object({ red: number, yellow: number, blue: number, green: number }),
  dueByNow: number,
  dueOnTime: number,
  completionRate: share,
  onTimeRate: share,
});

/** See `TalliedCompletion`. */
const completionSchema = z.object({
  total: countsSchema,
  units: z.array(
    z.object({ unit: z.string(), collective: z.boolean(), lead: countsSchema, support: countsSchema }),
  ),
  /** `YYYY-MM` of the final due date; null for items without one, which come last. */
  months: z.array(countsSchema.extend({ month: z.string().nullable() })),
});

const ledgerSchema = z.object({
  id: ledgerIdSchema,
  /** The rows counted are those of this revision, whatever the date: it says on which day they are judged. */
  rev: revisionSchema,
  ledger: ledgerInfoSchema.pick({ kind: true, year: true, title: true }),
});

/**
 * Why a ledger has no counts. `not-kept`: it does not hold items of a kind and year that the server knows.
 * `date-out-of-range`: the day lies before the year that precedes the ledger's, or after the second that follows it.
 */
const uncountedSchema = z.enum(['not-kept', 'date-out-of-range']);

/** `GET /v1/totals?date=`: how the items of the caller's bureau stand at the end of a day, by ledger, in order of id. */
export const totalsResponseSchema = z.object({
  date: z.iso.date(),
  ledgers: z.array(
    z.union([
      ledgerSchema.extend({ completion: completionSchema }),
      ledgerSchema.extend({ uncounted: uncountedSchema }),
    ]),
  ),
});

export type TotalsResponse = z.infer<typeof totalsResponseSchema>;
export type Uncounted = z.infer<typeof uncountedSchema>;
export type LedgerTotalsMessage = TotalsResponse['ledgers'][number];
