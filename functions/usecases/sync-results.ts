import type { RowFields } from '#core/ledger/row-fields';
import type { RejectionCode, SyncResult } from '#core/protocol/sync-response';
import { sameFields } from '#core/sync/canonical-json';
import type { Commit } from '#core/sync/commit';
import type { RowChange } from '#core/sync/judge-change';
import { filled } from '#core/sync/sent-fields';
import type { JudgedChange } from './judge-changes';

const REASONS: Readonly<Record<RejectionCode, string>> = {
  'unknown-base': '服务器上没有此行所依据的版本，请核对后作为新行提交。',
  'row-too-large': '此行内容过长，请精简后再同步。',
  'push-full': '本次提交内容较多，此行将在下次同步时提交。',
  'already-answered': '这次提交此前已处理，此行将在下次同步时提交。',
};

export function rejected({ rowId }: RowChange, code: RejectionCode): SyncResult {
  return { rowId, outcome: 'rejected', code, detail: REASONS[code] };
}

/** The row stands in the store as `fields` at `rev`; says so as briefly as what the client sent allows. */
function stands(
  change: RowChange,
  rev: number,
  fields: RowFields,
  asSent: 'applied' | 'alreadyApplied',
): SyncResult {
  const { rowId } = change;
  if (sameFields(fields, filled(change.fields))) return { rowId, outcome: asSent, rev };
  return { rowId, outcome: 'merged', rev, fields };
}

/** The answer to a change that was not written. */
function unwritten({ change, judgement }: JudgedChange, whenWritable: RejectionCode): SyncResult {
  switch (judgement.verdict) {
    case 'write':
      return rejected(change, whenWritable);
    case 'unknown-base':
      return rejected(change, 'unknown-base');
    case 'nothing-to-write':
      return stands(change, judgement.current.rev, judgement.current.fields, 'alreadyApplied');
    case 'conflict': {
      const { current, conflicts } = judgement;
      const { rev, fields } = current;
      return { rowId: change.rowId, outcome: 'conflict', rev, fields, conflicts: [...conflicts] };
    }
  }
}

/** Answers to a push whose commit has just been made; undefined stands for a push that had nothing to commit. */
export function freshResults(
  judged: readonly JudgedChange[],
  commit: Commit | undefined,
  tooLarge: ReadonlySet<string>,
): SyncResult[] {
  const written = new Map(commit?.rows.map((row) => [row.rowId, row.fields]));
  return judged.map((item) => {
    const fields = written.get(item.change.rowId);
    if (commit && fields) return stands(item.change, commit.rev, fields, 'applied');
    return unwritten(item, tooLarge.has(item.change.rowId) ? 'row-too-large' : 'push-full');
  });
}

/**
 * Answers to a push that was answered before. What its commit holds has been applied, and is shown as it stands
 * by now; the rest is looked at again but never written: the client may have acted on the first answer since.
 */
export function repeatedResults(judged: readonly JudgedChange[], commit: Commit | undefined): SyncResult[] {
  const written = new Set(commit?.rows.map((row) => row.rowId));
  return judged.map((item) => {
    const { change, current } = item;
    if (current && written.has(change.rowId))
      return stands(change, current.rev, current.fields, 'alreadyApplied');
    return unwritten(item, 'already-answered');
  });
}
