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

/** A deadline and its rows: equal cells of a ledger share one. A merged cell counts once. */
interface DeadlineCells {
  readonly deadline: Deadline;
  readonly rows: LedgerRow[];
}

function readDeadlineCells({ items }: UnderstoodLedger): DeadlineCells[] {
  const byDeadline = new Map<Deadline, DeadlineCells>();
  for (const { row, item } of items) {
    if (row.cells['deadline'] === undefined || row.filledFrom['deadline'] !== undefined) continue;
    const { deadline } = item;
    const alike = byDeadline.get(deadline);
    if (alike) alike.rows.push(row);
    else byDeadline.set(deadline, { deadline, rows: [row] });
  }
  return [...byDeadline.values()];
}

const read = new WeakMap<UnderstoodLedger, readonly DeadlineCells[]>();

/** The deadlines of a ledger. Read once a ledger. */
function deadlineCells(understood: UnderstoodLedger): readonly DeadlineCells[] {
  const cells = read.get(understood) ?? readDeadlineCells(understood);
  read.set(understood, cells);
  return cells;
}

/** A check of deadline cells, each text judged once. `atMost` as in `slipFindings`. */
export function deadlineCheck(
  code: FindingCode,
  judge: (deadline: Deadline, ledger: UnderstoodLedger) => FindingDetail | undefined,
  atMost?: number,
): Check {
  return ledgerCheck([code], (understood) => {
    const { ledger } = understood;
    const slips = deadlineCells(understood).flatMap(({ deadline, rows }) => {
      const detail = judge(deadline, understood);
      return detail ? rows.map((row) => ({ place: { ledger, row, columnId: 'deadline' }, detail })) : [];
    });
    return slipFindings(code, slips, atMost);
  });
}
