import type { RowFields } from '#core/ledger/row-fields';
import { sameFields } from './canonical-json';
import type { StoredRow } from './commit';
import { mergeRow, type FieldConflict } from './merge-row';
import { applySent, type SentFields } from './sent-fields';

/** What a client sends of a row: its fields now, and the revision they were edited from (0: a new row). */
export interface RowChange {
  readonly rowId: string;
  readonly baseRev: number;
  readonly fields: SentFields;
}

export type Judgement =
  /** Write `fields` as the next version of the row. */
  | { readonly verdict: 'write'; readonly fields: RowFields }
  /** The store holds all that was sent already; `current` may hold more. */
  | { readonly verdict: 'nothing-to-write'; readonly current: StoredRow }
  | {
      readonly verdict: 'conflict';
      readonly current: StoredRow;
      readonly conflicts: readonly FieldConflict[];
    }
  /** The store never held the version this change was made from. */
  | { readonly verdict: 'unknown-base' };

/**
 * Decides one change against the current row. `base` is the row as of `change.baseRev`; undefined when that
 * revision did not touch the row. A new row's base is an empty one, so a row sent twice merges with itself.
 */
export function judgeChange(
  change: RowChange,
  current: StoredRow | undefined,
  base: RowFields | undefined,
): Judgement {
  if (base === undefined) return { verdict: 'unknown-base' };
  const mine = applySent(base, change.fields);
  if (!current) return { verdict: 'write', fields: mine };
  const merge = mergeRow(base, current.fields, mine);
  if (merge.state === 'conflict') return { verdict: 'conflict', current, conflicts: merge.conflicts };
  if (sameFields(merge.fields, current.fields)) return { verdict: 'nothing-to-write', current };
  return { verdict: 'write', fields: merge.fields };
}
