import type { LedgerItems } from '#core/completion/status';

/** What the report calls a ledger: its kind, with the year where several of its ledgers are of that kind. */
export function ledgerName({ kind, name, year }: LedgerItems, ledgers: readonly LedgerItems[]): string {
  const shared = ledgers.filter((other) => other.kind === kind).length > 1;
  return shared && year !== undefined ? `${name}（${year}年）` : name;
}
