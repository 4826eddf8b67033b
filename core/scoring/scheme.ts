import * as z from 'zod';

const points = z.number().min(0).max(100_000);

/** Points by the level that took an article up, or whose leader commented on it. */
const byLevelSchema = z.strictObject({ 县: points, 市: points, 省: points, 部: points }).partial();

const classSchema = z.strictObject({
  /** As on the sheet, e.g. `三类`. */
  name: z.string().min(1),
  /** Names of units or aliases. */
  units: z.array(z.string().min(1)).readonly(),
  /** Articles owed a month and a year; null where the class sets none. */
  monthlyMinimum: z.int().min(0).nullable(),
  yearlyMinimum: z.int().min(0).nullable(),
  /** Quality points owed a year (adoption and comments); null where none are. */
  qualityTarget: points.nullable(),
});

/** How information articles earn points, as data: the rules differ by place and year. */
export const scoringSchemeSchema = z.strictObject({
  name: z.string().min(1),
  base: z.discriminatedUnion('by', [
    /** target score × Σ min(done, quota) ÷ Σ quota. */
    z.strictObject({ by: z.literal('share') }),
    /** So many points an article handed in, at most so many a month and a year; null: no cap. */
    z.strictObject({
      by: z.literal('article'),
      points,
      monthlyCap: points.nullable(),
      yearlyCap: points.nullable(),
    }),
    /** So many points for a month in which the monthly minimum was met, in proportion where it was not. */
    z.strictObject({ by: z.literal('month'), points }),
  ]),
  adoption: z.strictObject({ points: byLevelSchema, cap: points.nullable() }),
  comments: z.strictObject({ points: byLevelSchema, cap: points.nullable() }),
  /** Points taken off; 0 where the scheme does not. */
  deductions: z.strictObject({
    /** For a month without any article, where one was owed. */
    emptyMonth: points,
    /** For each article missing to the monthly minimum. */
    eachMissing: points,
    irregular: z.strictObject({ 迟报: points, 漏报: points, 瞒报: points, 失实: points }),
  }),
  /** An article on several lines (several publications): every line earns, the highest only, or the first only. */
  repeat: z.enum(['each', 'highest', 'first']),
  /** Articles owed a month by units of no class; null where the scheme owes none. */
  monthlyMinimum: z.int().min(0).nullable(),
  classes: z.array(classSchema).readonly(),
  /** What the ranking goes by: the share of the own quota, or the points. */
  rankBy: z.enum(['share', 'points']),
  /** How many of the last in the ranking the circular names; 0: none. */
  bottom: z.int().min(0).max(100),
  /** Whether the points may exceed 目标任务分. */
  capAtTarget: z.boolean(),
});

export type ScoringScheme = Readonly<z.infer<typeof scoringSchemeSchema>>;

const NOTHING = { points: {}, cap: null } as const;

/** The bureau's own: in proportion to the quota, nothing else. */
export const PROPORTIONAL: ScoringScheme = {
  name: '按任务比例',
  base: { by: 'share' },
  adoption: NOTHING,
  comments: NOTHING,
  deductions: { emptyMonth: 0, eachMissing: 0, irregular: { 迟报: 0, 漏报: 0, 瞒报: 0, 失实: 0 } },
  repeat: 'highest',
  monthlyMinimum: null,
  classes: [],
  rankBy: 'share',
  bottom: 0,
  capAtTarget: true,
};
