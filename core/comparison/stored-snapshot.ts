import { statusInput } from '#core/completion/status-input';
import { type CivilDate, yearOf } from '#core/date/civil-date';
import { contentOfStore, inKindOrder, inOrder } from '#core/ledger/ledger-content';
import type { ProjectItem } from '#core/ledger/project-item';
import type { RowFields } from '#core/ledger/row-fields';
import type { RuleSet } from '#core/rules/rule-set';
import type { LedgerInfo } from '#core/sync/ledger-info';
import type { Snapshot } from './compare-status';

/** A ledger of a store, its rows with their ids. */
export interface LedgerOfRows {
  readonly info: LedgerInfo;
  readonly rows: readonly { readonly rowId: string; readonly fields: RowFields }[];
}

/** The ledgers of a store on a day, judged by the rules given or else their own. Items are known by their rows. */
export function storedSnapshot(ledgers: readonly LedgerOfRows[], asOf: CivilDate, rules?: RuleSet): Snapshot {
  // Copies, for rows that hold the same need not be the same row.
  const copies = ledgers.map(({ info, rows }) => {
    const ids = new Map(rows.map(({ rowId, fields }) => [{ ...fields }, rowId]));
    return { info, ids, rows: [...ids.keys()] };
  });
  const content = contentOfStore(copies, yearOf(asOf));
  const idOf = new Map<ProjectItem, string>();
  for (const [index, { ledger }] of inKindOrder(copies).entries()) {
    const ids = inOrder(ledger.rows).map((fields) => ledger.ids.get(fields) ?? '');
    for (const [at, item] of (content[index]?.items ?? []).entries()) idOf.set(item, ids[at] ?? '');
  }
  const input = statusInput(content, asOf);
  return { input: rules ? { ...input, rules } : input, keysOf: (item) => [idOf.get(item) ?? ''] };
}
