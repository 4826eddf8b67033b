import { ledgerCheck, sheetFinding } from '../check';

/** Project-year ledgers whose year had to be assumed. */
export const yearUnknown = ledgerCheck(['year-unknown'], function* ({ ledger, year }) {
  if (ledger.kind.family === 'project' && ledger.year === undefined) {
    yield sheetFinding(ledger.sheet, 'year-unknown', { year });
  }
});
