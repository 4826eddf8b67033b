import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import { parseArea } from '../model/area';
import { Range, RangeAreas, type Workbook } from './proxies';

/** The range an event tells of, as long as its sheet is there. The reference is made with the event, see `eventEntry`. */
function eventRange({ book }: Workbook, args: Args): Range | null {
  const [id = '', address = ''] = args.text().split('!');
  const [sheet, area] = [book.sheet(id), parseArea(address)];
  return sheet && area ? new Range(book, sheet, area) : null;
}

function orRefuse(self: Workbook, args: Args): Range {
  const range = eventRange(self, args);
  if (!range) throw new HostError('ItemNotFound', args.location);
  return range;
}

/** What a handler asks for with `event.getRange(context)`, and what is selected. */
export const rangesOfWorkbook: HostClassPart<Workbook> = {
  call: {
    GetSelectedRanges: ({ book }) => new RangeAreas(book, book.active, book.selection(book.active)),
    _GetRangeForEventByReferenceId: orRefuse,
    _GetRangeOrNullObjectForEventByReferenceId: eventRange,
  },
};
