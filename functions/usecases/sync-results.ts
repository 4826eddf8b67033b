import type { RejectionCode, SyncResult } from '#core/protocol/sync-response';
import { sameFields } from '#core/sync/canonical-json';
import type { Commit, RowVersion } from '#core/sync/commit';
import { isRemoval, type RowChange } from '#core/sync/row-change';
import { filled } from '#core/sync/sent-fields';
import { attributeConflicts } from './conflict-authors';
import type { JudgedChange } from './judge-changes';
import type { CommitReader } from './row-versions';

/** Why a change that is sound in itself was not written. */
export interface Unwritable {
  readonly code: RejectionCode;
  /** In Chinese, where there is more to say than the code does. */
  readonly detail?: string;
  readonly columns?: readonly string[];
}

const REASONS: Readonly<Record<RejectionCode, string>> = {
  'unknown-base': '服务器上没有此行所依据的版本，请核对后作为新行提交。',
  'row-too-large': '此行内容过长，请精简后再同步。',
  'push-full': '本次提交内容较多，此行将在下次同步时提交。',
  'already-answered': '这次提交此前已处理，此行将在下次同步时提交。',
  forbidden: '您的账号不能作此修改。',
};

function rejected({ rowId }: RowChange, { code, detail, columns }: Unwritable): SyncResult {
  return {
    rowId,
    outcome: 'rejected',
    code,
    detail: detail ?? REASONS[code],
    ...(columns && { columns: [...columns] }),
  };
}

/** The row stands in the store as `version` at `rev`; says so as briefly as what the client sent allows. */
function stands(
  change: RowChange,
  rev: number,
  { fields, deleted }: RowVersion,
  asSent: 'applied' | 'alreadyApplied',
): SyncResult {
  const { rowId } = change;
  const isAsSent = isRemoval(change)
    ? deleted === true
    : !deleted && sameFields(fields, filled(change.fields));
  if (isAsSent) return { rowId, outcome: asSent, rev };
  return { rowId, outcome: 'merged', rev, fields, ...(deleted && { deleted }) };
}

/** The answer to a change that was not written; `unwritable` says why, where it could have been. */
async function unwritten(
  { change, judgement }: JudgedChange,
  unwritable: Unwritable,
  read: CommitReader,
): Promise<SyncResult> {
  switch (judgement.verdict) {
    case 'write':
      return rejected(change, unwritable);
    case 'unknown-base':
      return rejected(change, { code: 'unknown-base' });
    case 'nothing-to-write':
      return stands(change, judgement.current.rev, judgement.current, 'alreadyApplied');
    case 'conflict': {
      const { rev, deleted } = judgement.current;
      const attributed = await attributeConflicts(
        judgement.current,
        change.baseRev,
        judgement.conflicts,
        read,
      );
      return {
        rowId: change.rowId,
        outcome: 'conflict',
        rev,
        fields: judgement.merged,
        ...(deleted && { deleted }),
        ...attributed,
      };
    }
  }
}

/** What became of a push: its commit, unless it had nothing to commit, and what had to stay out of it. */
export interface PushOutcome {
  readonly commit?: Commit;
  readonly unwritable: ReadonlyMap<string, Unwritable>;
}

/** Answers to a push whose commit, if it has one, has just been made. */
export async function freshResults(
  judged: readonly JudgedChange[],
  { commit, unwritable }: PushOutcome,
  read: CommitReader,
): Promise<SyncResult[]> {
  const written = new Map(commit?.rows.map((row) => [row.rowId, row]));
  return Promise.all(
    judged.map(async (item): Promise<SyncResult> => {
      const { change } = item;
      const version = written.get(change.rowId);
      if (commit && version) return stands(change, commit.rev, version, 'applied');
      return await unwritten(item, unwritable.get(change.rowId) ?? { code: 'push-full' }, read);
    }),
  );
}

/**
 * Answers to a push that was answered before. What its commit holds has been applied, and is shown as it stands
 * by now; the rest is looked at again but never written: the client may have acted on the first answer since.
 */
export async function repeatedResults(
  judged: readonly JudgedChange[],
  { commit, unwritable }: PushOutcome,
  read: CommitReader,
): Promise<SyncResult[]> {
  const written = new Set(commit?.rows.map((row) => row.rowId));
  return Promise.all(
    judged.map(async (item): Promise<SyncResult> => {
      const { change, current } = item;
      if (current && written.has(change.rowId)) return stands(change, current.rev, current, 'alreadyApplied');
      return await unwritten(item, unwritable.get(change.rowId) ?? { code: 'already-answered' }, read);
    }),
  );
}
