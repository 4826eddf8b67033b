import { closingState } from '#core/closing/closing-state';
import type { RowFields } from '#core/ledger/row-fields';
import type { DenialReason } from './denial';
import { judgeClosing } from './judge-closing';
import { isWrittenByUnits, namesAnyOf, unitColumns, unitTexts } from './row-units';
import { ALLOWED, changedColumns, type Decision, denial, type RowWrite } from './row-write';

/** Whether a row of a project-year ledger holds an item that is closed (销号). */
function isClosed({ kind, before }: RowWrite): boolean {
  return (
    kind?.family === 'project' && closingState({ closing: String(before?.['closing'] ?? '') }) === 'closed'
  );
}

/** What keeps a clerk from writing, the row's owner first: whose row it is not need not hear of columns. */
export function judgeClerk(units: readonly string[], write: RowWrite): Decision {
  const { kind, before, after, directory } = write;
  const deny = (reason: DenialReason, columns: readonly string[] = []): Decision => {
    const fields = (reason === 'not-your-unit' ? after : before) ?? {};
    return denial(reason, kind, columns, { units, rowUnits: kind ? unitTexts(fields, kind) : [] });
  };
  const isOwn = (fields: RowFields): boolean =>
    kind !== undefined && namesAnyOf(units, unitTexts(fields, kind), directory);

  if (!after) return deny('deletion-reserved');
  const changed = changedColumns(write);
  if (before && changed.length === 0) return ALLOWED;
  if (!kind) return deny('kind-unknown', changed);
  if (units.length === 0) return deny('no-unit', changed);
  if (before && !isOwn(before)) return deny('not-your-row', changed);
  if (isClosed(write)) return deny('row-closed', changed);
  if (!before && !isWrittenByUnits(kind, kind.keyColumn)) return deny('insertion-reserved');
  const reserved = changed.filter((id) => !isWrittenByUnits(kind, id));
  if (reserved.length > 0) return deny('column-reserved', reserved);
  // Neither a row taken over by naming oneself, nor an own row given away: it is theirs before and after.
  if (!isOwn(after)) return deny('not-your-unit', unitColumns(kind));
  return judgeClosing('unit', write);
}
