import { cellAddress } from '#core/grid/address';
import type { RowDeletion, RowInsertion } from '#core/grid/grid';
import { type EditRefusedCode, EditRefusedError } from '../edit/edit-refused-error';
import { impossibility, parseRange, type Range } from '../edit/refuse-edits';
import type { Package } from '../guard';
import { SHEET_COLUMNS, SHEET_ROWS } from '../limits';
import { partContent, readRelationships } from '../package/relationships';
import { isTrue, parseXml } from '../package/xml';
import type { XmlElement } from './element-tree';
import type { RowChanges } from './shift-cells';
import type { ShiftedMerge } from './shift-merges';

function isRow(row: number): boolean {
  return Number.isInteger(row) && row >= 0 && row < SHEET_ROWS;
}

/** Throws EditRefusedError for rows and values that no worksheet can hold. */
export function refuseImpossibleRows(
  sheet: string,
  insertions: readonly RowInsertion[],
  deletions: readonly RowDeletion[],
): void {
  const isInside =
    insertions.every(({ after }) => isRow(after + 1) && isRow(after)) &&
    deletions.every(({ row }) => isRow(row));
  if (!isInside) throw new EditRefusedError('outside-sheet', sheet);
  for (const { after, cells, extendMerges } of insertions) {
    for (const { column, value } of cells) {
      const code = impossibility({ row: after, column, value });
      if (code) throw new EditRefusedError(code, sheet);
    }
    if (!extendMerges.every((column) => Number.isInteger(column) && column >= 0 && column < SHEET_COLUMNS))
      throw new EditRefusedError('outside-sheet', sheet);
  }
}

/** Throws EditRefusedError where the sheet is protected against what is to be done to its rows. */
export function refuseProtected(
  sheet: string,
  root: XmlElement,
  { isInserting, isDeleting }: { readonly isInserting: boolean; readonly isDeleting: boolean },
): void {
  const protection = root.children.find(({ name }) => name === 'sheetProtection')?.attributes;
  if (!protection || !isTrue(protection.sheet)) return;
  const { insertRows = '1', deleteRows = '1' } = protection;
  if ((isInserting && isTrue(insertRows)) || (isDeleting && isTrue(deleteRows)))
    throw new EditRefusedError('protected-sheet', sheet);
}

/** The merged areas that cover each of these rows. */
function areasByRow(merges: readonly ShiftedMerge[], rows: readonly number[]): Map<number, ShiftedMerge[]> {
  const byRow = new Map(rows.map((row) => [row, [] as ShiftedMerge[]]));
  const ascending = [...rows].sort((a, b) => a - b);
  const byTop = [...merges].sort((a, b) => a.old.top - b.old.top);
  let first = 0;
  for (const merge of byTop) {
    while ((ascending[first] ?? Infinity) < merge.old.top) first++;
    for (let index = first; (ascending[index] ?? Infinity) <= merge.old.bottom; index++)
      byRow.get(ascending[index] ?? -1)?.push(merge);
  }
  return byRow;
}

/**
 * Throws EditRefusedError where a new row has a value that a merged area would cover, or is to join one that ends above
 * another new row.
 */
export function refuseLostCells(changes: RowChanges, merges: readonly ShiftedMerge[]): void {
  const { sheet, shift, insertions } = changes;
  const covering = areasByRow(merges, [...insertions.keys()]);
  for (const [after, rows] of insertions) {
    const areas = covering.get(after) ?? [];
    for (const [index, { cells, extendMerges }] of rows.entries()) {
      const reaches = ({ old, growth }: ShiftedMerge): boolean => after < old.bottom || index < growth;
      const isUnder = (column: number, { old }: ShiftedMerge): boolean =>
        old.left <= column && column <= old.right;
      const refuse = (code: EditRefusedCode, column: number): never => {
        throw new EditRefusedError(code, sheet, cellAddress(shift.newRow(after, index), column));
      };
      for (const { column, value } of cells) {
        const isCovered = areas.some((merge) => reaches(merge) && isUnder(column, merge));
        if (isCovered && value !== null && value !== '') refuse('under-merge', column);
      }
      for (const column of extendMerges) {
        if (areas.some((merge) => isUnder(column, merge) && !reaches(merge))) refuse('merge-apart', column);
      }
    }
  }
}

function tableRange(parts: Package, key: string): Range | undefined {
  let range: Range | undefined;
  parseXml(partContent(parts, key), {
    open(name, { ref = '' }) {
      if (name === 'table') range = parseRange(ref);
    },
  });
  return range;
}

/** Throws EditRefusedError where a table would be cut, or get a row below its last that looks like one of its own. */
function refuseCutTable(range: Range | undefined, { sheet, shift }: RowChanges): void {
  if (range && shift.cuts(range, true))
    throw new EditRefusedError('row-in-table', sheet, cellAddress(range.top, range.left));
}

/** Throws EditRefusedError where parts that belong to the sheet cannot follow its rows. */
export function refuseAttachedParts(parts: Package, key: string, changes: RowChanges): void {
  for (const { type, target } of readRelationships(parts, key)) {
    if (type === 'pivotTable') throw new EditRefusedError('pivot-table', changes.sheet);
    if (type === 'tableSingleCells') throw new EditRefusedError('xml-map', changes.sheet);
    if (type === 'table') refuseCutTable(tableRange(parts, target), changes);
  }
}
