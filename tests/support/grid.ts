import { parseAddress } from '#core/grid/address';
import type { CellValue, Grid, Merge } from '#core/grid/grid';

/** The rectangle of an A1 range such as `A4:A8`. */
function mergeOf(range: string): Merge {
  const [from, to] = range.split(':').map((address) => parseAddress(address));
  if (!from || !to) throw new RangeError(`no range: ${range}`);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** A grid from plain rows, merged ranges in A1 notation. */
export function grid(
  sheet: string,
  values: readonly (readonly CellValue[])[],
  { merges = [], formats = [] }: { merges?: readonly string[]; formats?: Grid['formats'] } = {},
): Grid {
  return { sheet, values, formats, merges: merges.map(mergeOf), date1904: false };
}
