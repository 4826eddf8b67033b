import type { CivilDate } from '#core/date/civil-date';
import type { Deadline, Milestone } from '#core/deadline/deadline';
import { finalDue } from '#core/deadline/deadline';
import type { Progress } from '#core/ledger/project-item';
import { readMilestoneReports } from './milestone-reports';

/** A milestone an item is held to. */
export interface Checkpoint {
  readonly milestone: Milestone;
  /** Whether the row shows it to be reached. */
  readonly isReached: boolean;
  /** The day it was reached, where the row tells. */
  readonly on?: CivilDate;
}

/**
 * The milestones an item is held to, in order of due date, as the row shows them at the end of the day `asOf`. One 状态
 * cell cannot attest each occurrence of a recurring deadline, so of those only the last counts. A reported share attests
 * every milestone up to the last one it covers, 节点完成 those it names; both say nothing of the last one when the
 * closing of the item was turned down.
 */
export function checkpoints(
  deadline: Deadline,
  progress: Progress | undefined,
  { asOf, isReturned = false }: { readonly asOf: CivilDate; readonly isReturned?: boolean },
): readonly Checkpoint[] {
  const milestones = deadline.type === 'recurring' ? deadline.milestones.slice(-1) : deadline.milestones;
  if (!progress) return milestones.map((milestone) => ({ milestone, isReached: false }));
  const { percent = -1, milestonesDone = '' } = progress;
  const covered = milestones.map((milestone) => (milestone.percent ?? Infinity) <= percent).lastIndexOf(true);
  const { reached } = readMilestoneReports(milestonesDone, deadline);
  const denied = isReturned && finalDue(deadline) !== undefined ? milestones.length - 1 : -1;
  return milestones.map((milestone, at) => {
    const on = reached.get(milestone);
    const isReported = reached.has(milestone) && (on === undefined || on <= asOf);
    const isReached = at !== denied && (at <= covered || isReported);
    return { milestone, isReached, ...(isReached && isReported && on !== undefined && { on }) };
  });
}
