import { readMilestoneReports } from '#core/completion/milestone-reports';
import { isCivilDate } from '#core/date/civil-date';
import type { Deadline } from '#core/deadline/deadline';
import { tidy } from '#core/text/normalise';
import { milestoneFields, milestoneLine } from './milestone-fields';

/** The days that 节点完成 gives for the milestones of the form; empty where it gives none. */
export function milestoneDays(text: string, deadline: Deadline): string[] {
  const { reached } = readMilestoneReports(text, deadline);
  return milestoneFields(deadline).map((_, at) => {
    const milestone = deadline.milestones[at];
    return (milestone && reached.get(milestone)) ?? '';
  });
}

/**
 * 节点完成 once it gives these days. Lines that say the same already, or nothing of days, stay as they are written;
 * those that say otherwise are put in the form's words.
 */
export function withMilestoneDays(text: string, deadline: Deadline, days: readonly string[]): string {
  const fields = milestoneFields(deadline);
  const written = new Set<number>();
  const lineOf = (at: number, isUndated: boolean): string[] => {
    const [name, day = ''] = [fields[at]?.name ?? '', days[at]];
    if (written.has(at) || (day === '' && !isUndated)) return [];
    written.add(at);
    return [isCivilDate(day) ? milestoneLine(name, day) : `${name}：已完成`];
  };
  const told = text.split('\n').flatMap((line) => {
    const { reached } = readMilestoneReports(line, deadline);
    const reports = [...reached].map(
      ([milestone, day = '']) => [deadline.milestones.indexOf(milestone), day] as const,
    );
    if (!reports.every(([at, day]) => day === (days[at] ?? '')))
      return reports.flatMap(([at, day]) => lineOf(at, day === ''));
    reports.forEach(([at]) => written.add(at));
    return [line];
  });
  const missing = days.flatMap((_, at) => lineOf(at, false));
  return tidy([...told, ...missing].join('\n'));
}
