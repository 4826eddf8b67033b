import * as z from 'zod';
import type { CivilDate } from '#core/date/civil-date';
import { isCivilDate } from '#core/date/civil-date';
import { projectItemReader } from '#core/ledger/project-item-of';
import type { RowFields } from '#core/ledger/row-fields';
import type { UnitDirectory } from '#core/unit/unit';
import type { Role } from './by-unit';
import { rolesOf } from './by-unit';

/** What a tally tells items apart by, so that they can be summed up by unit and by month. */
export interface Scope {
  readonly roles: readonly Role[];
  /** The final due date. */
  readonly due: CivilDate | undefined;
}

const scopeSchema = z.tuple([z.string(), z.string(), z.string()]);

/**
 * The key of an item's scope: its unit cells as written and its final due date. Which units the cells name depends on
 * the directory, which may change later on; so that is asked only when the tally is read.
 */
export function scopeText({ units = '', leadUnit = '' }: RowFields, due: CivilDate | undefined): string {
  return JSON.stringify([String(units), String(leadUnit), due ?? '']);
}

/** The unit cells of a scope, as a row holds them. */
export function unitCellsOf(text: string): RowFields {
  const [units, leadUnit] = scopeSchema.parse(JSON.parse(text));
  return { units, leadUnit };
}

/** A reader of what `scopeText` wrote. */
export function scopeReader(directory: UnitDirectory): (text: string) => Scope {
  const readItem = projectItemReader({ year: { value: 2000, known: false }, directory, hasProgress: false });
  return (text) => {
    const [units, leadUnit, due] = scopeSchema.parse(JSON.parse(text));
    return { roles: rolesOf(readItem({ units, leadUnit })), due: isCivilDate(due) ? due : undefined };
  };
}
