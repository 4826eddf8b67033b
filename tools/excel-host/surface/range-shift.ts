import type { HostClassPart } from '../richapi/host-class';
import { type Area, columnCount, hasAllColumns, hasAllRows, intersection, rowCount } from '../model/area';
import { THIS_ADDIN } from '../model/changed-event';
import { checkWritable, type ProtectedAction } from '../model/protection';
import { type Axis, type Shift, shiftCells, shiftDetails } from '../model/shift';
import { tellTable } from '../model/table-events';
import { Range } from './proxies';

/** Whole rows and columns have but one way to go. */
function axisOf(area: Area, asked: Axis): Axis {
  if (hasAllColumns(area)) return 'rows';
  return hasAllRows(area) ? 'columns' : asked;
}

function shiftOf(area: Area, axis: Axis, sign: 1 | -1): Shift {
  const isWhole = axis === 'rows' ? hasAllColumns(area) : hasAllRows(area);
  const { top, left, bottom, right } = area;
  return axis === 'rows'
    ? {
        axis,
        at: top,
        count: sign * rowCount(area),
        ...(!isWhole && { across: { first: left, last: right } }),
      }
    : {
        axis,
        at: left,
        count: sign * columnCount(area),
        ...(!isWhole && { across: { first: top, last: bottom } }),
      };
}

const ACTIONS = {
  rows: { insert: 'insertRows', delete: 'deleteRows' },
  columns: { insert: 'insertColumns', delete: 'deleteColumns' },
} as const;

function actionOf({ axis, count, across }: Shift): ProtectedAction {
  return across ? 'restructure' : ACTIONS[axis][count > 0 ? 'insert' : 'delete'];
}

function carryOut({ book, sheet, area }: Range, shift: Shift, location: string): Range {
  checkWritable(sheet, area, location, actionOf(shift));
  const tables = sheet.tables.items.filter((table) => intersection(table.area, area));
  shiftCells(book, sheet, shift);
  const details = { ...shiftDetails(shift), ...THIS_ADDIN };
  book.raise('changed', sheet, details);
  for (const table of tables) tellTable(book, table, 'tableChanged', details);
  return new Range(book, sheet, area);
}

/** Inserting and deleting cells. */
export const rangeShift: HostClassPart<Range> = {
  call: {
    Delete: (self, args) => {
      const asked = args.choice(['Up', 'Left']) === 'Up' ? 'rows' : 'columns';
      carryOut(self, shiftOf(self.area, axisOf(self.area, asked), -1), args.location);
    },
    /** Gives the new, empty cells; the range itself moves with its own. */
    Insert: (self, args) => {
      const asked = args.choice(['Down', 'Right']) === 'Down' ? 'rows' : 'columns';
      return carryOut(self, shiftOf(self.area, axisOf(self.area, asked), 1), args.location);
    },
  },
};
