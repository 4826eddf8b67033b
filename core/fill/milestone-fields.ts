import { readMilestoneReports } from '#core/completion/milestone-reports';
import type { CivilDate } from '#core/date/civil-date';
import { type Deadline, finalDue, type Milestone } from '#core/deadline/deadline';

/** A milestone of which the form asks when it was reached. */
export interface MilestoneField {
  /** As 节点完成 names it: its label, or `第2个节点` where that would not be understood. */
  readonly name: string;
  readonly due: CivilDate;
}

/** What 节点完成 says of a milestone: `项目申报：2023-03-25`. */
export function milestoneLine(name: string, day: CivilDate): string {
  return `${name}：${day}`;
}

function nameOf(milestone: Milestone, at: number, deadline: Deadline): string {
  const { label = '', due } = milestone;
  const { reached, unread } = readMilestoneReports(milestoneLine(label, due), deadline);
  const isOwn = unread.length === 0 && reached.size === 1 && reached.get(milestone) === due;
  return label !== '' && isOwn ? label : `第${at + 1}个节点`;
}

/**
 * The milestones of which a day can be given. None of a recurring deadline, which has too many, nor where there is but
 * the final one: that day is 完成日期.
 */
export function milestoneFields(deadline: Deadline): MilestoneField[] {
  const { type, milestones } = deadline;
  const onlyFinal = finalDue(deadline) !== undefined && milestones.length < 2;
  if (type === 'recurring' || onlyFinal) return [];
  return milestones.map((milestone, at) => ({
    name: nameOf(milestone, at, deadline),
    due: milestone.due,
  }));
}
