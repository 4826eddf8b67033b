import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import { formatArea } from '../model/area';
import type { Range } from './proxies';

/** Shows the range and selects it. */
export const rangeSelect: HostClassPart<Range> = {
  call: {
    Select: ({ book, sheet, area }, { location }) => {
      if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', location);
      book.activate(sheet);
      book.select(sheet, [area]);
      book.raise('selectionChanged', sheet, { address: formatArea(area) });
    },
  },
};
