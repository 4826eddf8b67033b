import type { CivilDate } from '#core/date/civil-date';
import { daysBetween } from '#core/date/civil-date';
import type { Deadline, Milestone } from '#core/deadline/deadline';
import type { ProjectItem } from '#core/ledger/project-item';
import { canonicalName } from '#core/unit/directory';
import type { UnitDirectory, UnitEntry } from '#core/unit/unit';
import type { Basis } from './basis';
import { milestoneText } from './open-facts';
import { reportedItem } from './reported-item';
import { dayText, leftText } from './wording';

/**
 * Where a milestone stands: reached on time or late; reached, but after its day came nobody can tell whether in time
 * (`undated`); not reached and missed, near (within the rules' `nearDueDays`) or ahead.
 */
export type MilestoneState = 'onTime' | 'late' | 'undated' | 'missed' | 'near' | 'ahead';

export const MILESTONE_NAMES: Readonly<Record<MilestoneState, string>> = {
  onTime: '按期完成',
  late: '逾期完成',
  undated: '已完成',
  missed: '逾期未完成',
  near: '临期',
  ahead: '未到期',
};

export interface MilestoneStanding {
  readonly milestone: Milestone;
  readonly state: MilestoneState;
  /** The day it was reached, where the row tells. */
  readonly reachedOn?: CivilDate;
  /** Of `late` and `missed` ones. */
  readonly daysLate?: number;
  /** Simplified Chinese: `3月31日节点“项目申报”到期，逾期20天`. */
  readonly reason: string;
  /** The units it holds for, as written; absent means all. */
  readonly units?: readonly string[];
}

/** What is known of a milestone. */
interface Known {
  readonly milestone: Milestone;
  readonly isReached: boolean;
  /** The day it was reached. */
  readonly on: CivilDate | undefined;
  /** A day by which it was reached at the latest. */
  readonly by: CivilDate;
}

/** Each milestone of an item at the end of the day `asOf`, in order of due date; of a recurring deadline the last one. */
export function milestoneStandings(item: ProjectItem, basis: Basis): readonly MilestoneStanding[] {
  const { checkpoints, finished } = reportedItem(item, basis);
  return checkpoints.map(({ milestone, isReached, on }, at) => {
    const finishedOn = at === checkpoints.length - 1 ? finished?.on : undefined;
    const known: Known = {
      milestone,
      isReached: isReached || finished !== undefined,
      on: on ?? finishedOn,
      by: finished?.on ?? basis.asOf,
    };
    return standing(known, item.deadline, basis);
  });
}

function standing(known: Known, deadline: Deadline, basis: Basis): MilestoneStanding {
  const { milestone, on } = known;
  const { units } = milestone;
  const told = known.isReached ? reachedState(known, basis.asOf) : openState(milestone, basis);
  const reason = `${milestoneText(milestone, deadline, basis)}，${told.text}`;
  return {
    milestone,
    state: told.state,
    ...(known.isReached && on !== undefined && { reachedOn: on }),
    ...(told.days !== undefined && { daysLate: told.days }),
    reason,
    ...(units && { units }),
  };
}

interface Told {
  readonly state: MilestoneState;
  readonly days?: number;
  readonly text: string;
}

function reachedState({ milestone: { due }, on, by }: Known, asOf: CivilDate): Told {
  if (on === undefined) {
    return by <= due ? { state: 'onTime', text: '已完成' } : { state: 'undated', text: '已完成，未填日期' };
  }
  const text = `${dayText(on, asOf)}完成`;
  const days = daysBetween(due, on);
  return days > 0 ? { state: 'late', days, text: `${text}，逾期${days}天` } : { state: 'onTime', text };
}

function openState({ due }: Milestone, { asOf, rules }: Basis): Told {
  const days = daysBetween(asOf, due);
  const text = leftText(days);
  if (days < 0) return { state: 'missed', days: -days, text };
  return { state: days <= rules.nearDueDays ? 'near' : 'ahead', text };
}

/**
 * The milestones that a unit is held to. One that names units (`完成50%(涪城、游仙)`) holds for these, and for units of
 * another kind than theirs: that the bureau's own office is not named beside seven districts does not excuse it, a district
 * that is not named it does.
 */
export function standingsFor(
  standings: readonly MilestoneStanding[],
  unit: string,
  directory: UnitDirectory,
): readonly MilestoneStanding[] {
  const kindOf = (name: string): UnitEntry['kind'] | undefined =>
    directory.entries.find((entry) => entry.name === name)?.kind;
  const kind = kindOf(unit);
  return standings.filter(({ units }) => {
    if (!units || units.some((written) => means(written, unit, directory))) return true;
    const named = directory.entries.filter(({ name }) =>
      units.some((written) => means(written, name, directory)),
    );
    return kind === undefined || !named.some((entry) => entry.kind === kind);
  });
}

/** `涪城` is short for 涪城区司法局. */
function means(written: string, unit: string, directory: UnitDirectory): boolean {
  return unit.startsWith(written) || canonicalName(written, directory) === unit;
}
