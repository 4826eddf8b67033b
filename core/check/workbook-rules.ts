import type { UnderstoodWorkbook } from '#core/ledger/understand';
import type { RuleSet } from '#core/rules/rule-set';
import { rulesOf } from '#core/rules/rules-of';

/** The rules a workbook's own 规则设置 sets. */
export function rulesInWorkbook({ ledgers }: Pick<UnderstoodWorkbook, 'ledgers'>): RuleSet {
  return rulesOf(ledgers.flatMap(({ ruleLines }) => ruleLines));
}
