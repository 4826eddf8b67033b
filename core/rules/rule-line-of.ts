import type { RowFields } from '#core/ledger/row-fields';
import type { RuleLine } from './rule-line';

/** A line of 规则设置, or undefined where it names no rule. */
export function ruleLineOf({ rule, value }: RowFields, row?: number): RuleLine | undefined {
  if (rule === undefined) return undefined;
  return { ...(row !== undefined && { row }), rule: String(rule), value: String(value ?? '') };
}
