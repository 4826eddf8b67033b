import type { RowFields } from '#core/ledger/row-fields';
import { titleKey } from '#core/text/normalise';

interface StoreRow {
  readonly rowId: string;
  readonly fields: RowFields;
}

/** What names a row to a person: its number with its text, or for lists without text columns all it holds. */
export function rowIdentity(fields: RowFields): string {
  const name = fields['item'] ?? fields['unit'] ?? fields['name'];
  const detail = [fields['date'], fields['category'], fields['title']].map((value) => value ?? '').join('|');
  return `${fields['no'] ?? ''}|${titleKey(String(name ?? ''))}|${titleKey(detail)}`;
}

/**
 * Finds, for rows that have lost their tokens or never had any, the rows of the store they are copies of: same number
 * and text, on both sides only once, and not claimed by another row. Anything less sure stays unmatched.
 */
export function matchRows<Row extends { readonly fields: RowFields }>(
  unknown: readonly Row[],
  store: readonly StoreRow[],
  claimed: ReadonlySet<string>,
): ReadonlyMap<Row, string> {
  const byIdentity = <T extends { fields: RowFields }>(rows: readonly T[]): Map<string, T[]> => {
    const groups = new Map<string, T[]>();
    for (const row of rows) {
      const identity = rowIdentity(row.fields);
      groups.set(identity, [...(groups.get(identity) ?? []), row]);
    }
    return groups;
  };
  const free = byIdentity(store.filter((row) => !claimed.has(row.rowId)));
  const matches = new Map<Row, string>();
  for (const [identity, rows] of byIdentity(unknown)) {
    const candidates = free.get(identity) ?? [];
    const [row, candidate] = [rows[0], candidates[0]];
    if (rows.length === 1 && candidates.length === 1 && row && candidate) matches.set(row, candidate.rowId);
  }
  return matches;
}
