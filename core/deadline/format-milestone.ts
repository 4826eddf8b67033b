import { endOfMonth, monthOf, startOfMonth, yearOf, type CivilDate } from '#core/date/civil-date';
import type { Milestone } from './deadline';
import { parseDeadline } from './parse-deadline';
import { quote } from './quoted';

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

type Unplaced = Omit<Milestone, 'span'>;

const sameUnits = (some: Unplaced['units'], others: Unplaced['units']): boolean =>
  some?.join('、') === others?.join('、');

/** Whether a text that names its year means that milestone and says no more. */
function isReadAs(text: string, { start, due, label, percent, units }: Unplaced): boolean {
  const { type, milestones, notes, meant } = parseDeadline(text, { value: yearOf(due), known: true });
  const [read, ...more] = milestones;
  if (type !== 'dated' || !read || more.length > 0 || notes.length > 0 || meant !== undefined) return false;
  const isSame = read.start === start && read.due === due && read.label === label;
  return isSame && read.percent === percent && sameUnits(read.units, units);
}

/**
 * A milestone in the canonical wording: `2023年6月底前：建成`, `2023年9-12月：组织实施`,
 * `2023年底前完成50%(涪城、游仙)`; a label that would be read as more than words stands in quotation marks
 * (`2023年6月底前：『2、十四五』`). `parseDeadline` reads it back to the same dates, label, percent and units.
 */
export function formatMilestone(milestone: Unplaced): string {
  const { start, due, label } = milestone;
  const when = `${start === undefined ? dueText(due) : windowText(start, due)}${shareText(milestone)}`;
  if (label === undefined) return when;
  const plain = `${when}：${label}`;
  return isReadAs(plain, milestone) ? plain : `${when}：${quote(label)}`;
}
