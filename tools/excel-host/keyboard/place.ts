import { type Area, cellArea, covers, isSameArea, parseArea } from '../model/area';
import type { Book } from '../model/book';
import type { Sheet } from '../model/sheet';
import { HostError } from '../richapi/host-error';

/** Cells of a sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The sheet of a tab. Throws where there is none with this name. */
export function sheetOf({ book }: { readonly book: Book }, name: string): Sheet {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`no sheet is called ${name}`);
  return sheet;
}

/** Cells by the name of the sheet and their address, e.g. `B2:C9`. Throws where it is none. */
export function placeOf(workbook: { readonly book: Book }, name: string, address: string): Place {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address`);
  return { sheet: sheetOf(workbook, name), area };
}

/** The cell of an area by its top left; where it is merged, all of that. */
export function cellOf({ sheet, area }: Place): Area {
  return sheet.mergeAt(area.top, area.left) ?? cellArea(area.top, area.left);
}

/** Refuses what would change a part of a merged cell, as all that covers several cells does. */
export function checkWholeMerges({ sheet, area }: Place): void {
  const isTorn = sheet.merges.some((merge) => !covers(area, merge) && overlaps(area, merge));
  if (isTorn) throw new HostError('MergedRangeConflict');
}

function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function isOneCell({ sheet, area }: Place): boolean {
  return isSameArea(area, cellOf({ sheet, area }));
}
