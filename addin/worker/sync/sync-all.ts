import type { SheetLedger } from '#core/sync/client/sheet-ledgers';
import { SAME_LEDGER } from '#core/sync/client/same-ledger';
import { headOf } from './ledger-head';
import { PlanGate } from './plan-gate';
import { runSync } from './run-sync';
import type { SettledView } from './settled-view';
import { ShownChanges } from './shown-changes';
import type { SyncDesk } from './sync-desk';
import type { SyncTools } from './sync-driving';
import type { WorkbookDesk } from './workbook-desk';

export interface WorkbookTools extends Omit<SyncTools, 'desk'> {
  readonly desk: WorkbookDesk;
}

/** One ledger's share of the desk; it goes on after its plan is decided when `turn` has come. */
function ledgerDesk(desk: WorkbookDesk, gate: PlanGate, turn: Promise<unknown>): SyncDesk {
  const shown = new ShownChanges();
  let isOfOthers = false;
  return {
    decide: async (plan) => {
      shown.plan(plan);
      const decisions = await gate.decide(plan);
      await turn;
      return decisions;
    },
    confirmWrite: async (view) => {
      isOfOthers = shown.hasAll(view) || (await desk.confirmWrite(view));
      return isOfOthers;
    },
    resolve: (conflicts) => {
      shown.conflicts(conflicts);
      return desk.resolve(conflicts);
    },
    write: (changes) => desk.write(changes, isOfOthers ? 'others' : 'notes'),
    progress: (progress) => desk.progress(progress),
    waiting: (waiting) => desk.waiting(waiting),
  };
}

/** Of two ledgers that are the same only the first is synchronised. */
function withoutRepeated(ledgers: readonly SheetLedger[]): {
  distinct: SheetLedger[];
  repeated: SettledView[];
} {
  const ids = ledgers.map(({ id }) => id);
  const isRepeated = ({ id }: SheetLedger, index: number): boolean => ids.indexOf(id) < index;
  return {
    distinct: ledgers.filter((ledger, index) => !isRepeated(ledger, index)),
    repeated: ledgers.filter(isRepeated).map((ledger) => ({
      ledger: headOf(ledger),
      end: 'failed',
      problem: SAME_LEDGER,
      sent: 0,
      groups: [],
    })),
  };
}

/**
 * Synchronises all ledgers of the open workbook, as it was just read: what each is about to do is found out at once and
 * decided together, then one after the other is carried out. What fails, fails for its ledger alone.
 */
export async function syncAll(
  ledgers: readonly SheetLedger[],
  { desk, ...tools }: WorkbookTools,
): Promise<SettledView[]> {
  const { distinct, repeated } = withoutRepeated(ledgers);
  const gate = new PlanGate(distinct.length, desk);
  let before: Promise<unknown> = Promise.resolve();
  const runs = distinct.map((ledger) => {
    const own = ledgerDesk(desk, gate, before);
    let hasPlan = false;
    const decide: SyncDesk['decide'] = (plan) => {
      hasPlan = true;
      return own.decide(plan);
    };
    const run = runSync(ledger, { ...tools, desk: { ...own, decide } }).finally(() => {
      if (!hasPlan) gate.leave();
    });
    before = run.catch(() => undefined);
    return run;
  });
  return [...(await Promise.all(runs)), ...repeated];
}
