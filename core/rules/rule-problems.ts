import { type RuleProblem, readRuleLines } from './read-rule-lines';
import type { RuleLine } from './rule-line';

/** What is wrong with the lines of 规则设置, in their order. */
export function ruleProblems(lines: readonly RuleLine[]): readonly RuleProblem[] {
  const at = new Map(lines.map((line, index) => [line, index]));
  const place = ({ line }: RuleProblem): number => at.get(line) ?? 0;
  return [...readRuleLines(lines).problems].sort((a, b) => place(a) - place(b));
}
