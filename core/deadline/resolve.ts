import { addDays, civilDate, endOfMonth, monthOf, yearOf, type CivilDate } from '#core/date/civil-date';
import type { Clause, Cycle, Meaning, Part, Period, Point, Since, When, YearRef } from './clause';
import type { Deadline, DeadlineNote, DeadlineType, Milestone } from './deadline';
import { saysAgain } from './remark';
import { occurrences } from './resolve-cycle';
import { stretchOf, type Stretch } from './resolve-point';

export interface GivenYear {
  readonly value: number;
  /** False where the ledger names no year and this one stands in for it. */
  readonly known: boolean;
}

/** A cycle is worked out for no longer than this. */
const MOST_YEARS = 20;

/** The calendar begins with it: nothing is due `1900年前`. */
const FIRST_DAY: CivilDate = '1900-01-01';

type Days = Pick<Milestone, 'start' | 'due'>;

const yearPoint = (year: YearRef | undefined): Point => ({ ...(year && { year }), period: { unit: 'year' } });

/** The month spoken of last. */
interface SpokenMonth {
  readonly year: number;
  readonly month: number;
  /** A day that leaves its month to it is meant only from here on: `6月15日前…,10日前…` may mean the next month. */
  readonly from: CivilDate;
}

/** Follows the year and month through a text while its clauses become dates. */
class Resolver {
  readonly notes = new Set<DeadlineNote>();
  /** When the last work begins that no end is named of. */
  opens: CivilDate | undefined;
  /** What is to be noted of the clause at hand once it turns out to be read. */
  readonly #pending = new Set<DeadlineNote>();
  #year: number;
  /** The year 次年 follows: the last one named otherwise. */
  #base: number;
  #isGiven = true;
  /** Undefined where what was spoken of last is no month. */
  #spoken: SpokenMonth | undefined;

  constructor(private readonly given: GivenYear) {
    this.#year = given.value;
    this.#base = given.value;
  }

  /** The dates of a meaning, or undefined where it has none in the calendar. */
  datesOf(meaning: Meaning): Days[] | undefined {
    this.#pending.clear();
    const dates = this.#read(meaning);
    if (dates && dates.length > 0) this.#pending.forEach((note) => this.notes.add(note));
    return dates;
  }

