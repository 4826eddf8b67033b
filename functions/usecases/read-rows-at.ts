import type { RowFields } from '#core/ledger/row-fields';
import type { StoredRow } from '#core/sync/commit';
import type { LedgerKey, LedgerStore } from './ledger-store';
import { type CommitReader, commitReader, versionAt } from './row-versions';

/** Every row there was at a revision, deleted ones included, in order of id; what others write meanwhile is taken back. */
export async function readRowsAt(
  store: LedgerStore,
  key: LedgerKey,
  read: CommitReader,
  rev: number,
): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  let after: string | undefined;
  for (let more = true; more;) {
    const page = await store.readRowPage(key, after);
    const versions = await Promise.all(page.rows.map((row) => versionAt(read, row, rev)));
    rows.push(...versions.flatMap((row) => row ?? []));
    after = page.rows.at(-1)?.rowId;
    more = page.more;
  }
  return rows;
}

/** What the rows held that stood in a ledger at a revision. */
export async function readFieldsAt(
  store: LedgerStore,
  key: LedgerKey,
  rev: number,
): Promise<readonly RowFields[]> {
  const rows = await readRowsAt(store, key, commitReader(store, key), rev);
  return rows.filter(({ deleted }) => !deleted).map(({ fields }) => fields);
}
