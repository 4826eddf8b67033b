import type { CivilDate } from '#core/date/civil-date';
import type { InspectionEntry } from './inspection-entry';

/** How far the rectification of a finding is. `dueSoon`: open, and due within `DUE_SOON_DAYS`. */
export type RectificationState = 'open' | 'dueSoon' | 'overdue' | 'closed' | 'closedLate';

export const RECTIFICATION_NAMES: Readonly<Record<RectificationState, string>> = {
  open: '整改中',
  dueSoon: '即将到期',
  overdue: '逾期未整改',
  closed: '按期整改',
  closedLate: '逾期整改',
};

/** An item that a finding is about. */
export interface LinkedItem {
  /** The place of its ledger among the ledgers judged. */
  readonly ledger: number;
  /** Its place among the items of that ledger. */
  readonly position: number;
  readonly no: number | null;
  readonly item: string;
  /** One-based worksheet row; absent for an item read from the store. */
  readonly row?: number;
}

/** What of a line could not be understood, in the words of the line. */
export interface RectificationProblem {
  /** No item is meant, or more than one may be; or nobody can tell from 整改期限 when it is over. */
  readonly kind: 'item-unknown' | 'item-ambiguous' | 'due-unread';
  readonly text: string;
}

/** A finding judged at the end of a day. */
export interface Rectification {
  readonly entry: InspectionEntry;
  /** The last day to put it right. */
  readonly due: CivilDate;
  readonly state: RectificationState;
  /** Days left while it is open, 0 on the last one; days late where it is overdue or was closed late; else 0. */
  readonly days: number;
  /** Simplified Chinese: `6月20日到期，逾期10天`. */
  readonly reason: string;
  /** What 关联事项 names, in its order, each item once. */
  readonly items: readonly LinkedItem[];
  readonly problems: readonly RectificationProblem[];
}

/** How many findings stand where. `open` are those neither put right nor overdue; the four make up `total`. */
export interface RectificationCounts {
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
  readonly closed: number;
  readonly closedLate: number;
}

export interface UnitRectification extends RectificationCounts {
  readonly unit: string;
}

/** All findings up to a day. */
export interface RectificationStatus extends RectificationCounts {
  /** In order of first appearance; a finding counts for every unit it names. */
  readonly byUnit: readonly UnitRectification[];
  /** In the order of the log. */
  readonly entries: readonly Rectification[];
}
