import type { RowDeletion, RowInsertion } from '#core/grid/grid';
import { applyPatches, decodePart } from '../edit/markup';
import type { Package } from '../guard';
import { partContent, readRelationships } from '../package/relationships';
import type { WorkbookPart } from '../package/workbook-part';
import { readTree, type XmlElement } from './element-tree';
import { refuseAttachedParts, refuseImpossibleRows, refuseProtected } from './refuse-rows';
import { RowShift } from './row-shift';
import { shiftAnchors } from './shift-anchors';
import type { RowChanges } from './shift-cells';
import type { ShiftedSheet } from './shift-formula';
import { movedHolders, shiftMerges } from './shift-merges';
import { shiftNoteShapes } from './shift-note-shapes';
import { type AreaShift, shiftTreeAreas } from './shift-tree-areas';
import { shiftTreeFormulas } from './shift-tree-formulas';
import { shiftOtherWorksheet, shiftWorksheet } from './shift-worksheet';
import { readSheetParts } from './sheet-rows';
import { TreeEdits } from './tree-edits';

/** Types of relationships that lead to parts which may refer to cells of a sheet. */
const REFERRING = new Set([
  'worksheet',
  'chartsheet',
  'drawing',
  'chart',
  'chartEx',
  'chartUserShapes',
  'table',
  'pivotCacheDefinition',
  'ctrlProp',
]);

/** Types whose parts belong to the rows of the sheet that leads to them. */
const ATTACHED = new Set(['drawing', 'table', 'comments', 'threadedComment', 'vmlDrawing']);

/** Keys of the parts that may refer to cells, the workbook part first. */
function referringParts(parts: Package, workbook: WorkbookPart): ReadonlySet<string> {
  const found = new Set([workbook.key]);
  for (const key of found) {
    for (const { type, target } of readRelationships(parts, key)) {
      if (REFERRING.has(type) && parts.has(target)) found.add(target);
    }
  }
  return found;
}

/** The part with edits made to its elements; undefined where none was. */
function editedPart(
  content: Uint8Array,
  edit: (root: XmlElement, edits: TreeEdits) => void,
): Uint8Array | undefined {
  const xml = decodePart(content);
  const root = readTree(content, xml);
  const edits = new TreeEdits();
  edit(root, edits);
  const patches = edits.patches(xml, root);
  return patches.length === 0 ? undefined : Buffer.from(applyPatches(xml, patches));
}

/** What is attached to the sheet (pictures, notes, tables) after the shift; undefined where it stays as it is. */
function shiftAttached(content: Uint8Array, type: string, area: AreaShift): Uint8Array | undefined {
  if (type === 'vmlDrawing') {
    const vml = decodePart(content);
    const shifted = shiftNoteShapes(vml, area);
    return shifted === vml ? undefined : Buffer.from(shifted);
  }
  return editedPart(content, (root, edits) => {
    if (type === 'drawing') shiftAnchors(root, area.shifted.shift, edits);
    else shiftTreeAreas(root, area, edits);
    shiftTreeFormulas(root, area.shifted.name, area.shifted, edits);
  });
}

function byRowAbove(insertions: readonly RowInsertion[]): Map<number, RowInsertion[]> {
  const byRow = new Map<number, RowInsertion[]>();
  for (const insertion of insertions) {
    const list = byRow.get(insertion.after);
    if (list) list.push(insertion);
    else byRow.set(insertion.after, [insertion]);
  }
  return byRow;
}

/** A part elsewhere in the workbook with its references to the shifted sheet; undefined where none changes. */
function shiftReferring(
  content: Uint8Array,
  shifted: ShiftedSheet,
  home: string | undefined,
): Uint8Array | undefined {
  if (home !== undefined) return shiftOtherWorksheet(content, home, shifted);
  return editedPart(content, (root, edits) => {
    shiftTreeFormulas(root, undefined, shifted, edits);
  });
}

/** A worksheet of the package and what is to happen to its rows. */
export interface RowEdits {
  readonly sheet: string;
  readonly key: string;
  readonly insertions: readonly RowInsertion[];
  readonly deletions: readonly RowDeletion[];
}

/**
 * New contents of the parts that change when rows of a sheet are inserted and deleted: the sheet, what is attached to
 * it, and whatever refers to it anywhere in the workbook. Throws EditRefusedError where something cannot follow the
 * rows without harm.
 */
export function editRows(parts: Package, workbook: WorkbookPart, edits: RowEdits): Map<string, Uint8Array> {
  const { sheet, key, insertions, deletions } = edits;
  refuseImpossibleRows(sheet, insertions, deletions);
  const shift = new RowShift(
    insertions.map(({ after }) => after),
    deletions.map(({ row }) => row),
  );
  const content = partContent(parts, key);
  const sheetParts = readSheetParts(content, decodePart(content));
  refuseProtected(sheet, sheetParts.root, {
    isInserting: insertions.length > 0,
    isDeleting: deletions.length > 0,
  });
  const byRow = byRowAbove(insertions);
  const merges = shiftMerges(sheetParts.root, shift, byRow);
  const changes: RowChanges = { sheet, shift, insertions: byRow, movedHolders: movedHolders(merges, shift) };
  refuseAttachedParts(parts, key, changes);

  const shifted: ShiftedSheet = { name: sheet, shift, sheets: workbook.sheets.map(({ name }) => name) };
  const area: AreaShift = { shifted, movedHolders: changes.movedHolders };
  const edited = new Map([[key, shiftWorksheet(sheetParts, changes, merges, shifted)]]);
  const attached = new Map(
    readRelationships(parts, key).flatMap(({ type, target }) => (ATTACHED.has(type) ? [[target, type]] : [])),
  );
  for (const [target, type] of attached) {
    const changed = shiftAttached(partContent(parts, target), type, area);
    if (changed) edited.set(target, changed);
  }
  const names = new Map(workbook.sheets.map(({ name, key: part }) => [part, name]));
  for (const target of referringParts(parts, workbook)) {
    if (target === key || attached.has(target)) continue;
    const changed = shiftReferring(partContent(parts, target), shifted, names.get(target));
    if (changed) edited.set(target, changed);
  }
  return edited;
}
