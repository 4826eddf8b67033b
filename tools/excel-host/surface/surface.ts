import { hostClass, type Surface } from '../richapi/host-class';
import { AddinInternalService, addinInternalService } from './add-in-service';
import {
  ANNOTATION_CLASSES,
  RANGE_ANNOTATIONS,
  WORKBOOK_ANNOTATIONS,
  WORKSHEET_ANNOTATIONS,
} from './annotations';
import { eventRegistrations } from './event-registrations';
import { Range, Runtime, Workbook, Worksheet, WorksheetCollection } from './proxies';
import { range } from './range';
import { RANGE_CLASSES, RANGE_PARTS, WORKBOOK_RANGES, WORKSHEET_RANGES } from './range-classes';
import { rangeValues } from './range-values';
import { RANGE_STRUCTURE, STRUCTURE_CLASSES, WORKBOOK_STRUCTURE, WORKSHEET_STRUCTURE } from './structure';
import { runtime, workbook } from './workbook';
import { worksheet } from './worksheet';
import {
  FunctionResult,
  functionResult,
  Functions,
  workbookFunctions,
  worksheetFunctions,
} from './worksheet-functions';
import { worksheets } from './worksheets';

const SHEET_EVENTS = [
  'DataChanged',
  'SelectionChanged',
  'Activated',
  'Deactivated',
  'ProtectionChanged',
  'RowSorted',
  'ColumnSorted',
  'RowHiddenChanged',
  'FormatChanged',
  'Calculated',
];

/** All of Excel that is simulated, a line a class. */
export const SURFACE: Surface = new Map([
  hostClass(AddinInternalService, addinInternalService),
  hostClass(
    Workbook,
    workbook,
    workbookFunctions,
    ...WORKBOOK_RANGES,
    ...WORKBOOK_ANNOTATIONS,
    ...WORKBOOK_STRUCTURE,
  ),
  hostClass(Runtime, runtime),
  hostClass(Functions, worksheetFunctions),
  hostClass(FunctionResult, functionResult),
  hostClass(WorksheetCollection, worksheets, eventRegistrations(...SHEET_EVENTS, 'Added', 'Deleted')),
  hostClass(
    Worksheet,
    worksheet,
    ...WORKSHEET_RANGES,
    ...WORKSHEET_ANNOTATIONS,
    ...WORKSHEET_STRUCTURE,
    eventRegistrations(...SHEET_EVENTS),
  ),
  hostClass(Range, range, ...RANGE_STRUCTURE, rangeValues, ...RANGE_PARTS, ...RANGE_ANNOTATIONS),
  ...RANGE_CLASSES,
  ...ANNOTATION_CLASSES,
  ...STRUCTURE_CLASSES,
]);
