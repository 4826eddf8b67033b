import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import { type Area, cellArea, WHOLE_SHEET } from '../model/area';
import { cellsToAreas } from '../model/cells-to-areas';
import { findText, type FindOptions, replacedText } from '../model/find-text';
import { writeValue } from '../model/write-cell';
import { Range, RangeAreas, type Worksheet } from './proxies';
import { editCells } from './range-edit';

function optionsArgument(args: Args, index: number): FindOptions & { readonly backwards: boolean } {
  const { completeMatch, matchCase, searchDirection } = args.record(index);
  return {
    completeMatch: completeMatch === true,
    matchCase: matchCase === true,
    backwards: searchDirection === 'Backwards' || searchDirection === 'Backward',
  };
}

function first({ book, sheet, area }: Range, args: Args): Range | null {
  const options = optionsArgument(args, 1);
  const found = findText(sheet, area, args.text(), options);
  const cell = found.at(options.backwards ? -1 : 0);
  return cell ? new Range(book, sheet, cellArea(cell.row, cell.column)) : null;
}

function all({ book, sheet }: Worksheet, args: Args): RangeAreas | null {
  const areas = cellsToAreas(findText(sheet, WHOLE_SHEET, args.text(), optionsArgument(args, 1)));
  return areas.length > 0 ? new RangeAreas(book, sheet, areas) : null;
}

function orRefuse<S, T>(find: (self: S, args: Args) => T | null): (self: S, args: Args) => T {
  return (self, args) => {
    const found = find(self, args);
    if (found === null) throw new HostError('ItemNotFound', args.location);
    return found;
  };
}

/** Replaces a text wherever it stands; gives the number of cells. */
function replaceAll({ book, sheet }: Worksheet | Range, area: Area, args: Args): number {
  const [text, replacement, options] = [args.text(0), args.text(1), optionsArgument(args, 2)];
  const found = findText(sheet, area, text, options);
  const areas = cellsToAreas(found);
  if (areas.length === 0) return 0;
  const inputs = found.map((place) => ({
    ...place,
    input: replacedText(place, [text, replacement], options),
  }));
  editCells(new RangeAreas(book, sheet, areas), args.location, (changed) => {
    for (const { row, column, input } of inputs)
      if (row >= changed.top && row <= changed.bottom && column >= changed.left && column <= changed.right)
        writeValue(sheet, row, column, input);
  });
  return found.length;
}

export const rangeFind: HostClassPart<Range> = {
  call: {
    Find: orRefuse(first),
    FindOrNullObject: first,
    ReplaceAll: (self, args) => replaceAll(self, self.area, args),
  },
};

export const findOnWorksheet: HostClassPart<Worksheet> = {
  call: {
    FindAll: orRefuse(all),
    FindAllOrNullObject: all,
    ReplaceAll: (self, args) => replaceAll(self, WHOLE_SHEET, args),
  },
};
