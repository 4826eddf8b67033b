import type { UnitCompletion } from '#core/completion/by-unit';
import type { Counts } from '#core/completion/counts';

/** How the units are listed. */
export interface UnitOrder {
  readonly role: 'lead' | 'support';
  readonly by: 'completionRate' | 'red';
  readonly direction: 'ascending' | 'descending';
}

/** A unit with how its items in one role stand. */
export interface UnitShare {
  readonly unit: string;
  readonly counts: Counts;
}

/** The units that have items in the role, one's own first; those that tie stay in the order of the ledgers. */
export function orderUnits(
  units: readonly UnitCompletion[],
  { role, by, direction }: UnitOrder,
  mine?: string,
): readonly UnitShare[] {
  const figure = ({ counts }: UnitShare): number =>
    by === 'red' ? counts.lights.red : (counts.completionRate ?? 0);
  const sign = direction === 'ascending' ? 1 : -1;
  return units
    .map((one) => ({ unit: one.unit, counts: one[role] }))
    .filter(({ counts }) => counts.total > 0)
    .sort((a, b) => Number(b.unit === mine) - Number(a.unit === mine) || sign * (figure(a) - figure(b)));
}
