import type { RowFields } from '#core/ledger/row-fields';
import { sameFields } from '../canonical-json';
import { mergeRow } from '../merge-row';
import type { PlannedRow } from './plan-sync';
import type { RowVerdict } from './settle-row';

/** A row as it was sent. */
export interface SentRow {
  readonly fields: RowFields;
  /** A conflict has been decided since, which the store does not know: what comes of it is still to be sent. */
  readonly isDecided?: true;
}

type Theirs = RowVerdict & { readonly agreed: 'theirs' };

function leftAlone({ version, ...told }: Theirs, detail: string): RowVerdict {
  const { conflicts: _conflicts, columns: _columns, shown: _shown, ...rest } = told;
  return { ...rest, outcome: 'notWritten', detail, agreed: 'not-yet', offeredAt: version.rev };
}

/** What the sheet is to show where both it and the store have moved on from what was sent. */
function mergedWith(mine: RowFields, verdict: Theirs, sent: SentRow | undefined): RowVerdict {
  const { version } = verdict;
  if (version.deleted)
    return leftAlone(verdict, '他人已删除此行，而本表其后又改过，没有删；下次同步时再定。');
  const merge = sent && mergeRow(sent.fields, version.fields, mine);
  if (!sent || merge?.state !== 'merged')
    return leftAlone(verdict, '他人修改了此行，而本表其后也改过，没有写入；下次同步时再合并。');
  // No row holds nothing: the token will not fit, and the row counts as changed.
  return { ...verdict, version: sent.isDecided ? { ...version, fields: {} } : version, shown: merge.fields };
}

/**
 * The verdict on a row that may have been edited after it was sent as `sent`: what was typed since stays in the sheet,
 * as a change still to be sent. Of a row that was not sent only an unchanged one takes others' version.
 */
export function withEditsSince(row: PlannedRow, verdict: RowVerdict, sent: SentRow | undefined): RowVerdict {
  const mine = row.place.fields;
  const isAsSent = sent ? sameFields(mine, sent.fields) : row.state === 'unchanged';
  if (isAsSent && !sent?.isDecided) return verdict;
  if (verdict.agreed === 'as-shown' && sent)
    return {
      ...verdict,
      agreed: 'theirs',
      version: { rev: verdict.rev, fields: sent.fields },
      shown: mine,
    };
  if (verdict.agreed !== 'theirs' || (verdict.version.deleted && isAsSent)) return verdict;
  return mergedWith(mine, verdict, sent);
}
