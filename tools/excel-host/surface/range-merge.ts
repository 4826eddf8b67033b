import type { HostClassPart } from '../richapi/host-class';
import { contains } from '../model/area';
import { recalculate } from '../model/calculate';
import { tellEdited, THIS_ADDIN } from '../model/changed-event';
import { mergeCells, unmergeCells } from '../model/merge';
import { checkWritable } from '../model/protection';
import { type Range, RangeAreas } from './proxies';

/** As in Excel, merged areas are seen only where their top-left cell lies inside the range. */
function mergedAreas({ book, sheet, area }: Range): RangeAreas | null {
  const areas = sheet.merges.filter(({ top, left }) => contains(area, top, left));
  const inOrder = [...areas].sort((a, b) => a.top - b.top || a.left - b.left);
  return inOrder.length > 0 ? new RangeAreas(book, sheet, inOrder) : null;
}

/** Merging. No event tells of it: `changed` reads as if values had been typed. */
export const rangeMerge: HostClassPart<Range> = {
  call: {
    GetMergedAreasOrNullObject: mergedAreas,
    Merge: (self, args) => {
      checkWritable(self.sheet, self.area, args.location, 'restructure');
      mergeCells(self.sheet, self.area, args.flag());
      recalculate(self.book);
      tellEdited(self.book, self.sheet, self.area, THIS_ADDIN);
    },
    Unmerge: (self, { location }) => {
      checkWritable(self.sheet, self.area, location, 'restructure');
      unmergeCells(self.sheet, self.area);
      tellEdited(self.book, self.sheet, self.area, THIS_ADDIN);
    },
  },
};
