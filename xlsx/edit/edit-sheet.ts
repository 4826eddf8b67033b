import { cellAddress } from '#core/grid/address';
import type { CellValue } from '#core/grid/grid';
import { hideColumns, renderColumns } from './hide-columns';
import { applyPatches, isSelfClosing, type Patch } from './markup';
import { parseRange } from './refuse-edits';
import { renderCell } from './render-cell';
import type { EditsByRow } from './sheet-edits';
import type { Element, RowElement, SheetLayout } from './sheet-layout';

type RowEdits = ReadonlyMap<number, CellValue>;

/** A worksheet part's text and where things stand in it. */
export interface SheetText {
  readonly xml: string;
  readonly layout: SheetLayout;
}

/** The style a new cell takes: its row's, else its column's, as in Excel. */
export function styleAt(
  layout: Pick<SheetLayout, 'columnRanges'>,
  row: Pick<RowElement, 'style'> | undefined,
  column: number,
): string | undefined {
  if (row?.style !== undefined) return row.style;
  return layout.columnRanges.find(({ min, max }) => Number(min) <= column + 1 && column + 1 <= Number(max))
    ?.style;
}

/** Gives content to an element that had none, `<row r="1"/>`. */
function fill(xml: string, { open }: Element, content: string): Patch {
  const tag = xml.slice(open.start, open.end);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  return { ...open, text: `${tag.slice(0, -2)}>${content}</${name}>` };
}

/** The row's `spans` promises that no cell lies outside; it is optional, so it goes when a cell is added. */
function dropSpans(xml: string, { open }: Element): Patch[] {
  const spans = /\sspans\s*=\s*(?:"[^"]*"|'[^']*')/.exec(xml.slice(open.start, open.end));
  if (!spans) return [];
  const start = open.start + spans.index;
  return [{ start, end: start + spans[0].length, text: '' }];
}

function editRow({ xml, layout }: SheetText, row: RowElement, edits: RowEdits): Patch[] {
  const replaced: Patch[] = [];
  const added: Patch[] = [];
  for (const [column, value] of edits) {
    const place = { row: row.row, column, prefix: layout.prefix };
    const cell = row.cells.find((candidate) => candidate.column === column);
    if (cell) {
      const text = renderCell({ ...place, style: cell.style }, value);
      replaced.push({ start: cell.open.start, end: cell.close.end, text });
    } else if (value !== null) {
      const next = row.cells.find((candidate) => candidate.column > column)?.open ?? row.close;
      const text = renderCell({ ...place, style: styleAt(layout, row, column) }, value);
      added.push({ start: next.start, end: next.start, text });
    }
  }
  if (added.length === 0) return replaced;
  if (isSelfClosing(xml, row.open)) return [fill(xml, row, added.map(({ text }) => text).join(''))];
  return [...dropSpans(xml, row), ...replaced, ...added];
}

function renderRow(layout: SheetLayout, row: number, edits: RowEdits): string {
  const cells = [...edits].flatMap(([column, value]) =>
    value === null
      ? []
      : renderCell({ row, column, style: styleAt(layout, undefined, column), prefix: layout.prefix }, value),
  );
  const { prefix } = layout;
  return cells.length > 0 ? `<${prefix}row r="${row + 1}">${cells.join('')}</${prefix}row>` : '';
}

function editRows(sheet: SheetText, edits: EditsByRow): Patch[] {
  const { xml, layout } = sheet;
  const patches: Patch[] = [];
  const added: Patch[] = [];
  let next = 0;
  for (const [row, cells] of edits) {
    while ((layout.rows[next]?.row ?? Infinity) < row) next++;
    const following = layout.rows[next];
    if (following?.row === row) patches.push(...editRow(sheet, following, cells));
    else {
      const start = following?.open.start ?? layout.data.close.start;
      added.push({ start, end: start, text: renderRow(layout, row, cells) });
    }
  }
  const content = added.map(({ text }) => text).join('');
  if (content === '') return patches;
  return isSelfClosing(xml, layout.data.open) ? [fill(xml, layout.data, content)] : [...patches, ...added];
}

/** Widens the used range that the sheet states, where it states one. */
function widenDimension({ xml, layout }: SheetText, edits: EditsByRow): Patch[] {
  const used = layout.dimension && parseRange(layout.dimension.range);
  if (!layout.dimension || !used) return [];
  let { top, left, bottom, right } = used;
  for (const [row, cells] of edits) {
    for (const [column, value] of cells) {
      if (value === null) continue;
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    }
  }
  const ref = `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
  const isSame = top === used.top && left === used.left && bottom === used.bottom && right === used.right;
  const { open } = layout.dimension;
  const tag = xml.slice(open.start, open.end);
  return isSame ? [] : [{ ...open, text: tag.replace(/(\sref\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${ref}"`) }];
}

function editColumns({ layout }: SheetText, hidden: readonly number[]): Patch[] {
  if (hidden.length === 0) return [];
  const text = renderColumns(layout.prefix, hideColumns(layout.columnRanges, hidden));
  const { columns, data } = layout;
  if (columns) return [{ start: columns.open.start, end: columns.close.end, text }];
  return [{ start: data.open.start, end: data.open.start, text }];
}

/** The worksheet part's text with cells changed and columns hidden; everything else of it stays as it is. */
export function editSheet(sheet: SheetText, edits: EditsByRow, hiddenColumns: readonly number[]): string {
  return applyPatches(sheet.xml, [
    ...widenDimension(sheet, edits),
    ...editColumns(sheet, hiddenColumns),
    ...editRows(sheet, edits),
  ]);
}

/** True where an edit takes the place of a formula. */
export function overwritesFormula({ rows }: SheetLayout, edits: EditsByRow): boolean {
  return rows.some(({ row, cells }) =>
    cells.some(({ column, hasFormula }) => hasFormula && edits.get(row)?.has(column)),
  );
}
