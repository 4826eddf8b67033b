import type { Light } from '#core/completion/light';
import { litLamps } from '#core/rules/lamp-names';
import type { LampLooks } from '#core/rules/lamp-looks';
import type { RuleSet } from '#core/rules/rule-set';

/** The lamps that a bureau uses, from what needs attention most, and how each looks. */
export interface Lamps {
  readonly lights: readonly Light[];
  readonly looks: LampLooks;
}

export function lampsInUse(rules: Pick<RuleSet, 'lights' | 'looks'>): Lamps {
  return { lights: litLamps(rules), looks: rules.looks };
}
