import type { ChangedRow, SyncResult } from '#core/protocol/sync-response';
import { cellText } from '#core/grid/cell-text';
import type { Ledger } from '#core/ledger/ledger';
import type { FieldValue, RowFields } from '#core/ledger/row-fields';
import type { PlannedRow } from './plan-sync';
import { rowName } from './row-name';
import type { SettledRow } from './settled-row';

/** The version of a row in the store that a sheet row is to show. */
export interface StoreVersion {
  readonly rev: number;
  readonly fields: RowFields;
  readonly deleted?: true;
}

/** What is known of a row once the store has answered. */
export type RowVerdict = Pick<SettledRow, 'outcome' | 'columns' | 'detail' | 'conflicts' | 'by' | 'at'> &
  (
    | { readonly agreed: 'nothing-new' }
    /** The store has the row as the sheet shows it, at this revision. */
    | { readonly agreed: 'as-shown'; readonly rev: number }
    /** The sheet is to show this version, or `shown`: the version with what was typed since the row was sent. */
    | { readonly agreed: 'theirs'; readonly version: StoreVersion; readonly shown?: RowFields }
    /** The row stays as it is; `offeredAt` is the revision of the store's version it does not show. */
    | { readonly agreed: 'not-yet'; readonly offeredAt?: number }
  );

function headerOf({ columns }: Ledger, columnId: string): string {
  return columns.find((column) => column.id === columnId)?.header ?? columnId;
}

function conflictVerdict(row: PlannedRow, result: SyncResult & { outcome: 'conflict' }): RowVerdict {
  const { ledger } = row.place.part;
  const { conflicts, by, at, rev, deleted } = result;
  const quoted = (value: FieldValue | null | undefined): string => `“${cellText(value ?? null)}”`;
  const cells = conflicts.map(({ field, base, theirs, mine }) => {
    const told = deleted ? '' : `原为${quoted(base)}，库中${quoted(theirs)}，`;
    return `${headerOf(ledger, field)}：${told}本表${quoted(mine)}`;
  });
  return {
    outcome: 'conflict',
    columns: conflicts.map(({ field }) => headerOf(ledger, field)),
    detail: (deleted ? ['他人已删除此行', ...cells] : cells).join('；'),
    conflicts,
    by,
    at,
    agreed: 'not-yet',
    offeredAt: rev,
  };
}

function offered(change: ChangedRow | undefined): { offeredAt?: number } {
  return change ? { offeredAt: change.rev } : {};
}

function ofResult(row: PlannedRow, result: SyncResult, change: ChangedRow | undefined): RowVerdict {
  switch (result.outcome) {
    case 'applied':
    case 'alreadyApplied':
      return { outcome: result.outcome, agreed: 'as-shown', rev: result.rev };
    case 'merged': {
      const { rev, fields, deleted } = result;
      return { outcome: 'merged', agreed: 'theirs', version: { rev, fields, ...(deleted && { deleted }) } };
    }
    case 'conflict':
      return conflictVerdict(row, result);
    case 'rejected': {
      const columns = result.columns?.map((id) => headerOf(row.place.part.ledger, id));
      const { detail } = result;
      return {
        outcome: 'rejected',
        detail,
        ...(columns && { columns }),
        agreed: 'not-yet',
        ...offered(change),
      };
    }
  }
}

function taken({ rev, fields, deleted, by, at }: ChangedRow): RowVerdict {
  const version = { rev, fields, ...(deleted && { deleted }) };
  return { outcome: 'updated', agreed: 'theirs', version, by, at };
}

function heldVerdict({ held, like }: PlannedRow, change: ChangedRow | undefined): RowVerdict {
  if (held === 'error') return { outcome: 'held', agreed: 'not-yet', ...offered(change) };
  const detail = `可能就是库中的“${rowName(like?.[0]?.fields ?? {})}”`;
  return { outcome: 'unsure', detail, agreed: 'not-yet' };
}

/** Others may have gone on between the answer to a push and the last pull. */
function withLaterChange(verdict: RowVerdict, change: ChangedRow): RowVerdict {
  const isOlder =
    (verdict.agreed === 'as-shown' && verdict.rev < change.rev) ||
    (verdict.agreed === 'theirs' && verdict.version.rev < change.rev);
  return isOlder ? { ...taken(change), outcome: 'merged' } : verdict;
}

/** Decides one row of the sheet from the answer to its push, if it was pushed, and from what others did since. */
export function judgeRow(
  row: PlannedRow,
  result: SyncResult | undefined,
  change: ChangedRow | undefined,
): RowVerdict {
  if (row.held) return heldVerdict(row, change);
  const verdict = result && ofResult(row, result, change);
  if (verdict) return change ? withLaterChange(verdict, change) : verdict;
  return change && change.rev > row.rev ? taken(change) : { outcome: 'unchanged', agreed: 'nothing-new' };
}
