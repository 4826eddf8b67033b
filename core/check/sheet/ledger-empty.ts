import { ledgerCheck, sheetFinding } from '../check';

/** Ledgers that are a header and nothing more. */
export const ledgerEmpty = ledgerCheck(['ledger-empty'], function* ({ ledger, rows }) {
  if (rows.length === 0) yield sheetFinding(ledger.sheet, 'ledger-empty', { kind: ledger.kind.name });
});
