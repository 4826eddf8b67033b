import { type CivilDate, endOfMonth, monthOf, yearOf } from '#core/date/civil-date';
import type { RuleSet } from '#core/rules/rule-set';

/** The day since which changes up to `to` are told: that of the last circular, else the last of the month before. */
export function comparedWith({ lastCircular }: Pick<RuleSet, 'lastCircular'>, to: CivilDate): CivilDate {
  if (lastCircular !== null && lastCircular < to) return lastCircular;
  return endOfMonth(yearOf(to), monthOf(to) - 1);
}
