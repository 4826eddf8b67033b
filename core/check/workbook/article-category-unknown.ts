import { categoriesOf } from '#core/ledger/understand';
import { looseKey } from '#core/text/normalise';
import { cellFinding, ledgerCheck } from '../check';
import { quotaTables } from '../quota-tables';

/** The category that is the same but for spaces and width, with or without its ending 信息. */
function categoryMeant(text: string, categories: readonly string[]): string | undefined {
  const key = looseKey(text);
  return categories.find((category) => [key, `${key}信息`].includes(looseKey(category)));
}

/** Articles of a category that the quota table of the workbook does not have. */
export const articleCategoryUnknown = ledgerCheck(
  ['article-category-unknown'],
  function* ({ ledger, articles }, workbook) {
    const tables = quotaTables(workbook);
    if (tables.length === 0) return;
    const categories = [...new Set(tables.flatMap((table) => categoriesOf(table.ledger)))];
    const params = { choices: categories.join('、') };
    for (const { row, article } of articles) {
      if (categories.includes(article.category)) continue;
      const replacement = categoryMeant(article.category, categories);
      const detail = { params, ...(replacement === undefined ? {} : { replacement }) };
      yield cellFinding({ ledger, row, columnId: 'category' }, 'article-category-unknown', detail);
    }
  },
);
