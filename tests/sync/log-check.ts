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

/** The log has no gaps, holds each push once, links each row's versions; and all that is derived from it agrees. */
export async function expectStoreFollowsLog(store: LedgerStore, key: LedgerKey): Promise<Commit[]> {
  const log = await readLog(store, key);
  expect(log.map((commit) => commit.rev)).toEqual(log.map((_, index) => index + 1));
  const pushes = log.map(({ clientId, mutationId }) => `${clientId}#${mutationId}`);
  expect(new Set(pushes).size).toBe(pushes.length);

  let head: LedgerHead | undefined;
  const rows = new Map<string, StoredRow>();
  for (const commit of log) {
    head = headAfter(head, commit);
    for (const row of rowsOf(commit)) {
      expect(row.prev).toBe(rows.get(row.rowId)?.rev ?? 0);
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
