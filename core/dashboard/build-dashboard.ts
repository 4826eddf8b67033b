import type { StatusInput } from '#core/completion/status';
import { findingsOf } from '#core/inspection/findings-of-items';
import { rectificationStatus } from '#core/inspection/rectifications';
import type { Rectification, RectificationCounts } from '#core/inspection/rectification';
import type { LedgerLine } from '#core/report/ledger-line';
import type { MonthlyReport } from '#core/report/monthly-report';
import { buildMonthlyReport } from '#core/report/monthly-report';
import type { ItemLine } from '#core/report/item-lines';
import type { UnitLine } from '#core/report/unit-lines';
import { type BoardLamp, boardLamps } from './board-lamps';
import { monthTrend, type TrendPoint } from './month-trend';

export interface DashboardInput extends StatusInput {
  /** The bureau's name as its documents write it; empty when not known. */
  readonly bureau: string;
  /** When it is made, as clerks in China read it, e.g. `2023-07-01 09:30`. */
  readonly updatedAt: string;
}

/** A unit that leads items, with its rank among those that do. */
export interface RankedUnit extends UnitLine {
  readonly rank: number;
}

type Reported = Pick<MonthlyReport, 'asOf' | 'ledgers' | 'items' | 'months' | 'quota'>;

/** 领导看板: what a leader sees at a glance. All figures are those of the monthly report of the same day. */
export interface Dashboard extends Reported {
  readonly title: string;
  readonly updatedAt: string;
  readonly lamps: readonly BoardLamp[];
  /** All ledgers together, each item once. */
  readonly total: LedgerLine;
  /** In order of rank; units that share a rank have the same. */
  readonly units: readonly RankedUnit[];
  /** Red items, the longest overdue first; those that are red for another reason last. */
  readonly red: readonly ItemLine[];
  /** What inspections found up to the day. */
  readonly findings: RectificationCounts;
  /** Findings that are not put right, the longest overdue first, then the next due. */
  readonly openFindings: readonly Rectification[];
  /** The ends of the months of this year so far, and the day itself. */
  readonly trend: readonly TrendPoint[];
}

const longestOverdue = (a: ItemLine, b: ItemLine): number => (b.daysOverdue ?? 0) - (a.daysOverdue ?? 0);

const isOpen = ({ state }: Rectification): boolean => state !== 'closed' && state !== 'closedLate';

const byDue = (a: Rectification, b: Rectification): number => a.due.localeCompare(b.due, 'en');

/** The board at the end of the day `asOf`. */
export function buildDashboard(input: DashboardInput): Dashboard {
  // The board does not tell what it was reckoned from.
  const reported = { ...input, basis: [] };
  const { asOf, ledgers, total, months, units, items, quota } = buildMonthlyReport(reported);
  const findings = rectificationStatus(findingsOf(reported).all);
  return {
    title: `${input.bureau}台账工作看板`,
    updatedAt: input.updatedAt,
    ...{ asOf, ledgers, total, months, items, quota },
    lamps: boardLamps(input.rules),
    units: units.flatMap((unit) => (unit.rank === null ? [] : [{ ...unit, rank: unit.rank }])),
    red: items.filter(({ light }) => light === 'red').sort(longestOverdue),
    findings,
    openFindings: findings.entries.filter(isOpen).sort(byDue),
    trend: monthTrend(input),
  };
}
