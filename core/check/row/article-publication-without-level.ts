import { findColumn } from '#core/ledger/ledger';
import { cellFinding, ledgerCheck } from '../check';

/** Articles that were taken up and earn nothing, as nobody wrote at which level. */
export const articlePublicationWithoutLevel = ledgerCheck(
  ['article-publication-without-level'],
  function* ({ ledger, rows }) {
    if (!findColumn(ledger, 'adoptedBy')) return;
    for (const { row } of rows) {
      if (row.cells['publication'] === undefined || row.cells['adoptedBy'] !== undefined) continue;
      yield cellFinding({ ledger, row, columnId: 'publication' }, 'article-publication-without-level');
    }
  },
);
