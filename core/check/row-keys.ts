import type { UnderstoodLedger } from '#core/ledger/understand';
import { looseKey, titleKey } from '#core/text/normalise';

/** What tells a ledger's rows from each other, spelling aside, in sheet order. */
export function rowKeys({ ledger, items, quotas, articles, rows }: UnderstoodLedger): string[] {
  switch (ledger.kind.family) {
    case 'project':
      return items.map(({ item }) => titleKey(`${item.item}${item.measures ?? ''}`));
    case 'quota':
      return quotas.map(({ quota }) => `${looseKey(quota.unit)} ${Object.values(quota.quota).join()}`);
    case 'info-log':
      return articles.map(({ article }) => `${looseKey(article.unit)} ${titleKey(article.title)}`);
    case 'inspection-log':
      return rows.map(({ fields }) =>
        ['date', 'unit', 'finding'].map((id) => titleKey(String(fields[id] ?? ''))).join(' '),
      );
    case 'directory':
      return rows.map(({ fields }) => looseKey(String(fields['name'] ?? '')));
    case 'rules':
      // A rule that may have several lines has a value on each.
      return rows.map(({ fields }) => looseKey(`${fields['rule'] ?? ''} ${fields['value'] ?? ''}`));
  }
}
