import { findColumn } from '#core/ledger/ledger';
import { cellFinding, ledgerCheck } from '../check';

/** Articles taken up by nobody knows which publication. */
export const articleAdoptedWithoutPublication = ledgerCheck(
  ['article-adopted-without-publication'],
  function* ({ ledger, rows }) {
    if (!findColumn(ledger, 'publication')) return;
    for (const { row } of rows) {
      if (row.cells['adoptedBy'] === undefined || row.cells['publication'] !== undefined) continue;
      yield cellFinding({ ledger, row, columnId: 'adoptedBy' }, 'article-adopted-without-publication');
    }
  },
);
