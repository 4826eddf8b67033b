import type { SheetEdit } from '#core/fix/sheet-edit';
import { type EditRefusedCode, refusalReason } from './edit/edit-refused-error';
import { styleAt } from './edit/edit-sheet';
import { decodePart } from './edit/markup';
import { impossibility, parseRange, type Range } from './edit/refuse-edits';
import { type CellElement, readSheetLayout, type RowElement, type SheetLayout } from './edit/sheet-layout';
import { tableHeaders } from './edit/table-headers';
import { openPackage, type Package } from './guard';
import { partContent } from './package/relationships';
import { readWorkbookPart, type WorkbookPart } from './package/workbook-part';
import { parseXml } from './package/xml';
import { readRichStrings } from './read/rich-strings';
import { readUnlockedStyles } from './read/unlocked-styles';

/** What the sheets of a workbook share. */
interface Shared {
  readonly unlockedStyles: ReadonlySet<string>;
  readonly richStrings: ReadonlySet<string>;
}

interface SheetFacts extends Shared {
  readonly xml: string;
  readonly layout: SheetLayout;
  readonly rows: ReadonlyMap<number, RowElement>;
  readonly tableHeaders: readonly Range[];
  readonly arrays: readonly Range[];
}

function readShared(parts: Package, workbook: WorkbookPart): Shared {
  const read = (type: string, reader: (content: Uint8Array) => ReadonlySet<string>): ReadonlySet<string> => {
    const part = workbook.relationships.find((relationship) => relationship.type === type);
    return part ? reader(partContent(parts, part.target)) : new Set();
  };
  return {
    unlockedStyles: read('styles', readUnlockedStyles),
    richStrings: read('sharedStrings', readRichStrings),
  };
}

function readFacts(parts: Package, key: string, rows: ReadonlySet<number>): Omit<SheetFacts, keyof Shared> {
  const content = partContent(parts, key);
  const xml = decodePart(content);
  const layout = readSheetLayout(content, xml, rows);
  const arrays = layout.groupFormulas.flatMap(({ kind, range = '' }) => {
    const area = kind === 'array' ? parseRange(range) : undefined;
    return area ? [area] : [];
  });
  return {
    xml,
    layout,
    rows: new Map(layout.rows.map((row) => [row.row, row])),
    tableHeaders: tableHeaders(parts, key),
    arrays,
  };
}

/** True for a cell whose text has runs of their own format, be it shared or the cell's own. */
function isRichText(element: string, richStrings: ReadonlySet<string>): boolean {
  const seen = { names: new Set<string>(), type: '', text: '' };
  parseXml(Buffer.from(element), {
    open(name, { t: type = '' }) {
      seen.names.add(name);
      if (name === 'c') seen.type = type;
    },
    text(piece) {
      seen.text += piece;
    },
  });
  return seen.names.has('r') || (seen.type === 's' && richStrings.has(seen.text.trim()));
}

function contains(ranges: readonly Range[], { row, column }: SheetEdit): boolean {
  return ranges.some(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
}

function cellRefusal(cell: CellElement, { xml, richStrings }: SheetFacts): EditRefusedCode | undefined {
  if (cell.hasFormula) return 'formula';
  return isRichText(xml.slice(cell.open.start, cell.close.end), richStrings) ? 'rich-text' : undefined;
}

function refusal(edit: SheetEdit, facts: SheetFacts): EditRefusedCode | undefined {
  const impossible = impossibility(edit);
  if (impossible) return impossible;
  if (contains(facts.tableHeaders, edit)) return 'table-header';
  if (contains(facts.arrays, edit)) return 'array-formula';
  const { layout, unlockedStyles } = facts;
  const row = facts.rows.get(edit.row);
  const cell = row?.cells.find((candidate) => candidate.column === edit.column);
  const style = cell ? cell.style : styleAt(layout, row, edit.column);
  if (layout.isProtected && !unlockedStyles.has(style ?? '0')) return 'locked-cell';
  return cell && cellRefusal(cell, facts);
}

/**
 * Tells of each edit why a program should not overwrite its cell, in words for the user (Simplified Chinese), or
 * undefined: besides what `editPackage` refuses, every formula, text in several formats and the locked cells of a
 * protected sheet. The reasons are as many as the edits. Throws UnreadableWorkbookError as readWorkbook does.
 */
export function overwriteGuard(bytes: Uint8Array): (edits: readonly SheetEdit[]) => (string | undefined)[] {
  const parts = openPackage(bytes);
  const workbook = readWorkbookPart(parts);
  const shared = readShared(parts, workbook);
  return (edits) => {
    const facts = new Map<string, SheetFacts>();
    for (const { name, key } of workbook.sheets) {
      const rows = new Set(edits.filter(({ sheet }) => sheet === name).map(({ row }) => row));
      if (rows.size > 0) facts.set(name, { ...shared, ...readFacts(parts, key, rows) });
    }
    return edits.map((edit) => {
      const sheet = facts.get(edit.sheet);
      const code = sheet ? refusal(edit, sheet) : 'no-such-sheet';
      return code && refusalReason(code);
    });
  };
}
