import { isCivilDate } from '#core/date/civil-date';
import type { FieldValue, RowFields } from '#core/ledger/row-fields';
import { remember } from '#core/text/remember';
import { expandCollective } from '#core/unit/directory';
import { parseUnits } from '#core/unit/parse-units';
import type { UnitDirectory } from '#core/unit/unit';
import type { InspectionEntry } from './inspection-entry';

function optional<Name extends string>(
  name: Name,
  value: FieldValue | undefined,
): Partial<Record<Name, string>> {
  return value === undefined ? {} : ({ [name]: String(value) } as Record<Name, string>);
}

/** A collective of which no member is known stands for itself. */
function unitsOf(cell: string, directory: UnitDirectory): readonly string[] {
  const named = parseUnits(cell, directory).flatMap((mention) => {
    const members = expandCollective(mention, directory);
    return members.length === 0 ? [mention.name] : members;
  });
  return [...new Set(named)];
}

/** A reader of lines of 督导检查记录. It gives undefined where date, unit or problem is missing or unreadable. */
export function inspectionReader(
  directory: UnitDirectory,
): (fields: RowFields, row?: number) => InspectionEntry | undefined {
  const unitsIn = remember((cell) => unitsOf(cell, directory));
  return (fields, row) => {
    const { no, date, unit, finding, rectifiedOn } = fields;
    if (typeof date !== 'string' || !isCivilDate(date)) return undefined;
    if (unit === undefined || finding === undefined) return undefined;
    return {
      ...(row !== undefined && { row }),
      no: typeof no === 'number' ? no : null,
      date,
      unit: String(unit),
      units: unitsIn(String(unit)),
      problem: String(finding),
      ...optional('method', fields['method']),
      ...optional('relatesTo', fields['relatesTo']),
      ...optional('rectifyBy', fields['rectifyBy']),
      ...(typeof rectifiedOn === 'string' && isCivilDate(rectifiedOn) && { rectifiedOn }),
    };
  };
}
