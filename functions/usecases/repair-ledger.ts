import type { LedgerKey, LedgerStore } from './ledger-store';
import type { LedgerUpkeep } from './ledger-upkeep';
import { openLedger } from './open-ledger';
import { readRules } from './read-rules';
import { rollTotals } from './roll-totals';
import type { DerivedItem, Verification } from './verify-ledger';
import { verifyLedger } from './verify-ledger';

function forget(upkeep: LedgerUpkeep, key: LedgerKey, derived: DerivedItem): Promise<void> {
  switch (derived.item) {
    case 'head':
      return upkeep.forgetHead(key);
    case 'totals':
      return upkeep.forgetTotals(key);
    case 'row':
      return upkeep.forgetRow(key, derived.rowId);
    case 'push':
      return upkeep.forgetMutation(key, derived.mutation);
  }
}

/**
 * Puts right what a verification found: every item that differs is forgotten, and the log written out again from its
 * first commit. No server may run meanwhile. A repair that breaks off leaves a head that is behind, as a crash does, and
 * whoever opens the ledger next goes on with it. A faulty log is left alone. Answers with another verification.
 */
export async function repairLedger(
  store: LedgerStore,
  upkeep: LedgerUpkeep,
  { key, fault, differences }: Verification,
): Promise<Verification> {
  if (!fault && differences.length > 0) {
    // The head first: without it everything forgotten after it will be written again.
    await upkeep.forgetHead(key);
    for (const derived of differences) await forget(upkeep, key, derived);
    const { head } = await openLedger(store, key);
    if (head) {
      const { lights } = await readRules(store, key.bureau);
      await rollTotals(store, key, head, { stored: await store.readTotals(key), rules: lights });
    }
  }
  return verifyLedger(store, key);
}
