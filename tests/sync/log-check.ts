import { headAfter, rowsOf, type Commit, type LedgerHead, type StoredRow } from '#core/sync/commit';
import type { LedgerKey, LedgerStore } from '#functions/usecases/ledger-store';

export async function readLog(store: LedgerStore, key: LedgerKey): Promise<Commit[]> {
  const log: Commit[] = [];
  let more = true;
  while (more) {
    const page = await store.readCommits(key, log.length);
    log.push(...page.commits);
    more = page.more;
  }
  return log;
}

export async function readAllRows(store: LedgerStore, key: LedgerKey): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  let more = true;
  while (more) {
    const page = await store.readRowPage(key, rows.at(-1)?.rowId);
    rows.push(...page.rows);
    more = page.more;
  }
  return rows;
}

/**
 * The log has no gaps, never goes back in time, holds each push once, links each row's versions; a deleted row keeps
 * what it held, and a row its place; and all that is derived from the log agrees with it.
 */
export async function expectStoreFollowsLog(store: LedgerStore, key: LedgerKey): Promise<Commit[]> {
  const log = await readLog(store, key);
  expect(log.map((commit) => commit.rev)).toEqual(log.map((_, index) => index + 1));
  expect(log.map((commit) => commit.at)).toEqual(log.map((commit) => commit.at).sort((a, b) => a - b));
  const pushes = log.map(({ clientId, mutationId }) => `${clientId}#${mutationId}`);
  expect(new Set(pushes).size).toBe(pushes.length);

  let head: LedgerHead | undefined;
  const rows = new Map<string, StoredRow>();
  for (const commit of log) {
    head = headAfter(head, commit);
    for (const row of rowsOf(commit)) {
      const previous = rows.get(row.rowId);
      expect(row.prev).toBe(previous?.rev ?? 0);
      expect(row.after).toBe(previous ? previous.after : row.after);
      if (row.deleted) expect(previous).toMatchObject({ fields: row.fields });
      if (row.deleted) expect(previous?.deleted).toBeUndefined();
      rows.set(row.rowId, row);
    }
    expect(await store.readMutation(key, commit)).toBe(commit.rev);
  }
  expect(await store.readHead(key)).toEqual(head);
  expect(await readAllRows(store, key)).toEqual(
    [...rows.values()].sort((a, b) => (a.rowId < b.rowId ? -1 : 1)),
  );
  return log;
}
