import { findColumn } from '#core/ledger/ledger';
import { ledgerCheck, sheetFinding } from '../check';

/** Ledgers without a column that every item of their kind must fill. */
export const requiredColumnMissing = ledgerCheck(['required-column-missing'], function* ({ ledger }) {
  const missing = ledger.kind.columns.filter(({ id, required }) => required && !findColumn(ledger, id));
  if (missing.length === 0) return;
  const columns = missing.map(({ title }) => `“${title}”`).join('、');
  yield sheetFinding(ledger.sheet, 'required-column-missing', { kind: ledger.kind.name, columns });
});
