import { looseKey, titleKey } from '#core/text/normalise';
import { cellFinding, ledgerCheck } from '../check';
import { firstRows } from '../first-row';

/** The same article of one unit entered twice, spaces and punctuation aside. */
export const articleDuplicate = ledgerCheck(['article-duplicate'], function* ({ ledger, articles }) {
  const firstRow = firstRows();
  for (const { row, article } of articles) {
    const otherRow = firstRow(`${looseKey(article.unit)} ${titleKey(article.title)}`, row.row);
    if (otherRow === undefined) continue;
    yield cellFinding({ ledger, row, columnId: 'title' }, 'article-duplicate', { params: { otherRow } });
  }
});
