import { groupBy } from '#core/collection/group-by';
import type { FindingCode } from '#core/finding/catalogue';
import type { Finding } from '#core/finding/finding';
import { parseAddress } from '#core/grid/address';
import { type Fix, fixesOf, fixKey, type Rejection } from './plan-fixes';
import { cellKey } from './sheet-edit';

type FindingsByCell = ReadonlyMap<string, readonly Finding[]>;

function cellOf({ sheet, cell }: Finding): string {
  return cellKey({ sheet, row: 0, column: 0, ...parseAddress(cell) });
}

function count(findings: readonly Finding[] = [], code: FindingCode): number {
  return findings.filter((finding) => finding.code === code).length;
}

/** True for a finding that repairs its own cell, and with it perhaps others that have the same slip. */
function repairsItself(finding: Finding): boolean {
  const own = cellOf(finding);
  return fixesOf(finding).some(({ edit }) => cellKey(edit) === own);
}

/** The findings by cell before and after the fixes, and those that repair their own cell. */
interface Evidence {
  readonly before: FindingsByCell;
  readonly after: FindingsByCell;
  readonly selfRepairing: ReadonlySet<Finding>;
}

function rejection(
  { finding, edit }: Fix,
  { before, after, selfRepairing }: Evidence,
): Rejection | undefined {
  const edited = cellKey(edit);
  const own = cellOf(finding);
  const isSelfRepair = selfRepairing.has(finding);
  const found = after.get(edited);
  // Information is no slip: `长期` names no date, and rightly so.
  const added = found?.find(
    ({ code, severity }) =>
      severity !== 'info' &&
      !(isSelfRepair && code === finding.code) &&
      count(found, code) > count(before.get(edited), code),
  );
  if (added) return { reason: 'new-finding', detail: added.message };
  const judged = isSelfRepair ? edited : own;
  // The other cells that a finding speaks for have, before, no finding of their own.
  const had = judged === own ? count(before.get(own), finding.code) : 1;
  return count(after.get(judged), finding.code) < had ? undefined : { reason: 'ineffective', detail: '' };
}

/** Judges fixes that were made together by the findings before and after: those that must not be made, by `fixKey`. */
export function judgeFixes(
  fixes: readonly Fix[],
  before: readonly Finding[],
  after: readonly Finding[],
): Map<string, Rejection> {
  const findings = new Set(fixes.map(({ finding }) => finding));
  const evidence = {
    before: groupBy(before, cellOf),
    after: groupBy(after, cellOf),
    selfRepairing: new Set([...findings].filter(repairsItself)),
  };
  const bad = new Map<string, Rejection>();
  for (const fix of fixes) {
    const reason = rejection(fix, evidence);
    if (reason) bad.set(fixKey(fix), reason);
  }
  return bad;
}
