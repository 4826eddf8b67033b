import { groupBy } from '#core/collection/group-by';
import { findingsOf } from '#core/inspection/findings-of-items';
import type { Rectification } from '#core/inspection/rectification';
import type { UnitReporting } from '#core/reporting/monthly-reporting';
import type { ReportInput } from '../report-input';
import type { SlipItem } from './slip';
import { type SlipColour, worstColour } from './slip-colour';
import { slipItems } from './slip-item';

/** Who is urged to see to what nobody leads: a person has to find out. */
export const NOBODY = '未明确责任单位';

/** What a unit reported for a month. */
export interface MonthOfUnit extends UnitReporting {
  /** `YYYY-MM`. */
  readonly month: string;
}

/** All that one unit is urged to see to. */
export interface SlipShare {
  readonly unit: string;
  /** Those it leads. */
  readonly items: readonly SlipItem[];
  /** What inspections found at it and is not put right yet. */
  readonly findings: readonly Rectification[];
  /** Absent where it reported everything, or nobody can tell. */
  readonly reporting?: MonthOfUnit;
}

/** Each thing once for every unit that has it, in order of first appearance. */
function byUnit<T>(things: readonly T[], unitsOf: (thing: T) => readonly string[]): ReadonlyMap<string, T[]> {
  const shares = things.flatMap((thing) => {
    const units = unitsOf(thing);
    return (units.length === 0 ? [NOBODY] : units).map((unit) => ({ unit, thing }));
  });
  const groups = groupBy(shares, ({ unit }) => unit);
  return new Map([...groups].map(([unit, own]) => [unit, own.map(({ thing }) => thing)]));
}

/** What units did not report everything for the month, by their names. */
function missingReports({ reporting }: ReportInput): ReadonlyMap<string, MonthOfUnit> {
  if (!reporting) return new Map();
  const { month, units } = reporting;
  const missing = units.filter((unit) => unit.missing > 0);
  return new Map(missing.map((unit) => [unit.unit, { ...unit, month }]));
}

/** What each unit is urged to see to. Units are named by their ledgers' and logs' canonical names. */
export function slipShares(input: ReportInput): readonly SlipShare[] {
  const open = findingsOf(input).all.filter(({ state }) => state !== 'closed' && state !== 'closedLate');
  const items = byUnit(slipItems(input), ({ lead }) => lead);
  const findings = byUnit(open, ({ entry }) => entry.units);
  const reports = missingReports(input);
  const units = new Set([...items.keys(), ...findings.keys(), ...reports.keys()]);
  return [...units].map((unit) => {
    const reporting = reports.get(unit);
    return {
      unit,
      items: items.get(unit) ?? [],
      findings: findings.get(unit) ?? [],
      ...(reporting && { reporting }),
    };
  });
}

/** What a finding adds to the colour; one that is not due soon is told on a slip, but makes none. */
function colourOfFinding({ state }: Rectification, { lights }: ReportInput['rules']): SlipColour | undefined {
  if (state === 'overdue') return lights.overdueFinding === 'yellow' ? 'yellow' : 'red';
  return state === 'dueSoon' ? 'blue' : undefined;
}

/** The colour of a unit's slip; undefined where it needs none. */
export function shareColour(
  { items, findings, reporting }: SlipShare,
  rules: ReportInput['rules'],
): SlipColour | undefined {
  return worstColour([
    ...items.map(({ colour }) => colour),
    ...findings.flatMap((finding) => colourOfFinding(finding, rules) ?? []),
    ...(reporting ? (['yellow'] as const) : []),
  ]);
}
