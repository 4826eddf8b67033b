import { addDays, civilDate, monthOf, yearOf, type CivilDate } from '#core/date/civil-date';
import type { Clause, Cycle, Meaning, Point, When, YearRef } from './clause';
import type { Deadline, DeadlineNote, DeadlineType, Milestone } from './deadline';
import { occurrences } from './resolve-cycle';
import { stretchOf, type Stretch } from './resolve-point';

export interface GivenYear {
  readonly value: number;
  /** False where the ledger names no year and this one stands in for it. */
  readonly known: boolean;
}

type Days = Pick<Milestone, 'start' | 'due'>;

const yearPoint = (year: YearRef | undefined): Point => ({ ...(year && { year }), period: { unit: 'year' } });

/** Follows the year through a text while its clauses become dates. */
class Resolver {
  readonly notes = new Set<DeadlineNote>();
  /** What is to be noted of the clause at hand once it turns out to be read. */
  readonly #pending = new Set<DeadlineNote>();
  #year: number;
  /** The year 次年 follows: the last one named otherwise. */
  #base: number;
  #isGiven = true;
  /** The month spoken of last, for a day without its own. */
  #month: number | undefined;

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
        return this.#recurring(meaning.cycle, meaning.year);
      case 'heading':
        this.#turnTo(meaning.year);
        return [];
      case 'since':
        return this.#point(meaning.point) && [];
      case 'long-term':
      case 'external':
        return [];
      case 'unread':
        return undefined;
    }
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

  #recurring(cycle: Cycle, year: YearRef | undefined): Days[] | undefined {
    this.#turnTo(year);
    if (cycle.unit === 'year') return this.#all(cycle.whens);
    if (civilDate(this.#year, 1, 1) === undefined) return undefined;
    return occurrences(cycle, this.#year)?.map((due) => ({ due }));
  }

  #all(whens: readonly When[]): Days[] | undefined {
    const all: Days[] = [];
    for (const when of whens) {
      const days = when.from ? this.#range(when.from, when.to) : this.#point(when.to);
      if (!days) return undefined;
      all.push(days);
    }
    return all;
  }

  /** The days of a date in its year, or undefined where the calendar has none. */
  #stretch(point: Point): Stretch | undefined {
    this.#turnTo(point.year);
    const stretch = stretchOf(point, this.#year, this.#month);
    if (stretch) this.#month = monthOf(stretch.due);
    return stretch;
  }

  #point(point: Point): Days | undefined {
    const stretch = this.#stretch(point);
    return stretch && this.#bounded(stretch, point);
  }

  /** What is due of a stretch of days: see docs/decisions/002-deadline-grammar.md. */
  #bounded({ start, due }: Stretch, { period: { unit }, year, part, by }: Point): Days {
    if (unit === 'day') return { due };
    if (by === 'before' && part === undefined) {
      this.#pending.add('ambiguous');
      // 年前 without a number means before the year is over.
      return { due: unit === 'month' || (unit === 'year' && year) ? addDays(start, -1) : due };
    }
    const isVague = part === 'early' || part === 'middle';
    if (isVague && unit !== 'month') this.#pending.add('ambiguous');
    return part === undefined && by === undefined && unit !== 'year' ? { start, due } : { due };
  }

  #range(from: Point, to: Point): Days | undefined {
    const first = this.#stretch(from);
    const last = first && this.#stretch(to);
    if (!last) return undefined;
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

function typeOf(kinds: ReadonlySet<Meaning['kind']>): DeadlineType {
  if (kinds.has('long-term')) return 'long-term';
  if (kinds.has('recurring')) return 'recurring';
  if (kinds.has('dated')) return 'dated';
  if (kinds.has('year-long')) return 'year-long';
  if (kinds.has('since')) return 'long-term';
  return kinds.has('external') ? 'external' : 'unrecognised';
}

/** Clauses as milestones in order of due date, in the given year unless they name another. */
export function resolve(clauses: readonly Clause[], given: GivenYear): Omit<Deadline, 'text'> {
  const resolver = new Resolver(given);
  const kinds = new Set<Meaning['kind']>();
  const milestones: Milestone[] = [];
  for (const { meaning, content, span } of clauses) {
    const dates = resolver.datesOf(meaning);
    kinds.add(dates ? meaning.kind : 'unread');
    for (const date of dates ?? []) milestones.push({ ...date, ...content, span });
  }
  const type = typeOf(kinds);
  if (type !== 'unrecognised' && kinds.has('unread')) resolver.notes.add('partly-unread');
  milestones.sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)));
  return { type, milestones, notes: [...resolver.notes] };
}
