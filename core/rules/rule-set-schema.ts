import * as z from 'zod';
import { ownDaysSchema } from '#core/calendar/own-days-schema';
import { LIGHTS } from '#core/completion/light';
import { isCivilDate } from '#core/date/civil-date';
import { scoringSchemeSchema } from '#core/scoring/scheme-schema';
import { namesake } from './lamp-names';
import { lampLooksSchema } from './lamp-looks-schema';
import { lightRulesSchema } from './light-rules-schema';
import type { RuleSet } from './rule-set';

/** What `rulesOf` gives, whatever stands on the sheet. */
export const ruleSetSchema = z
  .strictObject({
    lights: lightRulesSchema,
    looks: lampLooksSchema,
    reporting: z.strictObject({
      dueDay: z.union([z.int().min(1).max(31), z.literal('last')]),
      inNextMonth: z.boolean(),
      lateDays: z.int().min(0).max(31),
    }),
    rectification: z.strictObject({ workingDays: z.int().min(1).max(250) }),
    acceptance: z.strictObject({ by: z.enum(['office', 'acceptor']) }),
    scoring: scoringSchemeSchema,
    calendar: ownDaysSchema,
    lastCircular: z.string().refine(isCivilDate).nullable(),
    issuing: z.strictObject({
      agency: z.string(),
      codeWord: z.string(),
      addressees: z.string(),
      copies: z.string(),
    }),
  })
  .refine((rules) =>
    LIGHTS.every((light) => namesake(rules, light) === undefined),
  ) satisfies z.ZodType<RuleSet>;
