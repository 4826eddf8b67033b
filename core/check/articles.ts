import { looseKey, titleKey } from '#core/text/normalise';
import type { UnderstoodWorkbook } from '#core/ledger/understand';
import { categoriesOf } from '#core/ledger/understand';
import { cellFinding, ledgerCheck } from './check';

function quotaTables({ ledgers }: UnderstoodWorkbook) {
  return ledgers.filter(({ ledger }) => ledger.kind.family === 'quota');
}

/** Articles whose category or unit has no place in the quota table of the same workbook. */
export const articleQuota = ledgerCheck(
  ['article-category-unknown', 'article-unit-without-quota'],
  function* ({ ledger, articles }, workbook) {
    const tables = quotaTables(workbook);
    if (tables.length === 0) return;
    const categories = tables.flatMap((table) => categoriesOf(table.ledger));
    const unitKeys = new Set(tables.flatMap(({ quotas }) => quotas.map(({ quota }) => looseKey(quota.unit))));
    for (const { row, article } of articles) {
      if (!categories.includes(article.category)) {
        const params = { choices: categories.join('、') };
        yield cellFinding({ ledger, row, columnId: 'category' }, 'article-category-unknown', { params });
      }
      if (!unitKeys.has(looseKey(article.unit))) {
        const params = { unit: article.unit };
        yield cellFinding({ ledger, row, columnId: 'unit' }, 'article-unit-without-quota', { params });
      }
    }
  },
);

/** The same article of one unit entered twice, spaces and punctuation aside. */
export const articleDuplicates = ledgerCheck(['article-duplicate'], function* ({ ledger, articles }) {
  const rowOf = new Map<string, number>();
  for (const { row, article } of articles) {
    const key = `${looseKey(article.unit)} ${titleKey(article.title)}`;
    const other = rowOf.get(key);
    if (other === undefined) rowOf.set(key, row.row);
    else
      yield cellFinding({ ledger, row, columnId: 'title' }, 'article-duplicate', {
        params: { otherRow: other },
      });
  }
});
