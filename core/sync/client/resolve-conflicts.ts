import { splitItemNumber } from '#core/ledger/item-number';
import type { ChangedRow, SyncResult } from '#core/protocol/sync-response';
import { isRemoval, type RowChange } from '../row-change';
import { filled, sentFields, type SentFields } from '../sent-fields';
import type { Resolution } from './sync-step';

export type ConflictResult = SyncResult & { readonly outcome: 'conflict' };

/** What a settled conflict leads to: something to send, or the store's version to take over. */
export type Settled = { readonly send: RowChange } | { readonly take: ChangedRow };

function theirVersion({ rowId, rev, fields, deleted, by, at }: ConflictResult): ChangedRow {
  return { rowId, rev, fields, ...(deleted && { deleted }), by, at };
}

function decidedCells(mine: SentFields, { conflicts }: ConflictResult, resolution: Resolution): SentFields {
  if (resolution === 'theirs') return {};
  if (resolution !== 'mine') return resolution;
  return Object.fromEntries(conflicts.map(({ field }) => [field, mine[field] ?? null]));
}

/**
 * The number that stands inside a text goes with the text: where a person decided on the text, the number merged from
 * both sides may be the other side's.
 */
function withOwnNumber(decided: SentFields, { conflicts }: ConflictResult, numberedIn: string): SentFields {
  const text = decided[numberedIn];
  if (typeof text !== 'string' || !conflicts.some(({ field }) => field === numberedIn)) return decided;
  return { ...decided, no: splitItemNumber(text, Number(decided['no'] ?? 0)).no };
}

/**
 * Carries out what a person decided on a conflict, based on the version of the store that person saw.
 *
 * @param numberedIn the column whose text holds the row's number, in a ledger without a column for it
 */
export function settleConflict(
  mine: RowChange,
  result: ConflictResult,
  resolution: Resolution,
  numberedIn: string | undefined,
): Settled {
  const { rowId, rev: baseRev } = result;
  if (isRemoval(mine)) {
    return resolution === 'mine'
      ? { send: { rowId, baseRev, deleted: true } }
      : { take: theirVersion(result) };
  }
  if (result.deleted && resolution === 'theirs') return { take: theirVersion(result) };
  const cells = { ...result.fields, ...decidedCells(mine.fields, result, resolution) };
  const decided = numberedIn === undefined ? cells : withOwnNumber(cells, result, numberedIn);
  return { send: { rowId, baseRev, fields: sentFields(filled(decided), Object.keys(mine.fields)) } };
}
