import { everyElement, type XmlElement } from './element-tree';
import type { RowShift } from './row-shift';
import type { TreeEdits } from './tree-edits';

/** A corner of a picture or chart: the row it lies in, and how far below the row's upper edge. */
interface Corner {
  readonly row: XmlElement;
  readonly offset: XmlElement | undefined;
  readonly index: number;
}

function corner(anchor: XmlElement, side: string): Corner | undefined {
  const children = anchor.children.find(({ name }) => name === side)?.children ?? [];
  const row = children.find(({ name }) => name === 'row');
  const index = Number(row?.text);
  if (!row || !Number.isInteger(index)) return undefined;
  return { row, offset: children.find(({ name }) => name === 'rowOff'), index };
}

/** Moves a corner with its row; where the row goes, to the edge that the rows around it now share. */
function follow({ row, offset, index }: Corner, shift: RowShift, edits: TreeEdits): void {
  edits.setText(row, String(shift.place(index)));
  if (shift.isDeleted(index) && offset) edits.setText(offset, '0');
}

function moveAnchor(anchor: XmlElement, shift: RowShift, edits: TreeEdits): void {
  const from = corner(anchor, 'from');
  const to = corner(anchor, 'to');
  if (!from || anchor.attributes.editAs === 'absolute') return;
  const keepsSize = anchor.attributes.editAs === 'oneCell';
  // What lay in deleted rows alone would shrink to nothing and be lost, so it keeps its size as well.
  const isLost = to && !shift.range({ top: from.index, bottom: to.index });
  if (to && (keepsSize || isLost)) {
    const place = shift.place(from.index);
    edits.setText(from.row, String(place));
    edits.setText(to.row, String(place + to.index - from.index));
    return;
  }
  follow(from, shift, edits);
  if (to) follow(to, shift, edits);
}

/** Moves the pictures, shapes and charts of the shifted sheet's drawing with the rows that they are anchored to. */
export function shiftAnchors(root: XmlElement, shift: RowShift, edits: TreeEdits): void {
  for (const element of everyElement(root)) {
    if (element.name === 'twoCellAnchor' || element.name === 'oneCellAnchor')
      moveAnchor(element, shift, edits);
  }
}
