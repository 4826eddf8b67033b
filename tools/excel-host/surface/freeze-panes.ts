import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import { type Area, parseArea, splitAddress, WHOLE_SHEET } from '../model/area';
import { Range, type Worksheet } from './proxies';
import { WorksheetFreezePanes } from './structure-proxies';

/** The rows and columns that stay in sight, as an area; undefined where none do. */
function location({ sheet }: WorksheetFreezePanes): Area | undefined {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return undefined;
  return {
    ...WHOLE_SHEET,
    ...(rows > 0 && { bottom: rows - 1 }),
    ...(columns > 0 && { right: columns - 1 }),
  };
}

function frozenRange(self: WorksheetFreezePanes): Range | null {
  const area = location(self);
  return area ? new Range(self.book, self.sheet, area) : null;
}

function areaArgument({ sheet }: WorksheetFreezePanes, args: Args): Area {
  const given = args.raw();
  if (given instanceof Range) return given.sheet === sheet ? given.area : args.refuse();
  return parseArea(splitAddress(args.text()).area) ?? args.refuse();
}

function count(args: Args): number {
  const given = args.optionalNumber() ?? 1;
  return Number.isInteger(given) && given > 0 ? given : args.refuse();
}

/** Rows and columns that stay in sight. */
export const freezePanes: HostClassPart<WorksheetFreezePanes> = {
  call: {
    /** Whole rows or columns freeze those; other cells both. */
    FreezeAt: (self, args) => {
      const { bottom, right } = areaArgument(self, args);
      const [rows, columns] = [bottom + 1, right + 1];
      self.sheet.frozen = {
        rows: bottom === WHOLE_SHEET.bottom ? 0 : rows,
        columns: right === WHOLE_SHEET.right ? 0 : columns,
      };
    },
    FreezeColumns: ({ sheet }, args) => {
      sheet.frozen = { rows: 0, columns: count(args) };
    },
    FreezeRows: ({ sheet }, args) => {
      sheet.frozen = { rows: count(args), columns: 0 };
    },
    GetLocation: (self, { location: member }) => {
      const range = frozenRange(self);
      if (!range) throw new HostError('ItemNotFound', member);
      return range;
    },
    GetLocationOrNullObject: frozenRange,
    Unfreeze: ({ sheet }) => {
      sheet.frozen = { rows: 0, columns: 0 };
    },
  },
};

export const freezePanesOfWorksheet: HostClassPart<Worksheet> = {
  nav: { FreezePanes: ({ book, sheet }) => new WorksheetFreezePanes(book, sheet) },
};
