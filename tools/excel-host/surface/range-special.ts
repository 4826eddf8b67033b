import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import type { Area } from '../model/area';
import {
  blankCells,
  constantCells,
  formulaCells,
  type ValueKind,
  visibleCells,
} from '../model/special-cells';
import type { Sheet } from '../model/sheet';
import { type Range, RangeAreas } from './proxies';
import { areasOf } from './range-edit';
import type { Cells } from './range-proxies';

const KINDS: readonly ValueKind[] = ['Errors', 'Logical', 'Numbers', 'Text'];

/** `LogicalNumbers` names two kinds; `All`, or nothing, names all. */
function kindsArgument(args: Args): readonly ValueKind[] {
  const named = args.optionalText(1)?.toLowerCase() ?? 'all';
  if (named === 'all') return KINDS;
  const kinds = KINDS.filter((kind) => named.includes(kind.toLowerCase()));
  return kinds.join('').length === named.length ? kinds : args.refuse();
}

type Search = (sheet: Sheet, area: Area, kinds: readonly ValueKind[]) => readonly Area[];

const SEARCHES: Readonly<Record<string, Search>> = {
  Blanks: blankCells,
  Constants: constantCells,
  Formulas: formulaCells,
  Visible: visibleCells,
};

function found(cells: Cells, args: Args): RangeAreas | null {
  const { book, sheet } = cells;
  const search = SEARCHES[args.choice(Object.keys(SEARCHES))];
  if (!search) return args.refuse();
  const kinds = kindsArgument(args);
  const areas = areasOf(cells).flatMap((area) => search(sheet, area, kinds));
  return areas.length > 0 ? new RangeAreas(book, sheet, areas) : null;
}

/** Cells of a kind. */
export const specialCells: HostClassPart<Range> & HostClassPart<RangeAreas> = {
  call: {
    GetSpecialCells: (self: Cells, args: Args) => {
      const areas = found(self, args);
      if (!areas) throw new HostError('ItemNotFound', args.location);
      return areas;
    },
    GetSpecialCellsOrNullObject: found,
  },
};
