import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import { type Area, columnCount, isUnbounded, rowCount } from '../model/area';
import { type Cell, formulaText, plainValue } from '../model/cell';
import type { Range } from './proxies';

/** Something of each cell, row by row; null for whole rows and columns, whose cells cannot be listed. */
export function cellwise<T>({ sheet, area }: Range, of: (cell: Cell) => T): T[][] | null {
  if (isUnbounded(area)) return null;
  return Array.from({ length: rowCount(area) }, (_row, row) =>
    Array.from({ length: columnCount(area) }, (_column, column) =>
      of(sheet.cell(area.top + row, area.left + column)),
    ),
  );
}

/** The rows of a value for a whole area: one value, or an array of one, stands for all cells. */
export function rowsFor(area: Area, value: Args): readonly (readonly unknown[])[] {
  const given = value.raw();
  const rows: readonly unknown[] = Array.isArray(given) ? given : [[given]];
  const isShaped = rows.every((row): row is readonly unknown[] => Array.isArray(row));
  if (!isShaped) return value.refuse();
  const [first] = rows;
  if (rows.length === 1 && first?.length === 1)
    return Array.from({ length: rowCount(area) }, () =>
      Array.from({ length: columnCount(area) }, () => first[0]),
    );
  const fits = rows.length === rowCount(area) && rows.every((row) => row.length === columnCount(area));
  if (!fits) throw new HostError('InvalidArgument', value.location);
  return rows;
}

/** What cells hold. */
export const rangeValues: HostClassPart<Range> = {
  get: {
    Formulas: (self) => cellwise(self, formulaText),
    Values: (self) => cellwise(self, ({ value }) => plainValue(value)),
  },
};
