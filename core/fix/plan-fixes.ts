import { CATALOGUE, type FindingCode } from '#core/finding/catalogue';
import type { Finding } from '#core/finding/finding';
import type { Severity } from '#core/finding/severity';
import { cellKey, type SheetEdit } from './sheet-edit';

/** One edit of a finding's fix. Each edit stands alone: a finding that speaks for many cells repairs those it can. */
export interface Fix {
  readonly finding: Finding;
  readonly edit: SheetEdit;
}

/** Why a fix that was tried is not made. */
export interface Rejection {
  /** `refused` by the file; it would bring a `new-finding`; `ineffective`: the finding stays. */
  readonly reason: 'refused' | 'new-finding' | 'ineffective';
  /** Simplified Chinese: the file's reason or the new finding's message; empty where the reason says it all. */
  readonly detail: string;
}

export type Rejections = ReadonlyMap<string, Rejection>;

/**
 * A finding that stays: its code was not asked for (`not-chosen`), it has no fix (`by-hand`), its fix is a guess that
 * is made only when its code is named (`needs-consent`), it waits for another fix of its cell (`later`), or its fix
 * is rejected.
 */
export interface SkippedFinding {
  readonly finding: Finding;
  readonly reason: 'by-hand' | 'not-chosen' | 'needs-consent' | 'later' | Rejection['reason'];
  readonly detail: string;
}

export interface FixPlan {
  /** In the order of the findings; no two for one cell. */
  readonly fixes: readonly Fix[];
  /** In the order of the findings. Mere information without a fix is not listed: nothing is wrong there. */
  readonly skipped: readonly SkippedFinding[];
}

export interface PlanOptions {
  /** The codes to repair; without it every code whose fix is no guess. */
  readonly codes?: ReadonlySet<FindingCode>;
  /** Fixes that were tried before and must not be made, by `fixKey`. */
  readonly rejected?: Rejections;
}

type Skip = Omit<SkippedFinding, 'finding'>;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The same key for the same repair of the same kind of finding, whatever its message says. */
export function fixKey({ finding, edit }: Fix): string {
  return `${finding.code} ${cellKey(edit)} ${JSON.stringify(edit.value)}`;
}

/** The edits of a finding's fix, one by one. */
export function fixesOf(finding: Finding): Fix[] {
  return (finding.fix ?? []).map((edit) => ({ finding, edit: { ...edit, sheet: finding.sheet } }));
}

function unwanted(finding: Finding, codes: PlanOptions['codes']): Skip | undefined {
  const { code } = finding;
  if (codes && !codes.has(code)) return { reason: 'not-chosen', detail: '' };
  if (fixesOf(finding).length === 0) return { reason: 'by-hand', detail: '' };
  return !codes && CATALOGUE[code].fixNeedsConsent ? { reason: 'needs-consent', detail: '' } : undefined;
}

/** The fixes that may be tried, whether others want the same cell or not. */
export function eligibleFixes(findings: readonly Finding[], { codes, rejected }: PlanOptions): Fix[] {
  return findings
    .filter((finding) => !unwanted(finding, codes))
    .flatMap(fixesOf)
    .filter((fix) => !rejected?.has(fixKey(fix)));
}

/** One fix a cell: the graver finding's, then the first on the sheet. */
function withoutRivals(fixes: readonly Fix[]): ReadonlySet<Fix> {
  const chosen = new Map<string, Fix>();
  const byRank = [...fixes].sort((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity]);
  for (const fix of byRank) {
    const cell = cellKey(fix.edit);
    if (!chosen.has(cell)) chosen.set(cell, fix);
  }
  return new Set(chosen.values());
}

function reasonToSkip(finding: Finding, { codes, rejected }: PlanOptions): Skip {
  const skip = unwanted(finding, codes);
  if (skip) return skip;
  const [first, ...others] = fixesOf(finding).map((fix) => rejected?.get(fixKey(fix)));
  return first && others.every((other) => other) ? first : { reason: 'later', detail: '' };
}

/** Which fixes are made now, and why the other findings stay. `findings` stand in the order of the sheets. */
export function planFixes(findings: readonly Finding[], options: PlanOptions): FixPlan {
  const eligible = eligibleFixes(findings, options);
  const chosen = withoutRivals(eligible);
  const fixes = eligible.filter((fix) => chosen.has(fix));
  const repaired = new Set(fixes.map(({ finding }) => finding));
  const skipped = findings
    .filter((finding) => !repaired.has(finding))
    .map((finding): SkippedFinding => ({ finding, ...reasonToSkip(finding, options) }))
    .filter(({ finding }) => finding.severity !== 'info' || fixesOf(finding).length > 0);
  return { fixes, skipped };
}
