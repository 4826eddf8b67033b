import type { Args } from '../richapi/args';
import type { HostClassPart } from '../richapi/host-class';
import { type Area, intersection } from '../model/area';
import { recalculate } from '../model/calculate';
import { clearConditions } from '../model/conditional-formats';
import { unmergeCells } from '../model/merge';
import { checkWritable } from '../model/protection';
import { restyle } from '../model/restyle';
import type { Sheet } from '../model/sheet';
import { PLAIN_STYLE } from '../model/style';
import { clearValidation } from '../model/validations';
import type { Range, RangeAreas } from './proxies';
import { areasOf, editCells, formatCells } from './range-edit';
import type { Cells } from './range-proxies';

const APPLY_TO = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

function clearContents(sheet: Sheet, area: Area): void {
  for (const { row, column, cell } of [...sheet.filled(area)])
    sheet.put(row, column, { value: null, style: cell.style });
}

/** Merging and conditional formats go with the looks. */
function clearFormats(sheet: Sheet, area: Area): void {
  restyle(sheet, area, () => PLAIN_STYLE);
  clearConditions(sheet, [area]);
  if (sheet.merges.some((merge) => intersection(merge, area))) unmergeCells(sheet, area);
}

function clear(cells: Cells, args: Args): void {
  const { sheet } = cells;
  const applyTo = args.choice(APPLY_TO, 0, 'All');
  const formats = applyTo === 'All' || applyTo === 'Formats';
  const contents = applyTo === 'All' || applyTo === 'Contents' || applyTo === 'ResetContents';
  if (formats) for (const area of areasOf(cells)) checkWritable(sheet, area, args.location, 'formatCells');
  if (contents)
    editCells(cells, args.location, (area) => {
      clearContents(sheet, area);
    });
  if (formats)
    formatCells(cells, args.location, (area) => {
      clearFormats(sheet, area);
      if (applyTo === 'All') clearValidation(sheet, area);
    });
}

/** Taking away what cells hold or how they look. */
export const rangeClear: HostClassPart<Range> & HostClassPart<RangeAreas> = {
  call: {
    Calculate: ({ book }: Cells) => {
      recalculate(book);
    },
    Clear: clear,
    SetDirty: ({ book }: Cells) => {
      recalculate(book);
    },
  },
};
