import type { Light } from '#core/completion/light';
import type { LampColour } from './lamp-looks';
import { lampMeaning } from './lamp-meaning';
import { litLamps } from './lamp-names';
import { lampColours, type LampPaint } from './lamp-palette';
import type { RuleSet } from './rule-set';

/** A lamp as reports show it. */
export interface Lamp extends LampPaint {
  readonly light: Light;
  readonly name: string;
  readonly colour: LampColour;
  /** What it stands for, in a sentence. */
  readonly meaning: string;
}

/** The lamps in force with their looks, from what needs attention most. */
export function lampsOf(rules: Pick<RuleSet, 'lights' | 'looks'>): readonly Lamp[] {
  return litLamps(rules).map((light) => {
    const { name, colour } = rules.looks[light];
    return { light, name, colour, meaning: lampMeaning(light, rules.lights), ...lampColours(colour) };
  });
}
