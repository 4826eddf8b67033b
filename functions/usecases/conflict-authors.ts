import type { Authorship, FieldConflictMessage } from '#core/protocol/sync-response';
import type { StoredRow } from '#core/sync/commit';
import { changedCells, type FieldConflict } from '#core/sync/merge-row';
import { type CommitReader, versionIn, versionsFrom } from './row-versions';

export interface AttributedConflicts extends Authorship {
  readonly conflicts: FieldConflictMessage[];
}

const NOBODY: Authorship = { by: '', at: 0 };

/**
 * Says of each conflict who gave the cell its present value and when, and who touched the row last. Follows the row
 * back as far as it must, at most to the version the change was made from. A deleted row's cells have no value of
 * theirs, so they are nobody's.
 */
export async function attributeConflicts(
  { rowId, rev, deleted }: StoredRow,
  baseRev: number,
  conflicts: readonly FieldConflict[],
  read: CommitReader,
): Promise<AttributedConflicts> {
  const authors = new Map<string, Authorship>();
  let last: Authorship | undefined;
  for await (const { row, commit } of versionsFrom(read, rowId, rev)) {
    if (commit.rev <= baseRev) break;
    const authorship = { by: commit.author, at: commit.at };
    last ??= authorship;
    if (deleted) break;
    const before = (await versionIn(read, rowId, row.prev))?.row.fields ?? {};
    for (const { field } of changedCells(before, row.fields))
      if (!authors.has(field)) authors.set(field, authorship);
    if (conflicts.every(({ field }) => authors.has(field))) break;
  }
  return {
    ...(last ?? NOBODY),
    conflicts: conflicts.map((conflict) => ({ ...conflict, ...authors.get(conflict.field) })),
  };
}
