import { readRuleLines } from './read-rule-lines';
import type { RuleLine } from './rule-line';
import { DEFAULT_RULES, type RuleSet } from './rule-set';

/** The rules that the lines of 规则设置 set; what they leave out, or say wrongly, is the default's. */
export function rulesOf(lines: readonly RuleLine[]): RuleSet {
  return lines.length === 0 ? DEFAULT_RULES : readRuleLines(lines).rules;
}
