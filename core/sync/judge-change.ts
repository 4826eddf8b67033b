import type { RowFields } from '#core/ledger/row-fields';
import { sameFields } from './canonical-json';
import type { RowVersion, StoredRow } from './commit';
import { changedCells, mergeRow, type FieldConflict } from './merge-row';
import { isRemoval, type RowChange, type RowEdit } from './row-change';
import { applySent } from './sent-fields';

export type Judgement =
  /** Make this the next version of the row. */
  | { readonly verdict: 'write'; readonly next: RowVersion }
  /** The store holds all that was sent already; `current` may hold more. */
  | { readonly verdict: 'nothing-to-write'; readonly current: StoredRow }
  | {
      readonly verdict: 'conflict';
      readonly current: StoredRow;
      /** The cells in question; where one side deleted the row, those that the other changed. */
      readonly conflicts: readonly FieldConflict[];
      /** The row with what is not in question, and the store's values for what is; of a deleted row, the sender's. */
      readonly merged: RowFields;
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
  base: RowVersion | undefined,
): Judgement {
  if (base === undefined) return { verdict: 'unknown-base' };
  if (isRemoval(change)) return judgeRemoval(current, base);
  if (!current) return { verdict: 'write', next: { fields: applySent(base.fields, change.fields) } };
  return current.deleted
    ? judgeEditOfDeleted(change, current, base)
    : judgeEdit(change, current, base.fields);
}

/** A row may go as long as nobody has changed, or brought back, what its remover knew of it. */
function judgeRemoval(current: StoredRow | undefined, base: RowVersion): Judgement {
  if (!current) return { verdict: 'unknown-base' };
  if (current.deleted) return { verdict: 'nothing-to-write', current };
  if (!base.deleted && sameFields(base.fields, current.fields))
    return { verdict: 'write', next: { fields: current.fields, deleted: true } };
  const seen = base.deleted ? {} : base.fields;
  const conflicts = changedCells(seen, current.fields).map(({ field, from, to }) => ({
    field,
    ...(from !== undefined && { base: from }),
    ...(to !== undefined && { theirs: to }),
  }));
  return { verdict: 'conflict', current, conflicts, merged: current.fields };
}

/**
 * Who edits a row that is gone either knows it, and brings it back, or must be told of what would be lost: the cells
 * that the row did not hold so when it was deleted. A new row that was only sent again loses none.
 */
function judgeEditOfDeleted(change: RowEdit, current: StoredRow, base: RowVersion): Judgement {
  const mine = applySent(base.fields, change.fields);
  if (change.baseRev === current.rev) return { verdict: 'write', next: { fields: mine } };
  const unseen = new Set(changedCells(current.fields, mine).map(({ field }) => field));
  const lost = changedCells(base.fields, mine).filter(({ field }) => unseen.has(field));
  if (lost.length === 0) return { verdict: 'nothing-to-write', current };
  const conflicts = lost.map(({ field, from, to }) => ({
    field,
    ...(from !== undefined && { base: from }),
    ...(to !== undefined && { mine: to }),
  }));
  // Others may have edited the row before they deleted it; that must not be lost when the sender insists.
  const merged = applySent(
    current.fields,
    Object.fromEntries(lost.map(({ field, to }) => [field, to ?? null])),
  );
  return { verdict: 'conflict', current, conflicts, merged };
}

function judgeEdit(change: RowEdit, current: StoredRow, base: RowFields): Judgement {
  const merge = mergeRow(base, current.fields, applySent(base, change.fields));
  if (merge.state === 'conflict')
    return { verdict: 'conflict', current, conflicts: merge.conflicts, merged: merge.fields };
  if (sameFields(merge.fields, current.fields)) return { verdict: 'nothing-to-write', current };
  return { verdict: 'write', next: { fields: merge.fields } };
}
