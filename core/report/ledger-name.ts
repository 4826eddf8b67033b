import type { LedgerItems } from '#core/completion/status';

type NamedLedger = Pick<LedgerItems, 'kind' | 'name' | 'year'>;

/** What the report calls a ledger: its kind, with the year where several of its ledgers are of that kind. */
export function ledgerName({ kind, name, year }: NamedLedger, ledgers: readonly NamedLedger[]): string {
  const shared = ledgers.filter((other) => other.kind === kind).length > 1;
  return shared && year !== undefined ? `${name}（${year}年）` : name;
}
