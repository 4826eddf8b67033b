import { minuteText } from '#core/date/minute-text';
import type { ApiClient } from '#core/protocol/client/api-client';
import { monthTextOf } from '#core/reporting/month';
import { notesByMonth } from '#core/reporting/month-reports';
import type { DatedVersion } from '#core/reporting/row-life';
import type { ReportingRules } from '#core/rules/rule-set';
import type { HistoryTarget } from './history-target';

/** What 最新进展 said of a month when it was last written for it. */
export interface MonthNote {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly text: string;
  readonly by: string;
  /** Minute in Shanghai. */
  readonly at: string;
}

/** The notes of an item month by month, the latest first, also those that are no longer in the sheet. Fails with `ApiError`. */
export async function monthNotes(
  api: Pick<ApiClient, 'rowHistory'>,
  { ledgerId, rowId }: HistoryTarget,
  rules: ReportingRules,
): Promise<MonthNote[]> {
  if (rowId === undefined) return [];
  const versions: DatedVersion[] = [];
  for await (const { at, by, fields, what } of api.rowHistory(ledgerId, rowId)) {
    versions.unshift({ at, by, fields, ...(what === 'deleted' && { deleted: true as const }) });
  }
  return notesByMonth(versions, rules)
    .map(({ month, text, by, at }) => ({ month: monthTextOf(month), text, by, at: minuteText(at) }))
    .reverse();
}
