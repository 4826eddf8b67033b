import type { Clause, Meaning, Since, When } from './clause';

/** What a clause begins with that follows on the one before it in time. */
const AFTERWARDS = /^(?:之后|此后|其后|随后|以后|后续|后期|今后)/u;

/** In months. */
const QUARTER = 3;
const YEAR = 12;
const LAST_DAY = 31;

type RecurringClause = Clause & { meaning: Extract<Meaning, { kind: 'recurring' }> };

/** Whether a date names a stretch that something can recur within: `1-6月`, `上半年`, `6月`, not `6月底前`. */
function isStretch({ from, to }: When): boolean {
  if (from) return true;
  return to.part === undefined && to.by === undefined && to.period.unit !== 'day';
}

/** Whether a date is a stretch that can hardly be meant by itself beside something that recurs. */
const isLong = ({ from, to }: When): boolean => from !== undefined || to.period.unit === 'half';

/** The stretches a clause limits the recurring one beside it to; undefined where it says something of its own. */
function limitsOf({ meaning, isBare }: Clause): readonly (When | Since)[] | undefined {
  if (!isBare) return undefined;
  if (meaning.kind === 'since') return [meaning];
  return meaning.kind === 'dated' && meaning.whens.every(isStretch) ? meaning.whens : undefined;
}

function isPlainCycle(clause: Clause | undefined): clause is RecurringClause {
  return clause?.meaning.kind === 'recurring' && !clause.meaning.within && !clause.meaning.year;
}

const isAllYear = ({ meaning, isBare }: Clause): boolean => meaning.kind === 'year-long' && isBare;

/** What a clause behind a recurring one limits it to: `每月25日前(1-10月)`, `每月25日前，1-6月`. */
function limitsBehind(clause: Clause): readonly (When | Since)[] | undefined {
  const limits = limitsOf(clause);
  const isLimit = clause.isRemark || limits?.every((limit) => 'kind' in limit || isLong(limit));
  return isLimit ? limits : undefined;
}

/** Whether as many dates are named as something is to happen: `每年两次，6月、12月`. */
function isCounted({ content }: Clause, whens: readonly When[]): boolean {
  const count = /([两二三四2-4])次/u.exec(content.label ?? '')?.[1] ?? '';
  return whens.length > 1 && ['2两二', '3三', '4四'][whens.length - 2]?.includes(count || ' ') === true;
}

/** `3、6、9、12月底前(每季度一次)`: as many dates as there are quarters, and none said of the quarter. */
function isAsOften({ isRemark, meaning: { cycle } }: RecurringClause, whens: readonly When[]): boolean {
  if (!isRemark || cycle.unit !== 'months' || cycle.month !== cycle.length) return false;
  return (
    cycle.days.every((day) => day === LAST_DAY) && whens.length > 1 && whens.length * cycle.length === YEAR
  );
}

/** `每年两次(6月、12月)`: the dates in the bracket, or as many as it says, are those it falls due on. */
function datesOf(clause: RecurringClause, beside: Clause): Meaning | undefined {
  const { cycle } = clause.meaning;
  const isLonger = cycle.unit === 'months' && cycle.length >= QUARTER;
  const { meaning, isBare, isRemark } = beside;
  if (!isLonger || !isBare || meaning.kind !== 'dated') return undefined;
  const isBehind = beside.span[0] > clause.span[0];
  const isDue = isBehind ? isRemark || isCounted(clause, meaning.whens) : isAsOften(clause, meaning.whens);
  if (!isDue) return undefined;
  const isRange = meaning.whens.some(({ from, to }) => from ?? to.period.unit === 'half');
  return isRange ? undefined : { kind: 'recurring', cycle: { unit: 'year', whens: meaning.whens } };
}

function narrowed(clause: RecurringClause, beside: Clause): Clause | undefined {
  const isBehind = beside.span[0] > clause.span[0];
  const span: Clause['span'] = [
    Math.min(clause.span[0], beside.span[0]),
    Math.max(clause.span[1], beside.span[1]),
  ];
  const dates = datesOf(clause, beside);
  if (dates) return { ...clause, meaning: dates, span };
  const limits = isBehind ? limitsBehind(beside) : limitsOf(beside);
  if (!limits && !isAllYear(beside)) return undefined;
  return { ...clause, span, ...(limits && { meaning: { ...clause.meaning, within: limits } }) };
}