  #read(meaning: Meaning): Days[] | undefined {
    switch (meaning.kind) {
      case 'dated':
        return this.#all(meaning.whens);
      case 'year-long':
        return this.#all([{ from: yearPoint(meaning.year), to: yearPoint(undefined) }]);
      case 'recurring':
        return meaning.within
          ? this.#limited(meaning.cycle, meaning.within)
          : this.#recurring(meaning.cycle, meaning.year);
      case 'heading':
        return this.#heading(meaning);
      case 'since':
        return this.#since(meaning);
      case 'long-term':
      case 'external':
        return [];
      case 'unread':
        return undefined;
    }
  }

  /** A past year that something is named by: what is to be done about it is due in the given year. */
  isOfOldName({ meaning, isOfName }: Clause): boolean {
    const year = meaning.kind === 'dated' ? meaning.whens[0]?.to.year : undefined;
    if (!isOfName || !this.#isPast(year)) return false;
    this.notes.add('ambiguous');
    return true;
  }

  #isPast(year: YearRef | undefined): boolean {
    return year?.kind === 'written' && year.value < this.given.value;
  }

  #heading({ year, month, isDoubtful }: Extract<Meaning, { kind: 'heading' }>): Days[] | undefined {
    if (!isDoubtful || !this.#isPast(year)) this.#turnTo(year);
    if (isDoubtful && (this.#year !== this.given.value || this.#isPast(year))) this.notes.add('ambiguous');
    if (month === undefined) return [];
    return this.#stretch({ period: { unit: 'month', number: month } }) && [];
  }

  #since({ point, isInForce }: Since): Days[] | undefined {
    const stretch = this.#stretch(point);
    if (stretch && !isInForce && (this.opens ?? '') < stretch.start) this.opens = stretch.start;
    return stretch && [];
  }

  /** Makes `year` the one spoken of. */
  #turnTo(year: YearRef | undefined): void {
    if (year?.kind === 'following') this.#year = this.#base + 1;
    else if (year) {
      this.#base = this.#year = year.kind === 'written' ? year.value : this.given.value + year.offset;
      this.#isGiven = year.kind === 'given';
    }
    if (this.#isGiven && !this.given.known) this.#pending.add('year-guessed');
  }

  /** A cycle within stretches of days, from the given year on: `1-6月每月25日前`. */
  #limited(cycle: Cycle, within: readonly (When | Since)[]): Days[] | undefined {
    const all: Days[] = [];
    for (const limit of within) {
      const stretch = 'kind' in limit ? this.#sinceThen(limit.point) : this.#window(limit);
      if (!stretch || yearOf(stretch.due) - yearOf(stretch.start) > MOST_YEARS) return undefined;
      const first = Math.max(yearOf(stretch.start), Math.min(this.given.value, yearOf(stretch.due)));
      for (let year = first; year <= yearOf(stretch.due); year++) {
        this.#base = this.#year = year;
        const days = this.#recurring(cycle, undefined);
        if (!days) return undefined;
        all.push(...days.filter(({ due }) => due >= stretch.start && due <= stretch.due));
      }
    }
    return all.length > 0 ? all : undefined;
  }

  #window(when: When): Stretch | undefined {
    const days = when.from ? this.#range(when.from, when.to) : this.#stretch(when.to);
    return days && { start: days.start ?? days.due, due: days.due };
  }

  /** From a date to the end of its year; what began in an earlier year goes on in the given one. */
  #sinceThen(point: Point): Stretch | undefined {
    const stretch = this.#stretch(point);
    if (!stretch) return undefined;
    const year = Math.max(yearOf(stretch.start), this.given.value);
    return { start: stretch.start, due: endOfMonth(year, 12) };
  }

  #recurring(cycle: Cycle, year: YearRef | undefined): Days[] | undefined {
    this.#turnTo(year);
    if (cycle.unit === 'year') return this.#all(cycle.whens);
    if (civilDate(this.#year, 1, 1) === undefined) return undefined;
    if (cycle.unit === 'months' && cycle.isVague) this.#pending.add('ambiguous');
    return occurrences(cycle, this.#year)?.map((due) => ({ due }));
  }

  #all(whens: readonly When[]): Days[] | undefined {
    const all: Days[] = [];
    for (const when of whens) {
      const days = when.from ? this.#range(when.from, when.to) : this.#point(when.to);
      if (!days) return undefined;
      all.push(days);
    }
    // Of dates in several months none is the one spoken of.
    if (all.some(({ due }) => monthOf(due) !== this.#spoken?.month)) this.#spoken = undefined;
    return all;
  }

  /** The days of a date in its year, or undefined where the calendar has none, or nothing tells its month. */
  #stretch(point: Point): Stretch | undefined {
    const spoken = this.#spoken;
    const placed = isOfSpokenMonth(point) ? spoken && inMonth(point, spoken) : point;
    if (!placed) return undefined;
    this.#turnTo(placed.year);
    const stretch = stretchOf(placed, this.#year);
    if (!stretch || (placed !== point && spoken && stretch.due < spoken.from)) return undefined;
    const { period, part, by } = placed;
    const isWhole = period.unit === 'month' && part === undefined && by === undefined;
    this.#spoken =
      period.unit === 'month' || period.unit === 'day'
        ? { year: this.#year, month: monthOf(stretch.due), from: isWhole ? stretch.start : stretch.due }
        : undefined;
    return stretch;
  }

  #point(point: Point): Days | undefined {
    const stretch = this.#stretch(point);
    const days = stretch && this.#bounded(stretch, point);
    return days && days.due < FIRST_DAY ? undefined : days;
  }

  /** What is due of a stretch of days: see docs/decisions/002-deadline-grammar.md. */
  #bounded({ start, due }: Stretch, { period: { unit }, year, part, by, isDoubtful }: Point): Days {
    if (isDoubtful) this.#pending.add('ambiguous');
    if (unit === 'day') return { due };
    if (by === 'before' && part === undefined) {
      this.#pending.add('ambiguous');
      // 年前 without a number means before the year is over.
      return {
        due: unit === 'month' || unit === 'plan' || (unit === 'year' && year) ? addDays(start, -1) : due,
      };
    }
    if (isVague(unit, part)) this.#pending.add('ambiguous');
    return part === undefined && by === undefined && unit !== 'year' ? { start, due } : { due };
  }

  #range(from: Point, to: Point): Days | undefined {
    const first = this.#stretch(from);
    const last = first && this.#stretch(to);
    if (!last) return undefined;
    if (this.#spoken) this.#spoken = { ...this.#spoken, from: last.due };
    if (last.due >= first.start) return { start: first.start, due: last.due };
    return to.year === undefined && to.period.unit !== 'year'
      ? this.#intoNextYear(first.start, to)
      : undefined;
  }

  /** `11-3月`: it ends in the year after. */
  #intoNextYear(start: CivilDate, to: Point): Days | undefined {
    const last = stretchOf(to, yearOf(start) + 1);
    if (!last) return undefined;
    this.#pending.add('ambiguous');
    return { start, due: last.due };
  }
}

