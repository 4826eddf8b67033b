import type { LedgerFamily } from '#core/ledger/kind';
import type { UnderstoodLedger } from '#core/ledger/understand';
import type { LedgerInfo } from './ledger-info';

const WITHOUT_YEAR: readonly LedgerFamily[] = ['directory', 'rules'];

/** Whether a bureau keeps one ledger of the family, whatever the year. */
export function isOfNoYear(family: LedgerFamily): boolean {
  return WITHOUT_YEAR.includes(family);
}

/** A ledger's id on the server: a bureau keeps one ledger a kind and year, one list of its units and one of its rules. */
export function ledgerId({ ledger, year }: UnderstoodLedger): string {
  return isOfNoYear(ledger.kind.family) ? ledger.kind.id : `${ledger.kind.id}-${year}`;
}

/** What the server is told of a ledger. */
export function ledgerInfo({ ledger, year }: UnderstoodLedger): LedgerInfo {
  return {
    kind: ledger.kind.id,
    ...(isOfNoYear(ledger.kind.family) ? {} : { year }),
    title: ledger.title.slice(0, 500),
    sheet: ledger.sheet,
    columns: ledger.columns.map(({ id, header }) => ({ id, header })),
  };
}
