import type { LedgerHead } from '#core/sync/commit';
import type { CommitReader } from './row-versions';

/**
 * The last revision committed at `instant` (epoch milliseconds) or before; 0 when the ledger is younger. A ledger's
 * commits never go back in time, so a binary search will do: one read where nothing was committed since, else about
 * log2(revisions) more. The log is asked, not the head: heads of the first version do not say when.
 */
export async function revisionAt(read: CommitReader, head: LedgerHead, instant: number): Promise<number> {
  const isNotLater = async (rev: number): Promise<boolean> => ((await read(rev))?.at ?? Infinity) <= instant;
  if (await isNotLater(head.rev)) return head.rev;
  let [low, high] = [0, head.rev];
  // The answer lies in [low, high); the commit of `low` is not later than the instant.
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await isNotLater(middle)) low = middle;
    else high = middle;
  }
  return low;
}
