import { ALL_RULES } from './all-rules';
import type { RuleDefinition } from './rule-definition';
import type { RuleSet } from './rule-set';
import { schemeNamed } from './scheme-forms';

/** A line of the sheet 规则设置 as it is written. */
export interface RuleTableLine {
  readonly group: string;
  readonly rule: string;
  /** Empty where the 计分方案 says it. */
  readonly value: string;
  /** What the rule is about and what may stand in 取值. */
  readonly meaning: string;
  readonly choices?: readonly string[];
}

/** The texts of a rule; a single empty one where the scheme by its name says the same. */
function textsOf(definition: RuleDefinition, rules: RuleSet): readonly string[] {
  const texts = definition.textsOf(rules);
  if (!definition.isOfScheme) return texts;
  const plain = definition.textsOf({ ...rules, scoring: schemeNamed(rules.scoring.name) });
  return texts.length === 0 || texts.join('\n') === plain.join('\n') ? [''] : texts;
}

/** The rules as the lines of the sheet; read back they are the same rules. */
export function ruleTable(rules: RuleSet): readonly RuleTableLine[] {
  return ALL_RULES.flatMap((definition) => {
    const { group, name, accepts, choices, isOfScheme } = definition;
    const meaning = `${definition.meaning}。填${accepts}${isOfScheme ? '；空着按计分方案' : ''}。`;
    return textsOf(definition, rules).map((value) => ({
      ...{ group, rule: name, value, meaning },
      ...(choices && { choices }),
    }));
  });
}
