import { looseKey } from '#core/text/normalise';
import { canonicalName } from '#core/unit/directory';
import { cellFinding, ledgerCheck } from '../check';
import { quotaTables, unitsWithQuota } from '../quota-tables';

/** Articles of a unit that has no row in the quota table of the workbook. */
export const articleUnitWithoutQuota = ledgerCheck(
  ['article-unit-without-quota'],
  function* ({ ledger, articles }, workbook) {
    const tables = quotaTables(workbook);
    if (tables.length === 0) return;
    const known = unitsWithQuota(tables, workbook.directory);
    for (const { row, article } of articles) {
      if (known.has(looseKey(canonicalName(article.unit, workbook.directory)))) continue;
      const params = { unit: article.unit };
      yield cellFinding({ ledger, row, columnId: 'unit' }, 'article-unit-without-quota', { params });
    }
  },
);
