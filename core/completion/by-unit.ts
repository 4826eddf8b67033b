import { groupBy } from '#core/collection/group-by';
import type { ProjectItem } from '#core/ledger/project-item';
import type { AssessedItem } from './completion';
import type { Counts } from './counts';
import { summarise } from './completion';

/** How a unit's items stand: those it leads, and those it supports. */
export interface UnitCompletion {
  readonly unit: string;
  /** True for `各县市区司法局` and its like, which count under their own name. */
  readonly collective: boolean;
  readonly lead: Counts;
  readonly support: Counts;
}

export interface Role {
  readonly unit: string;
  readonly role: 'lead' | 'support';
  readonly collective: boolean;
}

/**
 * Every unit of an item once. The 牵头单位 leads beside the first-named responsible unit; a unit that is named in
 * both roles leads.
 */
export function rolesOf({ leadUnit, units }: ProjectItem): readonly Role[] {
  const named: Role[] = units.map(({ name, role, collective }) => ({ unit: name, role, collective }));
  const all: Role[] = leadUnit ? [{ unit: leadUnit, role: 'lead', collective: false }, ...named] : named;
  return [...groupBy(all, ({ unit }) => unit)].map(([unit, roles]) => ({
    unit,
    role: roles.some(({ role }) => role === 'lead') ? 'lead' : 'support',
    collective: roles.some(({ collective }) => collective),
  }));
}

/** One entry per unit, in order of first appearance. An item counts for every unit it names. */
export function summariseByUnit(items: readonly AssessedItem[]): readonly UnitCompletion[] {
  const shares = items.flatMap((assessed) => rolesOf(assessed.item).map((role) => ({ ...role, assessed })));
  return [...groupBy(shares, ({ unit }) => unit)].map(([unit, ofUnit]) => {
    const inRole = (wanted: Role['role']): Counts =>
      summarise(ofUnit.filter(({ role }) => role === wanted).map(({ assessed }) => assessed));
    return {
      unit,
      collective: ofUnit.some(({ collective }) => collective),
      lead: inRole('lead'),
      support: inRole('support'),
    };
  });
}
