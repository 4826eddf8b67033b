import { cellAddress } from '#core/grid/address';
import type { CellValue, WorkbookGrids } from '#core/grid/grid';
import type { FindingCode } from '#core/finding/catalogue';
import type { Finding } from '#core/finding/finding';
import { applyEdits, valueAt } from './apply-edits';
import { judgeFixes } from './judge-fixes';
import {
  eligibleFixes,
  type Fix,
  fixKey,
  planFixes,
  type PlanOptions,
  type Rejection,
  type Rejections,
  type SkippedFinding,
} from './plan-fixes';
import type { SheetEdit } from './sheet-edit';

/** An edit that repairs a finding, with what the cell held before. */
export interface FixEdit extends SheetEdit {
  readonly cell: string;
  readonly before: CellValue;
  readonly finding: Finding;
}

export interface FixedWorkbook {
  /** In the order they were made; a cell that is repaired twice comes twice. */
  readonly edits: readonly FixEdit[];
  readonly skipped: readonly SkippedFinding[];
  /** Every finding of the workbook once the edits are made. */
  readonly remaining: readonly Finding[];
}

export interface FixOptions {
  /** The codes to repair; without it every code whose fix is no guess. */
  readonly codes?: ReadonlySet<FindingCode>;
  readonly check: (workbook: WorkbookGrids) => readonly Finding[];
  /** Why the file does not allow an edit (Simplified Chinese), undefined where it does; as many as edits. */
  readonly refusals: (edits: readonly SheetEdit[]) => readonly (string | undefined)[];
}

interface State {
  readonly workbook: WorkbookGrids;
  readonly findings: readonly Finding[];
}

interface Round {
  readonly fixes: readonly Fix[];
  readonly rejected: Rejections;
  readonly after: State;
}

/** A repair may uncover the next slip of its cell; slips that still uncover others after this are left to a person. */
const MAX_ROUNDS = 3;

/** The fixes that the file does not allow. */
function refusedFixes(fixes: readonly Fix[], refusals: FixOptions['refusals']): Rejections {
  const reasons = refusals(fixes.map(({ edit }) => edit));
  return new Map(
    fixes.flatMap((fix, index): [string, Rejection][] => {
      const detail = reasons[index];
      return detail === undefined ? [] : [[fixKey(fix), { reason: 'refused', detail }]];
    }),
  );
}

/** Makes the fixes but those that do no good; each try makes fewer, so it ends. */
function fixRound(planned: readonly Fix[], { workbook, findings }: State, check: FixOptions['check']): Round {
  const rejected = new Map<string, Rejection>();
  for (;;) {
    const fixes = planned.filter((fix) => !rejected.has(fixKey(fix)));
    if (fixes.length === 0) return { fixes, rejected, after: { workbook, findings } };
    const fixed = applyEdits(
      workbook,
      fixes.map(({ edit }) => edit),
    );
    const after = { workbook: fixed, findings: check(fixed) };
    const bad = judgeFixes(fixes, findings, after.findings);
    if (bad.size === 0) return { fixes, rejected, after };
    for (const [key, reason] of bad) rejected.set(key, reason);
  }
}

function fixEdit({ finding, edit }: Fix, before: WorkbookGrids): FixEdit {
  return { ...edit, cell: cellAddress(edit.row, edit.column), before: valueAt(before, edit), finding };
}

/**
 * Repairs what can be repaired without a person: makes the fixes of the findings, checks again, and repeats while
 * there is more to repair. Nothing is written; the edits come back.
 */
export function fixWorkbook(workbook: WorkbookGrids, options: FixOptions): FixedWorkbook {
  const { check, refusals, codes } = options;
  const edits: FixEdit[] = [];
  let rejected: Rejections = new Map();
  let state: State = { workbook, findings: check(workbook) };
  const planOptions = (): PlanOptions => ({ ...(codes && { codes }), rejected });
  for (let rounds = 0; rounds < MAX_ROUNDS; rounds++) {
    const refused = refusedFixes(eligibleFixes(state.findings, planOptions()), refusals);
    rejected = new Map([...rejected, ...refused]);
    const plan = planFixes(state.findings, planOptions());
    if (plan.fixes.length === 0) break;
    const round = fixRound(plan.fixes, state, check);
    edits.push(...round.fixes.map((fix) => fixEdit(fix, state.workbook)));
    rejected = new Map([...rejected, ...round.rejected]);
    state = round.after;
  }
  const { fixes, skipped } = planFixes(state.findings, planOptions());
  const unsettled = [...new Set(fixes.map(({ finding }) => finding))];
  const later = unsettled.map((finding): SkippedFinding => ({ finding, reason: 'later', detail: '' }));
  return { edits, skipped: [...skipped, ...later], remaining: state.findings };
}
