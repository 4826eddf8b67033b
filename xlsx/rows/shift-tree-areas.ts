import { cellAddress, parseAddress } from '#core/grid/address';
import { EditRefusedError } from '../edit/edit-refused-error';
import type { XmlElement } from './element-tree';
import type { RowRange } from './row-shift';
import { shiftAreas, type ShiftedSheet } from './shift-formula';
import type { CellMap, Place } from './shift-merges';
import type { TreeEdits } from './tree-edits';

/** What the elements around the cells need to know of the shift. */
export interface AreaShift {
  readonly shifted: ShiftedSheet;
  /** Where holders of merged areas go whose own row is deleted; what is attached to such a cell goes with it. */
  readonly movedHolders: CellMap<Place>;
}

type Rule = (element: XmlElement, area: AreaShift, edits: TreeEdits) => void;
type Move = (rows: RowRange) => RowRange | undefined;

/** Sets the attribute to its areas moved; drops the element where none is left. */
function moveAreas(element: XmlElement, attribute: string, move: Move, edits: TreeEdits): void {
  const list = element.attributes[attribute];
  if (list === undefined) return;
  const moved = shiftAreas(list, move);
  if (moved === undefined) edits.drop(element);
  else edits.setAttribute(element, attribute, moved);
}

/** Rows inserted below the last row belong to the area: they are to look and behave like it. */
const withNewRows =
  (attribute: string): Rule =>
  (element, { shifted: { shift } }, edits) => {
    moveAreas(element, attribute, (rows) => shift.rangeWithNewRows(rows), edits);
  };

/** An area of a table, which does not grow at its end. */
const plain =
  (attribute: string): Rule =>
  (element, { shifted: { shift } }, edits) => {
    moveAreas(element, attribute, (rows) => shift.range(rows), edits);
  };

/** A place of the window rather than of cells: where its row is deleted, what moves into its place. */
const view =
  (...attributes: readonly string[]): Rule =>
  (element, { shifted: { shift } }, edits) => {
    const move: Move = (rows) =>
      shift.range(rows) ?? { top: shift.place(rows.top), bottom: shift.place(rows.top) };
    for (const attribute of attributes) moveAreas(element, attribute, move, edits);
  };

/** Where what is attached to a cell goes; undefined where it goes with its row. */
export function attachedPlace(place: Place, { shifted, movedHolders }: AreaShift): Place | undefined {
  const moved = movedHolders.get(place);
  if (moved) return moved;
  const row = shifted.shift.row(place.row);
  return row === undefined ? undefined : { ...place, row };
}

/** What is attached to one cell (comment, link, watch) moves with it. */
const attached =
  (attribute: string): Rule =>
  (element, area, edits) => {
    const cell = parseAddress(element.attributes[attribute] ?? '');
    const place = cell && attachedPlace(cell, area);
    if (place) edits.setAttribute(element, attribute, cellAddress(place.row, place.column));
    else moveAreas(element, attribute, (rows) => area.shifted.shift.range(rows), edits);
  };

const autoFilter: Rule = (element, area, edits) => {
  const { name, shift } = area.shifted;
  const header = parseAddress((element.attributes.ref ?? '').split(':')[0] ?? '');
  if (header && shift.isDeleted(header.row)) throw new EditRefusedError('filter-header', name);
  withNewRows('ref')(element, area, edits);
};

/** A break stands above the row that its number names, counted from zero; two at the same place become one. */
const rowBreaks: Rule = (element, { shifted: { shift } }, edits) => {
  const taken = new Set<number>([0]);
  for (const child of element.children) {
    const place = shift.place(Number(child.attributes.id));
    if (taken.has(place)) edits.drop(child);
    else edits.setAttribute(child, 'id', String(place));
    taken.add(place);
  }
};

/** The newer elements name their areas in a child. */
const areasInChild: Rule = (element, { shifted: { shift } }, edits) => {
  for (const child of element.children) {
    if (child.name !== 'sqref') continue;
    const isOneCell = element.name === 'sparkline';
    const moved = shiftAreas(child.text, (rows) =>
      isOneCell ? shift.range(rows) : shift.rangeWithNewRows(rows),
    );
    if (moved === undefined) edits.drop(element);
    else edits.setText(child, moved);
  }
};

const rule: Rule = (element, area, edits) => {
  withNewRows('sqref')(element, area, edits);
  areasInChild(element, area, edits);
};

/** The frozen rows count from the first one in the window, and so does a row inserted between them. */
const sheetView: Rule = (element, area, edits) => {
  view('topLeftCell')(element, area, edits);
  const top = parseAddress(element.attributes.topLeftCell ?? 'A1')?.row ?? 0;
  for (const pane of element.children.filter(({ name }) => name === 'pane')) {
    const count = Number(pane.attributes.ySplit ?? 0);
    const isFrozen = pane.attributes.state === 'frozen' || pane.attributes.state === 'frozenSplit';
    const rows =
      isFrozen && count > 0 ? area.shifted.shift.range({ top, bottom: top + count - 1 }) : undefined;
    if (rows) edits.setAttribute(pane, 'ySplit', String(rows.bottom - rows.top + 1));
  }
};

const refuse =
  (code: 'controls' | 'scenarios'): Rule =>
  (_element, { shifted: { name } }) => {
    throw new EditRefusedError(code, name);
  };

const RULES: Readonly<Record<string, Rule | undefined>> = {
  sheetPr: view('syncRef'),
  sheetView,
  customSheetView: sheetView,
  pane: view('topLeftCell'),
  selection: view('activeCell', 'sqref'),
  protectedRange: withNewRows('sqref'),
  autoFilter,
  sortState: withNewRows('ref'),
  sortCondition: withNewRows('ref'),
  conditionalFormatting: rule,
  dataValidation: rule,
  hyperlink: attached('ref'),
  rowBreaks,
  cellWatch: attached('r'),
  ignoredError: rule,
  sparkline: areasInChild,
  table: plain('ref'),
  comment: attached('ref'),
  threadedComment: attached('ref'),
  controls: refuse('controls'),
  oleObjects: refuse('controls'),
  scenarios: refuse('scenarios'),
};

/**
 * Moves what the elements of the shifted sheet, or of a part that belongs to it, say about rows of the sheet. Throws
 * EditRefusedError for elements that cannot be moved.
 */
export function shiftTreeAreas(root: XmlElement, area: AreaShift, edits: TreeEdits): void {
  RULES[root.name]?.(root, area, edits);
  if (edits.isDropped(root)) return;
  for (const child of root.children) shiftTreeAreas(child, area, edits);
}
