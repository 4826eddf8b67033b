import { checkArticle } from '#core/article/check-article';
import { isErrorText } from '#core/grid/cell-text';
import { findColumn } from '#core/ledger/ledger';
import { cellFinding, ledgerCheck } from '../check';

/** Articles whose 正文 is not in the format of their category and type. */
export const articleFormat = ledgerCheck(
  [
    'article-opening-missing',
    'article-source-missing',
    'article-brief-long',
    'article-figure-missing',
    'article-period-missing',
    'article-lead-missing',
    'article-points-missing',
    'article-section-missing',
    'article-headline-missing',
    'article-date-missing',
    'article-issuer-missing',
  ],
  function* ({ ledger, rows }) {
    if (ledger.kind.family !== 'info-log' || !findColumn(ledger, 'body')) return;
    for (const { row } of rows) {
      const { body, category, articleType, title } = row.cells;
      if (typeof body !== 'string' || isErrorText(body) || row.filledFrom['body'] !== undefined) continue;
      const article = {
        category: String(category ?? ''),
        type: String(articleType ?? ''),
        headline: String(title ?? ''),
        body,
      };
      for (const { code, params } of checkArticle(article))
        yield cellFinding({ ledger, row, columnId: 'body' }, code, params && { params });
    }
  },
);
