import { cellAddress } from '#core/grid/address';
import { parseRange } from '../edit/refuse-edits';
import { applyPatches, decodePart } from '../edit/markup';
import { CellFormulas } from './cell-formulas';
import { refuseLostCells } from './refuse-rows';
import { type RowChanges, shiftCells } from './shift-cells';
import type { ShiftedSheet } from './shift-formula';
import { isMerged, type ShiftedMerge } from './shift-merges';
import { shiftTreeAreas } from './shift-tree-areas';
import { shiftTreeFormulas } from './shift-tree-formulas';
import { readSheetParts, type SheetParts } from './sheet-rows';
import { TreeEdits } from './tree-edits';

function editMerges(merges: readonly ShiftedMerge[], edits: TreeEdits): void {
  for (const { element, area } of merges) {
    if (!isMerged(area)) edits.drop(element);
    else {
      const { top, left, bottom, right } = area;
      edits.setAttribute(element, 'ref', `${cellAddress(top, left)}:${cellAddress(bottom, right)}`);
    }
  }
}

/** States the range in use, where the sheet states one: with the new rows and what they hold. */
function editDimension({ root }: SheetParts, { shift, insertions }: RowChanges, edits: TreeEdits): void {
  const element = root.children.find(({ name }) => name === 'dimension');
  const used = parseRange(element?.attributes.ref ?? '');
  if (!element || !used) return;
  let { top, left, bottom, right } = { ...used, ...(shift.rangeWithNewRows(used) ?? { top: 0, bottom: 0 }) };
  for (const [after, rows] of insertions) {
    for (const [index, { cells }] of rows.entries()) {
      const row = shift.newRow(after, index);
      for (const { column } of cells) {
        [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
        [left, right] = [Math.min(left, column), Math.max(right, column)];
      }
    }
  }
  const [first, last] = [cellAddress(top, left), cellAddress(bottom, right)];
  edits.setAttribute(element, 'ref', first === last ? first : `${first}:${last}`);
}

/** The part of the sheet whose rows change. Throws EditRefusedError for what cannot follow them. */
export function shiftWorksheet(
  parts: SheetParts,
  changes: RowChanges,
  merges: readonly ShiftedMerge[],
  shifted: ShiftedSheet,
): Uint8Array {
  const { xml, root } = parts;
  refuseLostCells(changes, merges);
  const edits = new TreeEdits();
  editMerges(merges, edits);
  editDimension(parts, changes, edits);
  shiftTreeAreas(root, { shifted, movedHolders: changes.movedHolders }, edits);
  shiftTreeFormulas(root, shifted.name, shifted, edits);
  const cells = shiftCells(parts, changes, new CellFormulas(xml, shifted.name, shifted));
  return Buffer.from(applyPatches(xml, [...edits.patches(xml, root), ...cells]));
}

/** The part of another sheet with its references to the shifted one; undefined where it has none that change. */
export function shiftOtherWorksheet(
  content: Uint8Array,
  name: string,
  shifted: ShiftedSheet,
): Uint8Array | undefined {
  const xml = decodePart(content);
  const { root, rows } = readSheetParts(content, xml);
  const edits = new TreeEdits();
  shiftTreeFormulas(root, name, shifted, edits);
  const formulas = new CellFormulas(xml, name, shifted);
  const cells = rows.flatMap(({ row, cells: list }) => list.flatMap((cell) => formulas.patches(cell, row)));
  const patches = [...edits.patches(xml, root), ...cells];
  return patches.length === 0 ? undefined : Buffer.from(applyPatches(xml, patches));
}
