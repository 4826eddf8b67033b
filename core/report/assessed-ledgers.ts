import type { AssessedItem } from '#core/completion/completion';
import { assessLedger, type StatusInput } from '#core/completion/status';
import { ledgerName } from './ledger-name';

/** An item as judged, with what reports call its ledger. */
export interface AssessedLedgerItem {
  readonly ledger: string;
  readonly assessed: AssessedItem;
}

/** The items of each ledger as judged, with what reports call the ledger. */
export function assessedLedgers(
  input: StatusInput,
): readonly { readonly name: string; readonly assessed: readonly AssessedItem[] }[] {
  return input.ledgers.map((ledger) => ({
    name: ledgerName(ledger, input.ledgers),
    assessed: assessLedger(ledger, input),
  }));
}

/** All items, in the order of the ledgers. */
export function assessedItems(input: StatusInput): readonly AssessedLedgerItem[] {
  return assessedLedgers(input).flatMap(({ name, assessed }) =>
    assessed.map((one) => ({ ledger: name, assessed: one })),
  );
}
