import type { Snapshot } from '#core/comparison/compare-status';
import type { StatusInput } from '#core/completion/status';
import type { MonthlyReporting } from '#core/reporting/monthly-reporting';
import type { ReportBasis } from './report-basis';

/** What reports are made from, wherever it was read. Reports are as at the end of the day `asOf`. */
export interface ReportInput extends StatusInput {
  /** The bureau's name as its documents write it, where 规则设置 names no 发文机关; empty when not known. */
  readonly bureau: string;
  /** The running number of 发文字号; absent where it is given by hand. */
  readonly number?: number;
  readonly basis: ReportBasis;
  /** The ledgers at the end of the day changes are told since; absent where nobody can tell. */
  readonly before?: Snapshot;
  /** By what these items are known again among those of `before`; absent: both by title and number. */
  readonly keysOf?: Snapshot['keysOf'];
  /** Who reported for the month of `asOf`; absent where there is no history. */
  readonly reporting?: MonthlyReporting;
  /** In how many months of the year units did not report everything; absent where there is no history. */
  readonly unreportedMonths?: ReadonlyMap<string, number>;
}
