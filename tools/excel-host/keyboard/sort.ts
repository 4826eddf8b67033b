import { parseArea, type Area, formatArea } from '../model/area';
import { checkWritable } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { sortRows } from '../model/sort';
import type { Hand } from './hand';
import type { Place } from './place';
import { selectFirst } from './select';
import { tell } from './tell';

/** How rows are put in order. */
export interface SortWish {
  /** Letters of columns, the most important first. */
  readonly by: readonly string[];
  readonly descending?: boolean;
  /** Whether the first row stays where it is. */
  readonly hasHeaders?: boolean;
}

function contentOf(sheet: Sheet, { left, right }: Area, row: number): string {
  return JSON.stringify([...sheet.filled({ top: row, bottom: row, left, right })].map(({ cell }) => cell));
}

/** What stands in the used rows of an area, row by row. */
function contents(sheet: Sheet, area: Area): ReadonlyMap<number, string> {
  const rows = new Set([...sheet.filled(area)].map(({ row }) => row));
  return new Map([...rows].map((row) => [row, contentOf(sheet, area, row)]));
}

/** The rows that moved, as addresses of those below one another. */
function movedRows(sheet: Sheet, area: Area, before: ReadonlyMap<number, string>): readonly Area[] {
  const after = contents(sheet, area);
  const rows = [...new Set([...before.keys(), ...after.keys()])].filter(
    (row) => before.get(row) !== after.get(row),
  );
  return rows
    .sort((a, b) => a - b)
    .reduce<Area[]>((areas, row) => {
      const last = areas.at(-1);
      if (last?.bottom === row - 1) return [...areas.slice(0, -1), { ...last, bottom: row }];
      return [...areas, { ...area, top: row, bottom: row }];
    }, []);
}

/** Sorts the rows of an area. */
export function sortRange(
  hand: Hand,
  place: Place,
  { by, descending = false, hasHeaders = false }: SortWish,
): void {
  const { sheet, area } = place;
  const keys = by.map((letters) => ({
    offset: (parseArea(`${letters}1`)?.left ?? -1) - area.left,
    descending,
  }));
  if (keys.some(({ offset }) => offset < 0)) throw new Error('a column to sort by is not in the area');
  selectFirst(hand, place);
  checkWritable(sheet, area, '', 'sort');
  const before = contents(sheet, area);
  sortRows(hand.book, sheet, area, { keys, hasHeaders });
  const moved = movedRows(sheet, area, before);
  if (moved.length > 0) tell(hand, 'sort', place, { facts: { address: moved.map(formatArea).join() } });
}
