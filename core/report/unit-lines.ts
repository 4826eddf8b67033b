import type { UnitCompletion } from '#core/completion/by-unit';
import type { Comparison } from '#core/comparison/compare-status';
import type { Counts } from '#core/completion/counts';
import { ranked } from '#core/scoring/rank';

export interface UnitLine extends UnitCompletion {
  /** Among single units that lead items; null for collectives and units that only support. */
  readonly rank: number | null;
  /** What it led on the day changes are told since; null where nobody can tell, or it had none. */
  readonly before: Counts | null;
}

function competes({ collective, lead }: UnitCompletion): boolean {
  return !collective && lead.total > 0;
}

/** Higher completion rate first, then higher on-time rate (nothing due yet counts as all on time), then fewer overdue. */
function compareUnits(a: UnitCompletion, b: UnitCompletion): number {
  return (
    Number(competes(b)) - Number(competes(a)) ||
    (b.lead.completionRate ?? 0) - (a.lead.completionRate ?? 0) ||
    (b.lead.onTimeRate ?? 1) - (a.lead.onTimeRate ?? 1) ||
    a.lead.overdue - b.lead.overdue
  );
}

/** Units in order of rank, those without one last. */
export function unitLines(units: readonly UnitCompletion[], change: Comparison | null): readonly UnitLine[] {
  const before = new Map(change?.units.map(({ unit, lead }) => [unit, lead.before]));
  return ranked(units, compareUnits).map(({ item, rank }) => ({
    ...item,
    rank: competes(item) ? rank : null,
    before: before.get(item.unit) ?? null,
  }));
}
