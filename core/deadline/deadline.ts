import type { CivilDate } from '#core/date/civil-date';

/** How a deadline text binds: see docs/domain.md §3. */
export type DeadlineType = 'dated' | 'year-long' | 'long-term' | 'external' | 'recurring' | 'unrecognised';

/** A point an item must reach. Dates are inclusive civil dates, Asia/Shanghai. */
export interface Milestone {
  readonly start?: CivilDate;
  readonly due: CivilDate;
  /** What is to be reached, in the ledger's words (`组织实施`). */
  readonly label?: string;
  /** Share of the whole that is due, 0–100. */
  readonly percent?: number;
  /** The units this milestone holds for, as written; absent means all. */
  readonly units?: readonly string[];
  /** The characters of `Deadline.text` it was read from: [from, to). */
  readonly span: readonly [number, number];
}

/** Something a reader of the deadline should know; turned into findings by the checks. */
export type DeadlineNote =
  /** The wording allows two readings (`2025年前`); docs/decisions/002 says which is taken. */
  | 'ambiguous'
  /** No year was written or known, so the given default year was used. */
  | 'year-guessed'
  /** Part of the text was not understood; what was understood stands. */
  | 'partly-unread';

export interface Deadline {
  /** The cell's text as written. */
  readonly text: string;
  readonly type: DeadlineType;
  /** In order of due date. A long-term deadline may begin with dated milestones. */
  readonly milestones: readonly Milestone[];
  readonly notes: readonly DeadlineNote[];
  /** The text without the slips of the pen it was read in spite of (`5月低前`); absent where it has none. */
  readonly meant?: string;
}

/** The day an item is finally due: its last milestone. Long-term, external and unread deadlines have none. */
export function finalDue(deadline: Deadline): CivilDate | undefined {
  switch (deadline.type) {
    case 'dated':
    case 'year-long':
    case 'recurring':
      return deadline.milestones.at(-1)?.due;
    case 'long-term':
    case 'external':
    case 'unrecognised':
      return undefined;
  }
}
