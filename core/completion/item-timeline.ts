import type { CivilDate } from '#core/date/civil-date';
import { addDays, daysBetween, endOfMonth, startOfMonth, yearOf } from '#core/date/civil-date';
import type { ProjectItem } from '#core/ledger/project-item';
import { assessItem } from './assess-item';
import type { LightRules } from './light-rules';
import { readMilestoneReports } from './milestone-reports';
import type { Fact } from './open-facts';
import { paceFact } from './open-facts';
import type { StandingCode } from './standing';
import { standingCode } from './standing';

/** A span of days, both ends included. */
export interface Horizon {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/**
 * The days for which timelines hold: from the year before the ledger's to the second after it. A bound is needed
 * because a progress note that names a month without a year is up to date again every year.
 */
export function horizonOf(ledgerYear: number): Horizon {
  return { first: startOfMonth(ledgerYear - 1, 1), last: endOfMonth(ledgerYear + 2, 12) };
}

export function isWithin({ first, last }: Horizon, day: CivilDate): boolean {
  return first <= day && day <= last;
}

/** From the day `from` on, until the next step, the item stands at `standing`. */
export interface Step {
  readonly from: CivilDate;
  readonly standing: StandingCode;
}

/**
 * A reader of how an item of a ledger stands on every day of the horizon, as the steps by which that changes, in order;
 * the first is at the horizon's first day. All judging is `assessItem`'s, asked on every day its answer may change on.
 */
export function timelineReader(
  rules: LightRules,
  ledgerYear: number,
): (item: ProjectItem) => readonly Step[] {
  const horizon = horizonOf(ledgerYear);
  const months = monthStarts(horizon);
  return (item) => {
    const turns = [...turningDays(item, rules, ledgerYear)].filter((day) => isWithin(horizon, day));
    const steps: Step[] = [];
    for (const from of [...months, ...turns].sort()) {
      const standing = standingCode(assessItem(item, from, rules, ledgerYear));
      if (standing !== steps.at(-1)?.standing) steps.push({ from, standing });
    }
    return steps;
  };
}

/** The monthly note is judged anew on these. */
function monthStarts({ first, last }: Horizon): readonly CivilDate[] {
  const starts: CivilDate[] = [];
  for (let month = 1; ; month += 1) {
    const start = startOfMonth(yearOf(first), month);
    if (start > last) return starts;
    starts.push(start);
  }
}

/** The days besides the first of a month on which an item's standing may differ from the day before. */
function* turningDays(item: ProjectItem, rules: LightRules, ledgerYear: number): Iterable<CivilDate> {
  for (const { due } of item.deadline.milestones) {
    yield addDays(due, -rules.nearDueDays);
    yield addDays(due, 1);
  }
  const { doneOn, percent, milestonesDone = '' } = item.progress ?? {};
  if (doneOn !== undefined) yield doneOn;
  for (const on of readMilestoneReports(milestonesDone, item.deadline).reached.values()) {
    if (on !== undefined) yield on;
  }
  if (percent !== undefined) {
    // A percentage that has fallen behind the schedule never catches up by itself.
    const warningOn = (asOf: CivilDate): Fact['warning'] =>
      paceFact(percent, item.deadline, { asOf, rules, ledgerYear })?.warning;
    const horizon = horizonOf(ledgerYear);
    yield* firstDay(horizon, (asOf) => warningOn(asOf) !== undefined);
    if (rules.redLagPoints !== null) yield* firstDay(horizon, (asOf) => warningOn(asOf) === 'red');
  }
}

/** The first day on which `holds`, if any, found by halving: from that day on it must hold without a gap. */
function firstDay({ first, last }: Horizon, holds: (day: CivilDate) => boolean): readonly CivilDate[] {
  if (!holds(last)) return [];
  let low = 0;
  let high = daysBetween(first, last);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(addDays(first, middle))) high = middle;
    else low = middle + 1;
  }
  return [addDays(first, low)];
}
