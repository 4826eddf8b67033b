import type { HostClassPart } from '../richapi/host-class';
import { columnCount, formatArea, hasAllColumns, hasAllRows, quotedSheetName, rowCount } from '../model/area';
import { type Range, Worksheet } from './proxies';

/** `Sheet1!B2:C9`, as the client library writes it. */
export function fullAddress({ sheet, area }: Pick<Range, 'sheet' | 'area'>): string {
  return `${quotedSheetName(sheet.name)}!${formatArea(area)}`;
}

/** Where a range is. */
export const range: HostClassPart<Range> = {
  get: {
    Address: fullAddress,
    AddressLocal: fullAddress,
    CellCount: ({ area }) => {
      const count = rowCount(area) * columnCount(area);
      return count > 2 ** 31 - 1 ? -1 : count;
    },
    ColumnCount: ({ area }) => columnCount(area),
    ColumnIndex: ({ area }) => area.left,
    IsEntireColumn: ({ area }) => hasAllRows(area),
    IsEntireRow: ({ area }) => hasAllColumns(area),
    RowCount: ({ area }) => rowCount(area),
    RowIndex: ({ area }) => area.top,
  },
  nav: { Worksheet: ({ book, sheet }) => new Worksheet(book, sheet) },
};