/** 初 and 中 of what is longer than a month. */
function isVague(unit: Period['unit'], part: Part | undefined): boolean {
  return (part === 'early' || part === 'middle') && unit !== 'month' && unit !== 'spoken-month';
}

const isOfSpokenMonth = ({ period }: Point): boolean =>
  period.unit === 'spoken-month' || (period.unit === 'day' && period.month === undefined);

/** A date that leaves its month to what was said before, in that month or, where it says so, in the next. */
function inMonth(point: Point, { year, month }: SpokenMonth): Point {
  const { period } = point;
  const isNext = (period.unit === 'spoken-month' || period.unit === 'day') && period.isNext === true;
  const number = isNext ? (month % 12) + 1 : month;
  const placed: Point =
    isNext && month === 12 ? { ...point, year: { kind: 'written', value: year + 1 } } : point;
  return {
    ...placed,
    period: period.unit === 'day' ? { ...period, month: number } : { unit: 'month', number },
  };
}

function typeOf(kinds: ReadonlySet<Meaning['kind']>): DeadlineType {
  if (kinds.has('long-term')) return 'long-term';
  if (kinds.has('recurring')) return 'recurring';
  if (kinds.has('dated')) return 'dated';
  if (kinds.has('year-long')) return 'year-long';
  if (kinds.has('since')) return 'long-term';
  return kinds.has('external') ? 'external' : 'unrecognised';
}

/** The milestones of clauses in their order, and the kinds of meaning they had. */
function read(clauses: readonly Clause[], resolver: Resolver): [Milestone[], Set<Meaning['kind']>] {
  const kinds = new Set<Meaning['kind']>();
  const milestones: Milestone[] = [];
  let before: readonly Days[] = [];
  for (const clause of clauses) {
    const { meaning, content, span, doubt } = clause;
    if (resolver.isOfOldName(clause)) continue;
    const dates = resolver.datesOf(meaning);
    if (dates && saysAgain(clause, dates, before)) continue;
    before = dates ?? [];
    if (dates && doubt) resolver.notes.add(doubt);
    kinds.add(dates ? meaning.kind : 'unread');
    for (const date of before) milestones.push({ ...date, ...content, span });
  }
  return [milestones, kinds];
}

/** Clauses as milestones in order of due date, in the given year unless they name another. */
export function resolve(clauses: readonly Clause[], given: GivenYear): Omit<Deadline, 'text'> {
  const resolver = new Resolver(given);
  const [milestones, kinds] = read(clauses, resolver);
  const type = typeOf(kinds);
  milestones.sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)));
  // `3-6月试点，7月起全面推开`: it is not over with its last date, and none says when it is.
  const last = type === 'long-term' ? undefined : milestones.at(-1)?.due;
  const isOpen = last !== undefined && resolver.opens !== undefined && last < resolver.opens;
  if (isOpen || (type !== 'unrecognised' && kinds.has('unread'))) resolver.notes.add('partly-unread');
  return { type, milestones, notes: [...resolver.notes] };
}
