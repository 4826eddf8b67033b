import type { Grid, WorkbookGrids } from '#core/grid/grid';
import { UnreadableWorkbookError } from './errors';
import { openPackage, type Package } from './guard';
import { MAX_GRID_CELLS } from './limits';
import { partContent } from './package/relationships';
import { readWorkbookPart, type WorkbookPart } from './package/workbook-part';
import { readNumberFormats } from './read/number-formats';
import { readSheet, type SheetContext } from './read/read-sheet';
import { readSharedStrings } from './read/shared-strings';

function sheetContext(parts: Package, workbook: WorkbookPart): SheetContext {
  const contentOf = (type: string): Uint8Array | undefined => {
    const relationship = workbook.relationships.find((candidate) => candidate.type === type);
    return relationship && partContent(parts, relationship.target);
  };
  const sharedStrings = contentOf('sharedStrings');
  const styles = contentOf('styles');
  return {
    sharedStrings: sharedStrings ? readSharedStrings(sharedStrings) : [],
    formats: styles ? readNumberFormats(styles) : [],
    date1904: workbook.date1904,
    budget: { cells: MAX_GRID_CELLS },
  };
}

/**
 * The worksheets of an .xlsx file as grids, in tab order, hidden ones and those without content included. Formulas
 * count by their stored results, rich text and links by their text, dates by their serial numbers.
 *
 * Throws UnreadableWorkbookError, and nothing else, for a file that is no workbook, is damaged, too large or has no
 * cell with content; its message tells the user what to do.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<WorkbookGrids> {
  const parts = openPackage(bytes);
  const workbook = readWorkbookPart(parts);
  const context = sheetContext(parts, workbook);
  const grids: Grid[] = [];
  for (const sheet of workbook.sheets) {
    grids.push(readSheet(sheet, partContent(parts, sheet.key), context));
    // A large sheet takes a second: whatever else the process does gets its turn before the next one.
    await new Promise((resolve) => setTimeout(resolve));
  }
  if (grids.every(({ values }) => values.length === 0)) throw new UnreadableWorkbookError('empty-workbook');
  return { fileName, grids };
}
