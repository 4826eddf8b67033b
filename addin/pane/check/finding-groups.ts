import { groupBy } from '#core/collection/group-by';
import type { FindingView } from '../../worker/check/finding-view';

export type Severity = FindingView['severity'];

/** What the clerk has narrowed the list to. */
export interface FindingFilter {
  readonly severities: ReadonlySet<Severity>;
  /** Looked for in places, contents and messages; without regard to case and blanks around it. */
  readonly search: string;
}

/** Findings of one kind on one sheet. */
export interface FindingGroup {
  readonly code: FindingView['code'];
  readonly title: string;
  readonly severity: Severity;
  readonly findings: readonly FindingView[];
}

export interface SheetFindings {
  readonly sheet: string;
  readonly groups: readonly FindingGroup[];
  readonly total: number;
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function matches(finding: FindingView, { severities, search }: FindingFilter): boolean {
  if (!severities.has(finding.severity)) return false;
  const wanted = search.trim().toLowerCase();
  const { sheet, cell, column, value, message, title } = finding;
  return [sheet, cell, column, value, message, title].some((text) => text.toLowerCase().includes(wanted));
}

/** The findings a clerk wants to see, by sheet as the workbook has them, the gravest kinds first. */
export function groupFindings(findings: readonly FindingView[], filter: FindingFilter): SheetFindings[] {
  const wanted = findings.filter((finding) => matches(finding, filter));
  return [...groupBy(wanted, ({ sheet }) => sheet)].map(([sheet, ofSheet]) => {
    const groups = [...groupBy(ofSheet, ({ code }) => code)].flatMap(([, ofKind]): FindingGroup[] => {
      const [first] = ofKind;
      if (!first) return [];
      return [{ code: first.code, title: first.title, severity: first.severity, findings: ofKind }];
    });
    const rank = ({ severity }: FindingGroup): number => SEVERITIES.indexOf(severity);
    return { sheet, groups: groups.sort((a, b) => rank(a) - rank(b)), total: ofSheet.length };
  });
}

/** How many findings there are of each level. */
export function countBySeverity(findings: readonly FindingView[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
