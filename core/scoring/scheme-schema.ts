import * as z from 'zod';
import type { ScoringScheme } from './scheme';

const points = z.number().min(0).max(100_000);
const count = z.int().min(0).max(10_000);
const name = z.string().trim().min(1).max(40);
const pointsByLevel = z.strictObject({ 县: points, 市: points, 省: points, 部: points });

const unitClassSchema = z.strictObject({
  name,
  units: z.array(name).readonly(),
  monthlyMinimum: count.nullable(),
  yearlyMinimum: count.nullable(),
  qualityTarget: points.nullable(),
});

export const scoringSchemeSchema = z.strictObject({
  name,
  base: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('share') }),
    z.strictObject({
      by: z.literal('article'),
      points,
      monthlyCap: points.nullable(),
      yearlyCap: points.nullable(),
    }),
    z.strictObject({ by: z.literal('month'), points, inProportion: z.boolean() }),
  ]),
  adoption: z.strictObject({
    points: pointsByLevel,
    publications: z.record(name, points),
    cap: points.nullable(),
  }),
  comments: z.strictObject({ points: pointsByLevel, cap: points.nullable() }),
  deductions: z.strictObject({
    missedMonth: points,
    eachMissing: points,
    irregular: z.strictObject({ 迟报: points, 漏报: points, 瞒报: points, 失实: points }),
  }),
  repeat: z.enum(['each', 'highest', 'first']),
  monthlyMinimum: count.nullable(),
  classes: z.array(unitClassSchema).readonly(),
  rankBy: z.enum(['share', 'points']),
  bottom: z.int().min(0).max(100),
  capAtTarget: z.boolean(),
}) satisfies z.ZodType<ScoringScheme>;
