import type { LedgerItems } from '#core/completion/status';
import { kindById } from '#core/ledger/kinds/all-kinds';

/** What the report calls a ledger: its kind, with the year where several of its ledgers are of that kind. */
export function ledgerName({ kind, year }: LedgerItems, ledgers: readonly LedgerItems[]): string {
  const { name } = kindById(kind);
  const shared = ledgers.filter((other) => other.kind === kind).length > 1;
  return shared && year !== undefined ? `${name}（${year}年）` : name;
}
