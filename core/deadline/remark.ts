import type { Clause, When } from './clause';
import type { Milestone } from './deadline';

/** `各一次`, `一次` of `每季度一次` */
const HOW_OFTEN = /^(?:各|[一1]次$)/u;

type Days = Pick<Milestone, 'start' | 'due'>;

const isHalfOrQuarter = ({ from, to }: When): boolean =>
  !from && (to.period.unit === 'half' || to.period.unit === 'quarter');

/** `“十四五”末(2025年)`: the same days. */
function repeats(dates: readonly Days[], before: readonly Days[]): boolean {
  return dates.length > 0 && dates.every(({ due }) => before.some((day) => day.due === due));
}

/** `5月、10月(上下半年各一次)`: one of the dates before in each of the periods. */
function spreads(periods: readonly Days[], before: readonly Days[]): boolean {
  const isIn = ({ due }: Days, at: number): boolean => {
    const { start, due: end } = periods[at] ?? {};
    return start !== undefined && end !== undefined && start <= due && due <= end;
  };
  return periods.length > 0 && periods.length === before.length && before.every(isIn);
}

/** Whether a clause in a bracket only says again when what stands before it is due. */
export function saysAgain(
  { meaning, content, isBare, isRemark }: Clause,
  dates: readonly Days[],
  before: readonly Days[],
): boolean {
  if (!isRemark) return false;
  const isHowOften = isBare || (content.percent === undefined && HOW_OFTEN.test(content.label ?? ''));
  if (isHowOften && repeats(dates, before)) return true;
  const isOfPeriods = meaning.kind === 'dated' && meaning.whens.every(isHalfOrQuarter);
  return isHowOften && isOfPeriods && spreads(dates, before);
}
