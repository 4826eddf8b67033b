import type { UnderstoodLedger } from '#core/ledger/understand';
import type { LedgerInfo } from './ledger-info';

/** A ledger's id on the server: a bureau keeps one ledger a kind and year, and one list of its units. */
export function ledgerId({ ledger, year }: UnderstoodLedger): string {
  return ledger.kind.family === 'directory' ? ledger.kind.id : `${ledger.kind.id}-${year}`;
}

/** What the server is told of a ledger. */
export function ledgerInfo({ ledger, year }: UnderstoodLedger): LedgerInfo {
  return {
    kind: ledger.kind.id,
    ...(ledger.kind.family === 'directory' ? {} : { year }),
    title: ledger.title.slice(0, 500),
    sheet: ledger.sheet,
    columns: ledger.columns.map(({ id, header }) => ({ id, header })),
  };
}
