import { RULES } from '#core/ledger/kinds/rules';
import { ruleLineOf } from '#core/rules/rule-line-of';
import type { RuleSet } from '#core/rules/rule-set';
import { ruleSetSchema } from '#core/rules/rule-set-schema';
import { rulesOf } from '#core/rules/rules-of';
import type { LedgerStore } from './ledger-store';
import { readStandingFields } from './listed-units';

/** The rules a bureau has set on its 规则设置, as they are now; the default's where it keeps none. */
export async function readRules(store: LedgerStore, bureau: string): Promise<RuleSet> {
  const rows = await readStandingFields(store, { bureau, ledgerId: RULES.id });
  return ruleSetSchema.parse(rulesOf(rows.flatMap((fields) => ruleLineOf(fields) ?? [])));
}
