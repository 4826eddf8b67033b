import type { Merge } from '#core/grid/grid';
import { type CellLook, LOOK, lookOf } from './cell-look';
import { type UsedPart, usedRange } from '../read/read-cells';
import { AREAS, areasOf } from '../read/read-grids';
import type { Support } from '../support';

/** An answer of Excel's; there once the batch has been carried out. */
export type Answer<T> = () => T;

/** How Excel is asked what its versions tell in different ways. All but `isFiltered` queue a question. */
export interface SheetFacts {
  /** What has to be loaded of a worksheet for `isFiltered`. */
  readonly filters: readonly string[];
  /** Whether rows of the sheet that are hidden may be so by a filter. */
  readonly isFiltered: (sheet: Excel.Worksheet) => boolean;
  /** Rows of the part, from its first on. */
  readonly hiddenRows: (part: UsedPart) => Answer<boolean[]>;
  /** `known` are the merged areas as they were read. */
  readonly merges: (sheet: Excel.Worksheet, known: readonly Merge[]) => Answer<readonly Merge[]>;
  /** Whether a cell of the range, by its place there, is locked. */
  readonly locks: (range: Excel.Range) => Answer<(line: number, place: number) => boolean>;
  /** How the cells of a row look; none where Excel does not say. */
  readonly looks: (row: Excel.Range) => Answer<readonly CellLook[]>;
}

const LOCKED = { format: { protection: true } };

/** Few questions, exact answers. Needs ExcelApi 1.13. */
const FULL: SheetFacts = {
  filters: ['autoFilter/isDataFiltered', 'tables/items/autoFilter/isDataFiltered'],
  isFiltered: (sheet) => [sheet, ...sheet.tables.items].some(({ autoFilter }) => autoFilter.isDataFiltered),
  hiddenRows: (part) => {
    const rows = usedRange(part).getRowProperties({ rowHidden: true });
    return () => rows.value.map(({ rowHidden }) => rowHidden === true);
  },
  merges: (sheet) => {
    const areas = sheet.getUsedRange().getMergedAreasOrNullObject().load(AREAS);
    return () => areasOf(areas);
  },
  locks: (range) => {
    const cells = range.getCellProperties(LOCKED);
    return () => {
      const locked = cells.value.map((line) => line.map(({ format }) => format?.protection?.locked));
      return (line, place) => locked[line]?.[place] === true;
    };
  },
  looks: (row) => {
    const cells = row.getCellProperties(LOOK);
    return () => cells.value[0]?.map(lookOf) ?? [];
  },
};

/**
 * Row by row, and merged areas as the file had them. A range of which only some cells are locked counts as locked, and a
 * hidden row as filtered. Needs ExcelApi 1.7.
 */
const FILE: SheetFacts = {
  filters: [],
  isFiltered: () => true,
  hiddenRows: ({ sheet, first = 0, rowCount }) => {
    const rows = Array.from({ length: rowCount }, (_, line) =>
      sheet.getRangeByIndexes(first + line, 0, 1, 1).load('rowHidden'),
    );
    return () => rows.map(({ rowHidden }) => rowHidden);
  },
  merges: (_, known) => () => known,
  locks: (range) => {
    const { protection } = range.format;
    protection.load('locked');
    return () => () => (protection.locked as boolean | null) !== false;
  },
  looks: () => () => [],
};

export function sheetFacts(support: Support): SheetFacts {
  return support === 'full' ? FULL : FILE;
}
