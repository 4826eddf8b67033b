import { addWorkingDays } from '#core/calendar/working-days';
import type { CivilDate } from '#core/date/civil-date';
import { addDays, civilDate, endOfMonth, monthOf, yearOf } from '#core/date/civil-date';
import { finalDue } from '#core/deadline/deadline';
import { parseDeadline } from '#core/deadline/parse-deadline';
import type { RuleSet } from '#core/rules/rule-set';
import { chineseNumeral } from '#core/text/chinese-numeral';
import { looseKey } from '#core/text/normalise';
import type { InspectionEntry } from './inspection-entry';

type Line = Pick<InspectionEntry, 'date' | 'rectifyBy'>;
type Calendar = RuleSet['calendar'];

const AT_ONCE = /立行立改|即知即改|立查立改|边查边改|立改立行|立即|马上|当场|当日|当天|即日/;
const DAYS_OF_UNIT: Readonly<Record<string, number>> = {
  小时: 1 / 24,
  天: 1,
  日: 1,
  周: 7,
  星期: 7,
  礼拜: 7,
};
const HALF_MONTH = 15;
const COUNT = '(\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)';
/** After whose words a term runs: `收到通报后10个工作日内`. */
const SINCE =
  '(?:请|须|应|要求|限期?|自?(?:检查|督导|通报|通知|收到|反馈)[^\\d一二两三四五六七八九十半]{0,8})*';
const UNIT = '(?:个?(工作日|小时|天|日|周|星期|礼拜|季度)|个(月))';
const TERM = new RegExp(`^${SINCE}${COUNT}${UNIT}(?:之?内|以内|完成|整改|到位|[，,。；;].*)*$`);
const MONTH_END = /^(?:(?:本|当|这个?)月|(下)个?月)?(?:月?底|月?末|内)(?:之?前|以前)?(?:完成|整改|到位)*$/;
const DAY_OF_MONTH = /^(?:本月|当月|(下)个?月)?(\d{1,2})(?:[日号](?:之?前|以前)|号)(?:完成|整改|到位)*$/;

/**
 * The last day to put a finding right, by its 整改期限: a date, `6月底前`, `10个工作日内`, `15日内` (calendar days, as are
 * weeks and months), `立行立改` (the same day). Undefined where the words give no day.
 */
export function writtenDue({ date, rectifyBy = '' }: Line, calendar: Calendar): CivilDate | undefined {
  const text = looseKey(rectifyBy);
  const due = monthDue(text, date) ?? termDue(text, date, calendar) ?? deadlineDue(rectifyBy, date);
  return due ?? (AT_ONCE.test(text) ? date : undefined);
}

/** `月底前`, `下月15日前`: in the month of the inspection, or the one after. */
function monthDue(text: string, from: CivilDate): CivilDate | undefined {
  const end = MONTH_END.exec(text);
  if (end) return endOfMonth(yearOf(from), monthOf(from) + (end[1] === undefined ? 0 : 1));
  const day = DAY_OF_MONTH.exec(text);
  if (!day) return undefined;
  const last = endOfMonth(yearOf(from), monthOf(from) + (day[1] === undefined ? 0 : 1));
  const due = civilDate(yearOf(last), monthOf(last), Number(day[2]));
  return due !== undefined && due >= from ? due : undefined;
}

function termDue(text: string, from: CivilDate, calendar: Calendar): CivilDate | undefined {
  const [, count = '', unit = '', month] = TERM.exec(text) ?? [];
  const isHalf = count === '半';
  const number = isHalf ? 1 : (chineseNumeral(count) ?? Number(count));
  if (month !== undefined) return isHalf ? addDays(from, HALF_MONTH) : monthsLater(from, number);
  if (unit === '季度') return monthsLater(from, 3 * number);
  if (unit === '工作日') return isHalf ? undefined : addWorkingDays(from, number, calendar);
  const days = DAYS_OF_UNIT[unit];
  return days === undefined ? undefined : addDays(from, Math.ceil(number * days));
}

/** The same day of a later month, or its last where it has no such day. */
function monthsLater(from: CivilDate, months: number): CivilDate {
  const last = endOfMonth(yearOf(from), monthOf(from) + months);
  return civilDate(yearOf(last), monthOf(last), Number(from.slice(8))) ?? last;
}

/** By the grammar of deadlines, in the year of the inspection; `1月底前` of a December means the next. */
function deadlineDue(text: string, from: CivilDate): CivilDate | undefined {
  for (const value of [yearOf(from), yearOf(from) + 1]) {
    const due = finalDue(parseDeadline(text, { value, known: true }));
    if (due !== undefined && due >= from) return due;
  }
  return undefined;
}
