import { carryOut } from './carry-out';
import type { SheetChange } from './sheet-change';
import { type SheetWork, worksOf } from './sheet-work';
import type { Support } from '../support';
import { undoOf } from './undo-of';

/**
 * What takes changes back, as plain data that can be kept and sent. Deleted rows come back with what they held, fills,
 * fonts, alignments, number formats, heights and merged areas; with borders, conditional formats and validation rules of
 * the row above; without notes. What referred to them in formulas elsewhere does not come back.
 */
export interface Undo {
  readonly sheets: readonly SheetWork[];
}

/**
 * Makes the changes and returns what takes them back. All changes to a sheet count its rows before any of them. Texts
 * are written exactly as given, never read as dates, numbers or formulas, and cells keep how they look. Throws
 * ExcelRefusal, and changes nothing, where a cell is not as expected or something is protected.
 */
export async function applyChanges(
  context: Excel.RequestContext,
  changes: readonly SheetChange[],
  support: Support = 'full',
): Promise<Undo> {
  const before = await carryOut(context, worksOf(changes), support);
  return { sheets: before.map(undoOf) };
}
