import type { RowChange } from '../row-change';
import { sentFields } from '../sent-fields';
import type { SyncPlan } from './plan-sync';
import { columnIdsOf, type SheetPart } from './sheet-part';

/** What to send, in sheet order, deletions last. */
export function changesOf({ rows, removals, removalsHeld }: SyncPlan): RowChange[] {
  const columnIds = new Map<SheetPart, ReadonlySet<string>>();
  const columnsOf = (part: SheetPart): ReadonlySet<string> => {
    const known = columnIds.get(part) ?? columnIdsOf(part);
    columnIds.set(part, known);
    return known;
  };
  const edits = rows.flatMap((row, index): RowChange[] => {
    if (row.state === 'unchanged' || row.held) return [];
    const { rowId, rev, place } = row;
    const above = rows[index - 1];
    const isNew = rev === 0 && row.state !== 'matched';
    const after = isNew && above?.place.part === place.part ? above.rowId : undefined;
    const fields = sentFields(place.fields, columnsOf(place.part));
    return [{ rowId, baseRev: rev, fields, ...(after !== undefined && { after }) }];
  });
  if (removalsHeld) return edits;
  return [...edits, ...removals.map(({ rowId, rev }): RowChange => ({ rowId, baseRev: rev, deleted: true }))];
}
