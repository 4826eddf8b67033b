import type { HostClassPart } from '../richapi/host-class';
import { cellArea } from '../model/area';
import { Application, Range, Runtime, type Workbook, WorksheetCollection } from './proxies';

export const workbook: HostClassPart<Workbook> = {
  get: { Name: ({ book }) => book.name },
  nav: {
    Application: ({ book }) => new Application(book),
    Worksheets: ({ book }) => new WorksheetCollection(book),
    _Runtime: ({ book }) => new Runtime(book),
  },
  call: {
    GetActiveCell: ({ book }) => {
      const [{ top, left }] = book.selection(book.active);
      return new Range(book, book.active, cellArea(top, left));
    },
    GetSelectedRange: ({ book }, args) => {
      const [area, ...others] = book.selection(book.active);
      return others.length === 0 ? new Range(book, book.active, area) : args.refuse();
    },
  },
};

export const runtime: HostClassPart<Runtime> = {
  get: { EnableEvents: ({ book }) => book.events.enabled },
  set: {
    EnableEvents: ({ book }, value) => {
      book.events.enabled = value.flag();
    },
  },
};
