import { isDone } from '#core/completion/done';
import type { FindingCode } from '#core/finding/catalogue';
import { findColumn, type LedgerRow } from '#core/ledger/ledger';
import type { Progress } from '#core/ledger/project-item';
import type { UnderstoodLedger } from '#core/ledger/understand';
import { remember } from '#core/text/remember';
import { cellFinding, type Check, type FindingDetail, ledgerCheck } from './check';

/** What an item's progress cells say. */
export interface ItemProgress {
  readonly row: LedgerRow;
  readonly progress: Progress;
  /** Whether 状态 says that it is finished. */
  readonly done: boolean;
}

const NO_PROGRESS: Progress = {};
const read = new WeakMap<UnderstoodLedger, readonly ItemProgress[]>();

/** The progress of every item, worked out once for all checks that ask. */
function progressOf(understood: UnderstoodLedger): readonly ItemProgress[] {
  const known = read.get(understood);
  if (known) return known;
  const saysDone = remember((status) => isDone({ status }));
  const all = understood.items.map(({ row, item: { progress = NO_PROGRESS } }) => {
    const done = progress.status !== undefined && saysDone(progress.status);
    return { row, progress, done };
  });
  read.set(understood, all);
  return all;
}

/** A check of one progress column against the others, in ledgers that have that column. */
export function progressCheck(
  code: FindingCode,
  columnId: string,
  judge: (progress: Progress, item: ItemProgress) => FindingDetail | undefined,
): Check {
  return ledgerCheck([code], function* (understood) {
    const { ledger } = understood;
    if (!findColumn(ledger, columnId)) return;
    for (const item of progressOf(understood)) {
      const detail = judge(item.progress, item);
      if (detail) yield cellFinding({ ledger, row: item.row, columnId }, code, detail);
    }
  });
}
