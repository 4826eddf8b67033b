import * as z from 'zod';
import type { Status } from '#core/completion/status';
import { civilDateSchema } from './civil-date-schema';
import { countSchema, countsSchema, monthCompletionSchema, unitCompletionSchema } from './counts-schema';
import { quotaScoreSchema } from './quota-score-schema';
import { rectificationStatusSchema } from './rectification-schema';

/**
 * `GET /v1/status?date=&rows=`: the figures of the caller's bureau at the end of a day, just as `taizhang status` prints
 * them for files that hold the same. `rows=now`, the default, judges the rows as they are now, `rows=then` those that
 * stood in the ledgers at the end of that day. See `Status`.
 */
export const statusResponseSchema = z.object({
  asOf: civilDateSchema,
  total: countsSchema,
  ledgers: z.array(
    countsSchema.extend({
      kind: z.string(),
      name: z.string(),
      year: z.int().nullable(),
      months: z.array(monthCompletionSchema),
    }),
  ),
  units: z.array(unitCompletionSchema),
  months: z.array(monthCompletionSchema),
  quota: z.array(quotaScoreSchema),
  rectification: rectificationStatusSchema,
  /** So many of `rectification.entries` did not fit, the last of the log; all of them are counted. */
  leftOut: countSchema.exactOptional(),
}) satisfies z.ZodType<Status>;

export type StatusResponse = z.infer<typeof statusResponseSchema>;
