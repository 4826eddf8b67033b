import type { LedgerHead } from '#core/sync/commit';
import { inGroups } from './in-groups';
import type { LedgerKey, LedgerStore } from './ledger-store';
import { openLedger } from './open-ledger';

/** Each may have thousands of rows in memory. */
const LEDGERS_AT_ONCE = 4;

/** Reads something of every ledger of a bureau, in order of ledger id. */
export async function fromEveryLedger<T>(
  store: LedgerStore,
  bureau: string,
  readOne: (key: LedgerKey, head: LedgerHead) => Promise<T>,
): Promise<T[]> {
  const listed = await store.listHeads(bureau);
  const results = new Map<string, T>();
  await inGroups(listed, LEDGERS_AT_ONCE, async ({ ledgerId }) => {
    const key = { bureau, ledgerId };
    const { head } = await openLedger(store, key);
    if (head) results.set(ledgerId, await readOne(key, head));
  });
  return listed.flatMap(({ ledgerId }) => {
    const result = results.get(ledgerId);
    return result === undefined ? [] : [result];
  });
}
