import type { LedgerFamily, LedgerKind } from '#core/ledger/kind';
import type { RowFields } from '#core/ledger/row-fields';
import { looseKey } from '#core/text/normalise';
import { canonicalName, expandCollective } from '#core/unit/directory';
import { parseUnits } from '#core/unit/parse-units';
import type { UnitDirectory } from '#core/unit/unit';

/** The columns whose cells say whose a row is. Rows of the directory and of the rules belong to no unit. */
const UNIT_COLUMNS: Readonly<Record<LedgerFamily, readonly string[]>> = {
  project: ['leadUnit', 'units', 'supportUnits'],
  quota: ['unit'],
  'info-log': ['unit'],
  'inspection-log': ['unit'],
  directory: [],
  rules: [],
};

/** Whether a column is one that the row's units fill; false for a column the kind does not have. */
export function isWrittenByUnits(kind: LedgerKind, columnId: string): boolean {
  return kind.columns.some(({ id, writtenBy }) => id === columnId && writtenBy === 'unit');
}

/** Whether a column is part of the city bureau's acceptance. */
export function isAcceptance(kind: LedgerKind, columnId: string): boolean {
  return kind.columns.some(({ id, writtenBy }) => id === columnId && writtenBy === 'acceptor');
}

export function unitColumns({ family }: LedgerKind): readonly string[] {
  return UNIT_COLUMNS[family];
}

/** The texts of the cells that say whose a row is, empty ones left out. */
export function unitTexts(fields: RowFields, kind: LedgerKind): string[] {
  return unitColumns(kind).flatMap((id) => (fields[id] === undefined ? [] : [String(fields[id])]));
}

/**
 * Whether a row names one of these units, as lead or support, by an alias, or as member of a collective. Only the
 * directory knows aliases and members: without one a collective stands for nobody.
 */
export function namesAnyOf(
  units: readonly string[],
  texts: readonly string[],
  directory: UnitDirectory | undefined,
): boolean {
  const key = (name: string): string => looseKey(directory ? canonicalName(name, directory) : name);
  const own = new Set(units.map(key));
  const mentions = texts.flatMap((text) => parseUnits(text, directory));
  return mentions
    .flatMap((mention) => [mention.name, ...(directory ? expandCollective(mention, directory) : [])])
    .some((name) => own.has(key(name)));
}
