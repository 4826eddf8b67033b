import { groupBy } from '#core/collection/group-by';
import type { CivilDate } from '#core/date/civil-date';
import type { UnitDirectory } from '#core/unit/unit';
import type { MonthCompletion } from './by-month';
import type { Role, UnitCompletion } from './by-unit';
import { type Cohort, type Counts, summariseCohorts } from './counts';
import { STANDINGS } from './standing';
import type { Changes, Tally } from './tally';
import { numbersAt } from './tally';
import type { Scope } from './tally-scope';
import { scopeReader } from './tally-scope';

/** What `computeStatus` says of the items themselves. */
export interface TalliedCompletion {
  readonly total: Counts;
  /** In order of name. */
  readonly units: readonly UnitCompletion[];
  readonly months: readonly MonthCompletion[];
}

/** A scope with its items, as they stand on the day asked for. */
interface Standings extends Scope {
  readonly cohorts: readonly Cohort[];
}

/**
 * How the items of a tally stand at the end of the day `asOf`, which must lie within the horizon of their ledgers. The
 * tallies of several ledgers may be added first.
 */
export function talliedCompletion(
  tally: Tally,
  asOf: CivilDate,
  directory: UnitDirectory,
): TalliedCompletion {
  const readScope = scopeReader(directory);
  const scopes = Object.entries(tally).map(([text, changes]) => {
    const scope = readScope(text);
    const dueByNow = scope.due !== undefined && scope.due <= asOf;
    return { ...scope, cohorts: cohortsAt(changes, asOf, dueByNow) };
  });
  return { total: countsOf(scopes), units: byUnit(scopes), months: byMonth(scopes) };
}

function cohortsAt(changes: Changes, asOf: CivilDate, dueByNow: boolean): Cohort[] {
  const numbers = numbersAt(changes, asOf);
  return [...STANDINGS].flatMap(([code, standing]) => {
    const size = numbers.get(code) ?? 0;
    return size === 0 ? [] : [{ ...standing, dueByNow, size }];
  });
}

function countsOf(scopes: readonly Standings[]): Counts {
  return summariseCohorts(scopes.flatMap(({ cohorts }) => cohorts));
}

function byUnit(scopes: readonly Standings[]): UnitCompletion[] {
  const shares = scopes.flatMap((scope) => scope.roles.map((role) => ({ ...role, scope })));
  return [...groupBy(shares, ({ unit }) => unit)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, ofUnit]) => {
      const inRole = (wanted: Role['role']): Counts =>
        countsOf(ofUnit.filter(({ role }) => role === wanted).map(({ scope }) => scope));
      return {
        unit,
        collective: ofUnit.some(({ collective }) => collective),
        lead: inRole('lead'),
        support: inRole('support'),
      };
    });
}

function byMonth(scopes: readonly Standings[]): MonthCompletion[] {
  return [...groupBy(scopes, ({ due }) => due?.slice(0, 7) ?? null)]
    .sort(([a], [b]) => (a ?? '9999-99').localeCompare(b ?? '9999-99', 'en'))
    .map(([month, ofMonth]) => ({ month, ...countsOf(ofMonth) }));
}
