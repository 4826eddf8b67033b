import type { Commit, LedgerHead, StoredRow } from '#core/sync/commit';
import type { LedgerKey, LedgerStore, LedgerTotals, MutationKey } from '#functions/usecases/ledger-store';

/** What may fail or be lost on the way to the store. */
export type StoreCall = Exclude<keyof LedgerStore, 'holds'>;

/** Runs a call; what it does before and after, or instead, is the test's affair. */
export type Around = <T>(name: StoreCall, run: () => Promise<T>) => Promise<T>;

/** A store every call of which goes through `around`. */
export class WatchedStore implements LedgerStore {
  constructor(
    private readonly inner: LedgerStore,
    private readonly around: Around,
  ) {}

  readHead(key: LedgerKey) {
    return this.around('readHead', () => this.inner.readHead(key));
  }
  listHeads(bureau: string) {
    return this.around('listHeads', () => this.inner.listHeads(bureau));
  }
  readCommits(key: LedgerKey, after: number) {
    return this.around('readCommits', () => this.inner.readCommits(key, after));
  }
  readCommit(key: LedgerKey, rev: number) {
    return this.around('readCommit', () => this.inner.readCommit(key, rev));
  }
  readRows(key: LedgerKey, rowIds: readonly string[]) {
    return this.around('readRows', () => this.inner.readRows(key, rowIds));
  }
  readRowPage(key: LedgerKey, after: string | undefined) {
    return this.around('readRowPage', () => this.inner.readRowPage(key, after));
  }
  readMutation(key: LedgerKey, mutation: MutationKey) {
    return this.around('readMutation', () => this.inner.readMutation(key, mutation));
  }
  readTotals(key: LedgerKey) {
    return this.around('readTotals', () => this.inner.readTotals(key));
  }
  listTotals(bureau: string) {
    return this.around('listTotals', () => this.inner.listTotals(bureau));
  }
  holds(commit: Commit) {
    return this.inner.holds(commit);
  }
  appendCommit(key: LedgerKey, commit: Commit) {
    return this.around('appendCommit', () => this.inner.appendCommit(key, commit));
  }
  putRow(key: LedgerKey, row: StoredRow) {
    return this.around('putRow', () => this.inner.putRow(key, row));
  }
  putMutation(key: LedgerKey, mutation: MutationKey, rev: number) {
    return this.around('putMutation', () => this.inner.putMutation(key, mutation, rev));
  }
  putHead(key: LedgerKey, head: LedgerHead) {
    return this.around('putHead', () => this.inner.putHead(key, head));
  }
  putTotals(key: LedgerKey, totals: LedgerTotals) {
    return this.around('putTotals', () => this.inner.putTotals(key, totals));
  }
}

export class SimulatedCrash extends Error {
  override readonly name = 'SimulatedCrash';
}

/** Dies at the nth call, counted from 1: right after it took effect, or right before. Dead processes call no more. */
export function crashingAt(
  nth: number,
  moment: 'before' | 'after',
): { around: Around; crashed: () => boolean } {
  let calls = 0;
  let dead = false;
  const around: Around = async (_name, run) => {
    calls += 1;
    if (dead) throw new SimulatedCrash();
    dead = calls >= nth;
    if (dead && moment === 'before') throw new SimulatedCrash();
    const result = await run();
    if (calls >= nth) throw new SimulatedCrash();
    return result;
  };
  return { around, crashed: () => dead };
}

/** Lets `meanwhile` happen once, right after the nth call. */
export function interruptedAfter(nth: number, meanwhile: () => Promise<unknown>): Around {
  let calls = 0;
  return async (_name, run) => {
    const result = await run();
    calls += 1;
    if (calls === nth) await meanwhile();
    return result;
  };
}
