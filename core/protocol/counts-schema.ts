import * as z from 'zod';

export const countSchema = z.int().min(0);
export const shareSchema = z.number().min(0).max(1).nullable();

/** See `Counts`. */
export const countsSchema = z.object({
  total: countSchema,
  done: countSchema,
  doneLate: countSchema,
  overdue: countSchema,
  atRisk: countSchema,
  onTrack: countSchema,
  noDue: countSchema,
  lights: z.object({ red: countSchema, yellow: countSchema, blue: countSchema, green: countSchema }),
  dueByNow: countSchema,
  dueOnTime: countSchema,
  completionRate: shareSchema,
  onTimeRate: shareSchema,
});

/** See `UnitCompletion`. */
export const unitCompletionSchema = z.object({
  unit: z.string(),
  collective: z.boolean(),
  lead: countsSchema,
  support: countsSchema,
});

/** `YYYY-MM` of the final due date; null for items without one, which come last. */
export const monthCompletionSchema = countsSchema.extend({ month: z.string().nullable() });
