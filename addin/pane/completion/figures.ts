import type { MonthCompletion } from '#core/completion/by-month';
import type { Counts } from '#core/completion/counts';
import { dueMonthText } from '#core/completion/wording';
import type { CivilDate } from '#core/date/civil-date';
import type { Lamps } from '../../worker/book/lamps';

export function doneOf({ done, doneLate }: Counts): number {
  return done + doneLate;
}

/** What the ring shows, in words. */
export function lightsText({ lights: counts, total }: Counts, { lights, looks }: Lamps): string {
  return `共${total}项：${lights.map((light) => `${looks[light].name}${counts[light]}项`).join('，')}`;
}

/** What the bars show, in words. */
export function monthsText(months: readonly MonthCompletion[], asOf: CivilDate): string {
  return months
    .map((one) => `${dueMonthText(one.month, asOf)}应完成${one.total}项，已完成${doneOf(one)}项`)
    .join('；');
}
