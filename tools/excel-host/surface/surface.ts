import { hostClass, type Surface } from '../richapi/host-class';
import { AddinInternalService, addinInternalService } from './add-in-service';
import { eventRegistrations } from './event-registrations';
import { Range, Runtime, Workbook, Worksheet, WorksheetCollection } from './proxies';
import { range } from './range';
import { rangeValues } from './range-values';
import { runtime, workbook } from './workbook';
import { worksheet } from './worksheet';
import { worksheets } from './worksheets';

const SHEET_EVENTS = ['DataChanged', 'SelectionChanged', 'Activated', 'Deactivated'];

/** All of Excel that is simulated, a line a class. */
export const SURFACE: Surface = new Map([
  hostClass(AddinInternalService, addinInternalService),
  hostClass(Workbook, workbook),
  hostClass(Runtime, runtime),
  hostClass(WorksheetCollection, worksheets, eventRegistrations(...SHEET_EVENTS, 'Added', 'Deleted')),
  hostClass(Worksheet, worksheet, eventRegistrations(...SHEET_EVENTS)),
  hostClass(Range, range, rangeValues),
]);
