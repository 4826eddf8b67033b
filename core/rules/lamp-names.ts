import { type Light, LIGHTS } from '#core/completion/light';
import { looseKey } from '#core/text/normalise';
import type { RuleSet } from './rule-set';

/** The lamps in force, from what needs attention most; blue is one of four only. */
export function litLamps({ lights: { lamps } }: Pick<RuleSet, 'lights'>): readonly Light[] {
  return LIGHTS.filter((light) => lamps === 4 || light !== 'blue');
}

/** Another lamp in force of the same name, if any: on paper nobody could tell them apart. */
export function namesake(rules: Pick<RuleSet, 'lights' | 'looks'>, light: Light): Light | undefined {
  const lit = litLamps(rules);
  if (!lit.includes(light)) return undefined;
  const nameOf = (one: Light): string => looseKey(rules.looks[one].name);
  return lit.find((other) => other !== light && nameOf(other) === nameOf(light));
}
