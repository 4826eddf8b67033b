import type { RowFields } from '#core/ledger/row-fields';
import { titleKey } from '#core/text/normalise';
import { likeness } from './likeness';

/** A row of the store. */
export interface StoreRow {
  readonly rowId: string;
  readonly rev: number;
  readonly fields: RowFields;
}

/** What the rows of a sheet that carry no token are. */
export interface RowMatches<Row> {
  /** The one store row a sheet row can only be. */
  readonly sure: ReadonlyMap<Row, string>;
  /** Store rows a sheet row may be, the most alike first: a person has to say. */
  readonly unsure: ReadonlyMap<Row, readonly StoreRow[]>;
}

/** Titles at least this alike may be one title, corrected. */
const MAY_BE_THE_SAME = 0.6;
const MOST_CANDIDATES = 3;

function titleOf(fields: RowFields): string {
  const name = fields['item'] ?? fields['unit'] ?? fields['name'];
  return titleKey(String(name ?? ''));
}

/** What names a row to a person: its number with its text, or for lists without text columns all it holds. */
export function rowIdentity(fields: RowFields): string {
  const detail = [fields['date'], fields['category'], fields['title']].map((value) => value ?? '').join('|');
  return `${fields['no'] ?? ''}|${titleOf(fields)}|${titleKey(detail)}`;
}

function byIdentity<Row extends { readonly fields: RowFields }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const identity = rowIdentity(row.fields);
    const group = groups.get(identity);
    if (group) group.push(row);
    else groups.set(identity, [row]);
  }
  return groups;
}

/** The text by which a row is compared with others: an item's title without its number, or a log line's. */
export function comparedText(fields: RowFields): string {
  const text = fields['title'] === undefined ? titleOf(fields) : titleKey(String(fields['title']));
  return text.replace(/^\d+/, '');
}

function alike(row: RowFields, free: readonly StoreRow[]): StoreRow[] {
  const text = comparedText(row);
  if (text === '') return [];
  return free
    .map((candidate) => ({ candidate, score: likeness(text, comparedText(candidate.fields)) }))
    .filter(({ score }) => score >= MAY_BE_THE_SAME)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CANDIDATES)
    .map(({ candidate }) => candidate);
}

/**
 * Finds, for rows that have lost their tokens or never had any, the rows of the store they are copies of. Sure is
 * only the same number and text, on both sides once; `store` holds no row that another sheet row already is. Of the
 * rows that others have `added` meanwhile one that is merely alike is taken for another.
 */
export function matchRows<Row extends { readonly fields: RowFields }>(
  unknown: readonly Row[],
  store: readonly StoreRow[],
  added: readonly StoreRow[] = [],
): RowMatches<Row> {
  const stored = byIdentity([...store, ...added]);
  const sure = new Map<Row, string>();
  for (const [identity, rows] of byIdentity(unknown)) {
    const candidates = stored.get(identity) ?? [];
    const [row, candidate] = [rows[0], candidates[0]];
    if (rows.length === 1 && candidates.length === 1 && row && candidate) sure.set(row, candidate.rowId);
  }
  const taken = new Set(sure.values());
  const free = store.filter(({ rowId }) => !taken.has(rowId));
  const unsure = new Map<Row, readonly StoreRow[]>();
  for (const row of free.length === 0 ? [] : unknown) {
    const candidates = sure.has(row) ? [] : alike(row.fields, free);
    if (candidates.length > 0) unsure.set(row, candidates);
  }
  return { sure, unsure };
}
