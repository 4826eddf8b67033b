import type { Deadline } from '#core/deadline/deadline';
import { fullDate } from '#core/date/chinese-date';
import type { FindingCode } from '#core/finding/catalogue';
import type { LedgerRow } from '#core/ledger/ledger';
import type { UnderstoodLedger } from '#core/ledger/understand';
import { type Check, type FindingDetail, ledgerCheck } from './check';
import { slipFindings } from './slips';

/** The days a deadline was understood to name, as a message says them. */
export function understoodDays({ milestones }: Deadline): string {
  return milestones.map(({ due }) => fullDate(due)).join('、');
}

const read = new WeakMap<UnderstoodLedger, ReadonlyMap<Deadline, readonly LedgerRow[]>>();

/** The rows of each deadline: equal cells of a ledger share one. A merged cell counts once. */
function rowsByDeadline(understood: UnderstoodLedger): ReadonlyMap<Deadline, readonly LedgerRow[]> {
  const known = read.get(understood);
  if (known) return known;
  const deadlines = new Map<Deadline, LedgerRow[]>();
  for (const { row, item } of understood.items) {
    if (row.cells['deadline'] === undefined || row.filledFrom['deadline'] !== undefined) continue;
    const rows = deadlines.get(item.deadline);
    if (rows) rows.push(row);
    else deadlines.set(item.deadline, [row]);
  }
  read.set(understood, deadlines);
  return deadlines;
}

/** A check of deadline cells, each text judged once. `atMost` as in `slipFindings`. */
export function deadlineCheck(
  code: FindingCode,
  judge: (deadline: Deadline, ledger: UnderstoodLedger) => FindingDetail | undefined,
  atMost?: number,
): Check {
  return ledgerCheck([code], (understood) => {
    const { ledger } = understood;
    const slips = [...rowsByDeadline(understood)].flatMap(([deadline, rows]) => {
      const detail = judge(deadline, understood);
      return detail ? rows.map((row) => ({ place: { ledger, row, columnId: 'deadline' }, detail })) : [];
    });
    return slipFindings(code, slips, atMost);
  });
}
