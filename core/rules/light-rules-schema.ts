import * as z from 'zod';
import type { LightRules } from '#core/completion/light-rules';

const points = z.number().min(0).max(100);

export const lightRulesSchema = z
  .strictObject({
    nearDueDays: z.int().min(0).max(366),
    lagPoints: points,
    redLagPoints: points.nullable(),
    unreported: z.enum(['none', 'yellow']),
    overdueFinding: z.enum(['none', 'yellow', 'red']),
    lamps: z.union([z.literal(3), z.literal(4)]),
    // They stand in one cell, one after the other.
    doneStatuses: z
      .array(z.string().regex(/^[^\s、，,；;]+$/))
      .min(1)
      .readonly(),
  })
  .refine(
    ({ lagPoints, redLagPoints }) => redLagPoints === null || redLagPoints > lagPoints,
  ) satisfies z.ZodType<LightRules>;
