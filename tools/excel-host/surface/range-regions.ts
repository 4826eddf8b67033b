import type { Args } from '../richapi/args';
import type { HostClassPart } from '../richapi/host-class';
import { bounding, cellArea } from '../model/area';
import { DIRECTIONS, edgeFrom, surroundingRegion } from '../model/regions';
import { Range } from './proxies';

/** The cell from which an edge is looked for: the range's first where none is given. */
function start({ area }: Range, args: Args): { row: number; column: number } {
  const given = args.raw(1);
  const { top, left } = given instanceof Range ? given.area : area;
  return { row: top, column: left };
}

function edge(self: Range, args: Args): Range {
  const { row, column } = edgeFrom(self.sheet, start(self, args), args.choice(DIRECTIONS));
  return new Range(self.book, self.sheet, cellArea(row, column));
}

/** Ranges by what is filled around others. */
export const rangeRegions: HostClassPart<Range> = {
  call: {
    GetExtendedRange: (self, args) =>
      new Range(self.book, self.sheet, bounding(self.area, edge(self, args).area)),
    GetRangeEdge: edge,
    GetSurroundingRegion: ({ book, sheet, area }) => new Range(book, sheet, surroundingRegion(sheet, area)),
  },
};
