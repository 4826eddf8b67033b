import { titleKey } from '#core/text/normalise';
import { CALENDAR_DEFINITIONS, DUTY_DEFINITIONS } from './catalogue/duty-rules';
import { LAMP_DEFINITIONS } from './catalogue/lamp-rules';
import { SCORING_DEFINITIONS } from './catalogue/scoring-rules';
import type { RuleDefinition } from './rule-definition';

/** Every rule of the sheet 规则设置, in its order. They take effect in this order, wherever their lines stand. */
export const ALL_RULES: readonly RuleDefinition[] = [
  ...LAMP_DEFINITIONS,
  ...DUTY_DEFINITIONS,
  ...SCORING_DEFINITIONS,
  ...CALENDAR_DEFINITIONS,
];

const BY_KEY: ReadonlyMap<string, RuleDefinition> = new Map(
  ALL_RULES.map((definition) => [titleKey(definition.name), definition]),
);

/** The rule of a name, whatever spaces and marks it is written with. */
export function ruleNamed(name: string): RuleDefinition | undefined {
  return BY_KEY.get(titleKey(name));
}
