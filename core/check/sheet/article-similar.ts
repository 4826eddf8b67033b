import { similarTitles } from '#core/scoring/similar-titles';
import { looseKey, oneLine, titleKey } from '#core/text/normalise';
import { cellFinding, ledgerCheck } from '../check';

/** An article that seems to be reported once more in other words, by the same unit or by another. */
export const articleSimilar = ledgerCheck(['article-similar'], function* ({ ledger, articles }) {
  const places = similarTitles(articles.map(({ article }) => article));
  for (const [index, { row, article }] of articles.entries()) {
    const other = articles[places[index] ?? -1];
    if (other === undefined) continue;
    const { unit, title } = other.article;
    // One unit's same title once more is a duplicate, which is said already.
    const isSameUnit = looseKey(unit) === looseKey(article.unit);
    if (isSameUnit && titleKey(title) === titleKey(article.title)) continue;
    const params = { otherRow: other.row.row, unit, title: oneLine(title) };
    yield cellFinding({ ledger, row, columnId: 'title' }, 'article-similar', { params });
  }
});
