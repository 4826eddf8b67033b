import * as z from 'zod';
import { countsSchema, monthCompletionSchema, unitCompletionSchema } from './counts-schema';
import { ledgerIdSchema, revisionSchema } from './identifiers';
import { ledgerInfoSchema } from './ledger-info-schema';

/** See `TalliedCompletion`. */
const completionSchema = z.object({
  total: countsSchema,
  units: z.array(unitCompletionSchema),
  months: z.array(monthCompletionSchema),
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
