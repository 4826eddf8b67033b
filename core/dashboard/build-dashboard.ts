import type { LedgerLine, MonthlyReport, MonthlyReportInput } from '#core/report/monthly-report';
import { buildMonthlyReport } from '#core/report/monthly-report';
import type { ItemLine } from '#core/report/item-lines';
import type { UnitLine } from '#core/report/unit-lines';

export interface DashboardInput extends MonthlyReportInput {
  /** When it is made, as clerks in China read it, e.g. `2023-07-01 09:30`. */
  readonly updatedAt: string;
}

/** A unit that leads items, with its rank among those that do. */
export interface RankedUnit extends UnitLine {
  readonly rank: number;
}

/** 领导看板: what a leader sees at a glance. All figures are those of the monthly report of the same day. */
export interface Dashboard extends Pick<MonthlyReport, 'asOf' | 'legend' | 'ledgers' | 'months' | 'quota'> {
  readonly title: string;
  readonly updatedAt: string;
  /** All ledgers together, each item once. */
  readonly total: LedgerLine;
  /** In order of rank; units that share a rank have the same. */
  readonly units: readonly RankedUnit[];
  /** Red items, the longest overdue first. */
  readonly overdue: readonly ItemLine[];
}

/** The board at the end of the day `asOf`. */
export function buildDashboard(input: DashboardInput): Dashboard {
  const { asOf, legend, ledgers, total, months, units, attention, quota } = buildMonthlyReport(input);
  return {
    title: `${input.bureau}台账工作看板`,
    updatedAt: input.updatedAt,
    ...{ asOf, legend, ledgers, total, months, quota },
    units: units.flatMap((unit) => (unit.rank === null ? [] : [{ ...unit, rank: unit.rank }])),
    overdue: attention.filter(({ light }) => light === 'red'),
  };
}
