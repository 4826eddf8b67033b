import * as z from 'zod';
import type { QuotaScore } from '#core/scoring/score-quota';
import { PART_NAMES } from '#core/scoring/credit';
import { civilDateSchema } from './civil-date-schema';
import { countSchema, shareSchema } from './counts-schema';

const points = z.number().nullable();

const articleSchema = z.object({
  row: z.int().exactOptional(),
  date: civilDateSchema,
  unit: z.string(),
  category: z.string(),
  title: z.string(),
  adoptedBy: z.string().exactOptional(),
  publication: z.string().exactOptional(),
  commentedBy: z.string().exactOptional(),
  irregularity: z.string().exactOptional(),
});

const partNameSchema = z.enum(PART_NAMES);

const creditSchema = z.object({
  part: partNameSchema,
  points,
  reason: z.string(),
  article: articleSchema.exactOptional(),
  month: z.int().exactOptional(),
  problem: z.string().exactOptional(),
});

const taskSchema = z.object({ owed: z.number(), done: z.number(), gap: z.number() }).nullable();

/** A row of the quota table; see `QuotaScore`. */
export const quotaScoreSchema = z.object({
  unit: z.string(),
  row: z.int().exactOptional(),
  categories: z.array(
    z.object({
      category: z.string(),
      done: countSchema,
      counted: z.number(),
      quota: z.number(),
      gap: z.number(),
    }),
  ),
  done: countSchema,
  counted: z.number(),
  quota: z.number(),
  gap: z.number(),
  share: shareSchema,
  pace: z.number().nullable(),
  points,
  parts: z.array(z.object({ name: partNameSchema, points: z.number(), detail: z.string() })),
  targetScore: z.number().nullable(),
  months: z.array(
    z.object({
      month: z.int(),
      done: countSchema,
      owed: z.number().nullable(),
      missing: z.number(),
      hasEnded: z.boolean(),
    }),
  ),
  projected: z.object({ done: z.number(), reachesQuota: z.boolean().nullable() }).nullable(),
  unitClass: z.object({ name: z.string(), yearly: taskSchema, quality: taskSchema }).nullable(),
  problems: z.array(creditSchema),
  rank: z.int().min(1).nullable(),
  isBottom: z.boolean(),
}) satisfies z.ZodType<QuotaScore>;
