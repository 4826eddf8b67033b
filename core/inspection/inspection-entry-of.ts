import { isCivilDate } from '#core/date/civil-date';
import type { FieldValue, RowFields } from '#core/ledger/row-fields';
import type { InspectionEntry } from './inspection-entry';

function optional<Name extends string>(
  name: Name,
  value: FieldValue | undefined,
): Partial<Record<Name, string>> {
  return value === undefined ? {} : ({ [name]: String(value) } as Record<Name, string>);
}

/** A line of 督导检查记录, or undefined where its date, unit or problem is missing or unreadable. */
export function inspectionEntryOf(fields: RowFields, row?: number): InspectionEntry | undefined {
  const { no, date, unit, finding, rectifiedOn } = fields;
  if (typeof date !== 'string' || !isCivilDate(date) || unit === undefined || finding === undefined)
    return undefined;
  return {
    ...(row !== undefined && { row }),
    no: typeof no === 'number' ? no : null,
    date,
    unit: String(unit),
    problem: String(finding),
    ...optional('method', fields['method']),
    ...optional('relatesTo', fields['relatesTo']),
    ...optional('rectifyBy', fields['rectifyBy']),
    ...(typeof rectifiedOn === 'string' && isCivilDate(rectifiedOn) && { rectifiedOn }),
  };
}