/** `6月底前建成，之后每季度末更新`: what recurs begins in the month, or longer period, of the date before it. */
function begun(clause: Clause, previous: Clause | undefined, source: string): Clause {
  const last = previous?.meaning.kind === 'dated' ? previous.meaning.whens.at(-1) : undefined;
  if (!last || !isPlainCycle(clause) || !AFTERWARDS.test(source.slice(...clause.span))) return clause;
  return { ...clause, meaning: { ...clause.meaning, within: [{ kind: 'since', point: last.to }] } };
}

/** The days of the month of a clause that leaves its month to what was said before; undefined of any other. */
function daysOfSpokenMonth({ meaning }: Clause): number[] | undefined {
  const whens = meaning.kind === 'dated' ? meaning.whens : [];
  const days = whens.flatMap(({ from, to: { period, part } }) => {
    if (!from && period.unit === 'day' && period.month === undefined && !period.isNext) return [period.day];
    return period.unit === 'spoken-month' && !period.isNext && part === 'late' ? [LAST_DAY] : [];
  });
  return days.length > 0 && days.length === whens.length ? days : undefined;
}

/** `每月15日前报送，25日前汇总`: a later day falls due as often as the one before it. */
function inRhythm(clause: Clause, previous: Clause | undefined): Clause {
  const meaning = previous?.meaning.kind === 'recurring' ? previous.meaning : undefined;
  const days = daysOfSpokenMonth(clause);
  if (!days || meaning?.cycle.unit !== 'months') return clause;
  const last = Math.max(...meaning.cycle.days);
  return days.every((day) => day >= last)
    ? { ...clause, meaning: { ...meaning, cycle: { ...meaning.cycle, days } } }
    : clause;
}

/** `6-9月每日巡查`: what is done day by day lasts as long as the stretch before it. */
function daily(clause: Clause, previous: Clause, source: string): Clause | undefined {
  const isDaily = clause.meaning.kind === 'year-long' && /^[每天逐]/u.test(source.slice(...clause.span));
  if (!isDaily || previous.meaning.kind !== 'dated' || !limitsOf(previous)) return undefined;
  return { ...clause, meaning: previous.meaning, span: [previous.span[0], clause.span[1]] };
}

/** `6月底前摸底，次月10日前整改`: behind a date 次月 is the month after it, and nothing recurs. */
function inNextMonth(clause: Clause, previous: Clause | undefined): Clause {
  const { meaning } = clause;
  const isNext = meaning.kind === 'recurring' && meaning.cycle.unit === 'months' && meaning.cycle.isNext;
  if (!isNext || previous?.meaning.kind !== 'dated') return clause;
  const whens = meaning.cycle.days.map((day): When => ({
    to: { period: { unit: 'day', day, isNext }, by: 'before' },
  }));
  return { ...clause, meaning: { kind: 'dated', whens } };
}

/** Nothing but a comma, a bracket or a space between two clauses. */
function isBeside(source: string, first: Clause, second: Clause): boolean {
  return /^[ \u3000、,，(（)）:：]*$/u.test(source.slice(first.span[1], second.span[0]));
}

/** The clauses, with a stretch beside something that recurs as its limits: `1-6月每月25日前`. */
export function narrowCycles(clauses: readonly Clause[], source: string): Clause[] {
  const kept: Clause[] = [];
  for (const written of clauses) {
    const previous = kept.at(-1);
    const clause = inNextMonth(inRhythm(written, previous), previous);
    const isNext = previous !== undefined && isBeside(source, previous, clause);
    const whole =
      (isNext && daily(clause, previous, source)) ||
      (isNext && isPlainCycle(clause) && narrowed(clause, previous)) ||
      (isNext && isPlainCycle(previous) && narrowed(previous, clause));
    if (whole) kept[kept.length - 1] = whole;
    else kept.push(begun(clause, previous, source));
  }
  return kept;
}
