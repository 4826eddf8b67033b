import { endOfMonth, monthOf, startOfMonth, yearOf, type CivilDate } from '#core/date/civil-date';
import type { Milestone } from './deadline';

const isMonthStart = (date: CivilDate): boolean => date === startOfMonth(yearOf(date), monthOf(date));
const isMonthEnd = (date: CivilDate): boolean => date === endOfMonth(yearOf(date), monthOf(date));
const monthText = (date: CivilDate): string => `${yearOf(date)}年${monthOf(date)}月`;
const dayText = (date: CivilDate): string => `${monthText(date)}${Number(date.slice(8))}日`;

function dueText(due: CivilDate): string {
  if (!isMonthEnd(due)) return `${dayText(due)}前`;
  return monthOf(due) === 12 ? `${yearOf(due)}年底前` : `${monthText(due)}底前`;
}

function windowText(start: CivilDate, due: CivilDate): string {
  if (!isMonthStart(start) || !isMonthEnd(due)) return `${dayText(start)}至${dayText(due)}`;
  if (yearOf(start) !== yearOf(due)) return `${monthText(start)}至${monthText(due)}`;
  return monthOf(start) === monthOf(due)
    ? monthText(due)
    : `${yearOf(due)}年${monthOf(start)}-${monthOf(due)}月`;
}

function shareText({ percent, units }: Pick<Milestone, 'percent' | 'units'>): string {
  if (percent === undefined && !units) return '';
  return `完成${percent === undefined ? '' : `${percent}%`}${units ? `(${units.join('、')})` : ''}`;
}

/**
 * A milestone in the canonical wording: `2023年6月底前：建成`, `2023年9-12月：组织实施`,
 * `2023年底前完成50%(涪城、游仙)`. `parseDeadline` reads it back to the same dates, label, percent and units.
 */
export function formatMilestone(milestone: Omit<Milestone, 'span'>): string {
  const { start, due, label } = milestone;
  const when = start === undefined ? dueText(due) : windowText(start, due);
  return `${when}${shareText(milestone)}${label === undefined ? '' : `：${label}`}`;
}
