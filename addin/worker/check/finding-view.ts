import { CATALOGUE, type FindingCode } from '#core/finding/catalogue';
import type { Finding } from '#core/finding/finding';
import type { Severity } from '#core/finding/severity';
import { fixesOf } from '#core/fix/plan-fixes';

/** A finding as the pane lists it. */
export interface FindingView {
  /** Its place among the findings of this reading. */
  readonly id: number;
  readonly code: FindingCode;
  /** The kind of finding in a few words. */
  readonly title: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly column: string;
  readonly value: string;
  readonly message: string;
  readonly suggestion?: string;
  /** `guess`: the repair is likely, not certain, and is never made among many. */
  readonly repair: 'sure' | 'guess' | 'by-hand';
}

function repairOf(finding: Finding): FindingView['repair'] {
  if (fixesOf(finding).length === 0) return 'by-hand';
  return CATALOGUE[finding.code].fixNeedsConsent ? 'guess' : 'sure';
}

export function findingViews(findings: readonly Finding[]): FindingView[] {
  return findings.map((finding, id) => {
    const { code, severity, sheet, cell, column, value, message, suggestion } = finding;
    return {
      ...{ id, code, severity, sheet, cell, column, value, message },
      title: CATALOGUE[code].title,
      ...(suggestion !== undefined && { suggestion }),
      repair: repairOf(finding),
    };
  });
}
