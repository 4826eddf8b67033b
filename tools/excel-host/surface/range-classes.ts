import { hostClass, type HostClassPart } from '../richapi/host-class';
import { RANGE_AREAS_ANNOTATIONS } from './annotations';
import { rangesOfWorkbook } from './event-ranges';
import { type Range, RangeAreas } from './proxies';
import { rangeAreas, rangeCollection, rangesOfWorksheet } from './range-areas';
import { rangeBorder, rangeBorders } from './range-borders';
import { rangeClear } from './range-clear';
import { rangeCopy } from './range-copy';
import { findOnWorksheet, rangeFind } from './range-find';
import { formatProtection, RANGE_FORMAT, rangeFill, rangeFont } from './range-format';
import { rangePlace } from './range-lines';
import { rangeNavigation } from './range-navigation';
import { rangeProperties } from './range-properties';
import * as proxies from './range-proxies';
import { rangeRegions } from './range-regions';
import { rangeSelect } from './range-select';
import { specialCells } from './range-special';
import { rangeView, rangeViews, viewOfRange } from './range-view';

const format: HostClassPart<Range> = { nav: { Format: (self) => new proxies.RangeFormat(self) } };

/** What ranges can do, save for what is theirs in the structure of the sheet. */
export const RANGE_PARTS = [
  ...[format, rangeNavigation, rangePlace, rangeRegions, rangeSelect],
  ...[rangeClear, rangeCopy, rangeFind, rangeProperties, specialCells, viewOfRange],
] as const;

/** The members by which worksheets give ranges. */
export const WORKSHEET_RANGES = [rangesOfWorksheet, findOnWorksheet] as const;

/** The members by which the workbook gives ranges. */
export const WORKBOOK_RANGES = [rangesOfWorkbook] as const;

/** What ranges consist of, and several of them: the classes, a line each. */
export const RANGE_CLASSES: readonly ReturnType<typeof hostClass>[] = [
  hostClass(RangeAreas, rangeAreas, rangeClear, specialCells, ...RANGE_AREAS_ANNOTATIONS),
  hostClass(proxies.RangeCollection, rangeCollection),
  hostClass(proxies.RangeFormat, ...RANGE_FORMAT),
  hostClass(proxies.RangeFill, rangeFill),
  hostClass(proxies.RangeFont, rangeFont),
  hostClass(proxies.FormatProtection, formatProtection),
  hostClass(proxies.RangeBorderCollection, rangeBorders),
  hostClass(proxies.RangeBorder, rangeBorder),
  hostClass(proxies.RangeView, rangeView),
  hostClass(proxies.RangeViewCollection, rangeViews),
];
