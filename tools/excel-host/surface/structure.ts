import { hostClass } from '../richapi/host-class';
import { autoFilter, autoFilterOfWorksheet } from './auto-filter';
import { eventRegistrations } from './event-registrations';
import { freezePanes, freezePanesOfWorksheet } from './freeze-panes';
import { namedItem, namedItemArrayValues, namedItems, namesOfWorkbook, namesOfWorksheet } from './names';
import { pageLayout, pageLayoutOfWorksheet } from './page-layout';
import { headerFooter, headerFooterGroup, pageTextsOfLayout } from './page-texts';
import { rangeMerge } from './range-merge';
import { rangeShift } from './range-shift';
import { rangeSort, sortOfRange } from './range-sort';
import * as proxies from './structure-proxies';
import { filter, tableColumn, tableColumns, tableRow, tableRows } from './table-lines';
import {
  table,
  tableCollection,
  tablesInRange,
  tableSort,
  tablesOfRange,
  tablesOfWorkbook,
  tablesOfWorksheet,
} from './tables';
import { worksheetCopy } from './worksheet-copy';

/** What gives cells their place and order: the classes, a line each. */
export const STRUCTURE_CLASSES: readonly ReturnType<typeof hostClass>[] = [
  hostClass(proxies.RangeSort, rangeSort),
  hostClass(proxies.AutoFilter, autoFilter),
  hostClass(proxies.TableCollection, tableCollection, eventRegistrations('DataChanged', 'Added', 'Deleted')),
  hostClass(proxies.Table, table, eventRegistrations('DataChanged', 'SelectionChanged')),
  hostClass(proxies.TableScopedCollection, tablesInRange),
  hostClass(proxies.TableSort, tableSort),
  hostClass(proxies.TableColumnCollection, tableColumns),
  hostClass(proxies.TableColumn, tableColumn),
  hostClass(proxies.Filter, filter),
  hostClass(proxies.TableRowCollection, tableRows),
  hostClass(proxies.TableRow, tableRow),
  hostClass(proxies.NamedItemCollection, namedItems),
  hostClass(proxies.NamedItem, namedItem),
  hostClass(proxies.NamedItemArrayValues, namedItemArrayValues),
  hostClass(proxies.WorksheetFreezePanes, freezePanes),
  hostClass(proxies.PageLayout, pageLayout, pageTextsOfLayout),
  hostClass(proxies.HeaderFooterGroup, headerFooterGroup),
  hostClass(proxies.HeaderFooter, headerFooter),
];

/** The members by which they are reached. */
export const WORKBOOK_STRUCTURE = [tablesOfWorkbook, namesOfWorkbook] as const;
export const WORKSHEET_STRUCTURE = [
  autoFilterOfWorksheet,
  tablesOfWorksheet,
  namesOfWorksheet,
  freezePanesOfWorksheet,
  pageLayoutOfWorksheet,
  worksheetCopy,
] as const;
export const RANGE_STRUCTURE = [rangeMerge, rangeShift, sortOfRange, tablesOfRange] as const;
