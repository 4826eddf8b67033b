import { calcChainKey, dropCalcChain, withRecalculation } from './edit/calculation';
import { EditRefusedError } from './edit/edit-refused-error';
import { editSheet, overwritesFormula } from './edit/edit-sheet';
import { decodePart } from './edit/markup';
import { refuseBrokenFormulas, refuseImpossible, refuseTableHeaders } from './edit/refuse-edits';
import { editsByRow, type SheetEdits } from './edit/sheet-edits';
import { readSheetLayout } from './edit/sheet-layout';
import { tableHeaders } from './edit/table-headers';
import { openPackage, type Package } from './guard';
import { partContent } from './package/relationships';
import { editRows } from './rows/edit-rows';
import { readWorkbookPart, type WorkbookPart } from './package/workbook-part';
import { withContent, writeZip } from './zip/write';

/** New contents by part; null drops the part. */
type Changes = Map<string, Uint8Array | null>;

function withChanges(parts: Package, changes: Changes): Package {
  const changed = new Map(parts);
  for (const [key, content] of changes) {
    const entry = parts.get(key);
    if (content === null) changed.delete(key);
    else if (entry) changed.set(key, withContent(entry, content));
  }
  return changed;
}

function sheetKey(workbook: WorkbookPart, sheet: string): string {
  const key = workbook.sheets.find(({ name }) => name === sheet)?.key;
  if (key === undefined) throw new EditRefusedError('no-such-sheet', sheet);
  return key;
}

function withCells(parts: Package, workbook: WorkbookPart, edits: SheetEdits): Package {
  const { sheet, cells, hiddenColumns = [] } = edits;
  const key = sheetKey(workbook, sheet);
  if (cells.length === 0 && hiddenColumns.length === 0) return parts;
  refuseImpossible(edits);
  const byRow = editsByRow(cells);
  refuseTableHeaders(sheet, byRow, tableHeaders(parts, key));
  const content = partContent(parts, key);
  const xml = decodePart(content);
  const layout = readSheetLayout(content, xml, new Set(byRow.keys()));
  refuseBrokenFormulas(sheet, byRow, layout.groupFormulas);

  const changes: Changes = new Map([[key, Buffer.from(editSheet({ xml, layout }, byRow, hiddenColumns))]]);
  const chain = calcChainKey(parts, workbook);
  if (byRow.size > 0 && (chain !== undefined || layout.hasFormulas)) {
    const recalculated = withRecalculation(partContent(parts, workbook.key));
    if (recalculated) changes.set(workbook.key, recalculated);
  }
  if (chain !== undefined && overwritesFormula(layout, byRow)) dropCalcChain(parts, workbook, chain, changes);
  return withChanges(parts, changes);
}

/** No text of a part holds a `<`, so a formula's tag is one wherever it stands. */
function hasFormulas(parts: Package, key: string): boolean {
  return /<(?:[\w.-]+:)?f[\s/>]/.test(decodePart(partContent(parts, key)));
}

function withRows(parts: Package, workbook: WorkbookPart, edits: SheetEdits): Package {
  const { sheet, insertions = [], deletions = [] } = edits;
  if (insertions.length === 0 && deletions.length === 0) return parts;
  const key = sheetKey(workbook, sheet);
  const changes: Changes = new Map(editRows(parts, workbook, { sheet, key, insertions, deletions }));
  if (workbook.sheets.some((part) => hasFormulas(parts, part.key))) {
    const recalculated = withRecalculation(changes.get(workbook.key) ?? partContent(parts, workbook.key));
    if (recalculated) changes.set(workbook.key, recalculated);
  }
  const chain = calcChainKey(parts, workbook);
  if (chain !== undefined && hasFormulas(parts, key)) dropCalcChain(parts, workbook, chain, changes);
  return withChanges(parts, changes);
}

/**
 * The .xlsx file with cells changed, columns hidden, rows inserted and rows deleted. Edits are made in the text of the
 * worksheet parts: styles, and whatever else a worksheet holds, stay, and every part that need not change keeps its
 * compressed bytes. Besides the sheets, the workbook part gets the order to recalculate where there are formulas, and
 * the calculation chain goes where formulas are overwritten or move. Where rows move, so does what is attached to them
 * and what refers to them anywhere in the workbook (decision 007).
 *
 * All row numbers of one `SheetEdits` count the rows before any of it; a further one for the same sheet counts them
 * as the one before left them.
 *
 * Throws UnreadableWorkbookError as readWorkbook does, and EditRefusedError where an edit cannot be made without harm;
 * then nothing is edited.
 */
export function editPackage(bytes: Uint8Array, edits: readonly SheetEdits[]): Uint8Array {
  const parts = openPackage(bytes);
  const workbook = readWorkbookPart(parts);
  const edited = edits.reduce(
    (current, sheetEdits) => withRows(withCells(current, workbook, sheetEdits), workbook, sheetEdits),
    parts,
  );
  return writeZip([...edited.values()]);
}
