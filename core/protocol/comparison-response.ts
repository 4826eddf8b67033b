import * as z from 'zod';
import type { Comparison } from '#core/comparison/compare-status';
import { MOVE_KINDS } from '#core/comparison/moved-item';
import { civilDateSchema } from './civil-date-schema';
import { countSchema, countsSchema } from './counts-schema';

const figuresChangeSchema = z.object({
  before: countsSchema.nullable(),
  after: countsSchema.nullable(),
  change: z.object({
    total: z.int(),
    finished: z.int(),
    overdue: z.int(),
    red: z.int(),
    yellow: z.int(),
    completionRate: z.number().nullable(),
    onTimeRate: z.number().nullable(),
  }),
});

const stoodAsSchema = z.object({
  state: z.enum(['done', 'doneLate', 'overdue', 'atRisk', 'onTrack', 'noDue']),
  light: z.enum(['red', 'yellow', 'blue', 'green']),
  reason: z.string(),
  deadline: z.string(),
  lead: z.array(z.string()),
  support: z.array(z.string()),
});

const moveKindSchema = z.enum(MOVE_KINDS);

/**
 * `GET /v1/comparison?from=&to=`: what changed between the ends of two days, by the rows of then. Without `from` since
 * the last circular as 规则设置 has it, else since the end of the month before. See `Comparison`.
 */
export const comparisonResponseSchema = z.object({
  from: civilDateSchema,
  to: civilDateSchema,
  total: figuresChangeSchema,
  ledgers: z.array(
    figuresChangeSchema.extend({ kind: z.string(), name: z.string(), year: z.int().nullable() }),
  ),
  units: z.array(
    z.object({
      unit: z.string(),
      collective: z.boolean(),
      lead: figuresChangeSchema,
      support: figuresChangeSchema,
    }),
  ),
  moves: z.record(moveKindSchema, countSchema),
  moved: z.array(
    z.object({
      ledger: z.string(),
      no: z.number().nullable(),
      title: z.string(),
      what: z.array(moveKindSchema),
      before: stoodAsSchema.nullable(),
      after: stoodAsSchema.nullable(),
    }),
  ),
  /** So many entries of `moved` did not fit, the last; all of them are counted in `moves`. */
  leftOut: countSchema.exactOptional(),
}) satisfies z.ZodType<Comparison>;

export type ComparisonResponse = z.infer<typeof comparisonResponseSchema>;
