import * as z from 'zod';
import { NO_OWN_DAYS, ownDaysSchema } from '#core/calendar/own-days';
import { defaultLightRules } from '#core/completion/light-rules';
import { isCivilDate } from '#core/date/civil-date';
import { PROPORTIONAL, scoringSchemeSchema } from '#core/scoring/scheme';
import { DEFAULT_LAMP_LOOKS, lampLooksSchema } from './lamp-looks';
import { lightRulesSchema } from './light-rules-schema';

/** When the monthly report is owed. */
const reportingRulesSchema = z.strictObject({
  /** Day of the month the report is for; `last`: its last day. */
  dueDay: z.union([z.int().min(1).max(31), z.literal('last')]),
  /** Whether that day lies in the month after instead. */
  inNextMonth: z.boolean(),
  /** A note that names no month and comes within so many days after the due day is the late report of that month. */
  lateDays: z.int().min(0).max(31),
});

const rectificationRulesSchema = z.strictObject({
  /** Working days after the inspection until a finding without 整改期限 is to be put right. */
  workingDays: z.int().min(1).max(250),
});

const acceptanceRulesSchema = z.strictObject({
  /** Who fills 验收结论: the bureau's own office as well, or only the city bureau's reviewers. */
  by: z.enum(['office', 'acceptor']),
});

/** Everything a bureau can set about how it supervises. Kept on the sheet 规则设置, and so in the store. */
export const ruleSetSchema = z.strictObject({
  lights: lightRulesSchema,
  looks: lampLooksSchema,
  reporting: reportingRulesSchema,
  rectification: rectificationRulesSchema,
  acceptance: acceptanceRulesSchema,
  scoring: scoringSchemeSchema,
  calendar: ownDaysSchema,
  /** The day the last circular was made up to; null where none is noted. */
  lastCircular: z.string().refine(isCivilDate).nullable(),
});

export type RuleSet = Readonly<z.infer<typeof ruleSetSchema>>;
export type ReportingRules = RuleSet['reporting'];

export const DEFAULT_RULES: RuleSet = {
  lights: defaultLightRules,
  looks: DEFAULT_LAMP_LOOKS,
  reporting: { dueDay: 'last', inNextMonth: false, lateDays: 5 },
  rectification: { workingDays: 15 },
  acceptance: { by: 'office' },
  scoring: PROPORTIONAL,
  calendar: NO_OWN_DAYS,
  lastCircular: null,
};
