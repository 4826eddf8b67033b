import { EditRefusedError } from '../edit/edit-refused-error';
import { type AreaShift, attachedPlace } from './shift-tree-areas';

const SHAPE = /<((?:\w+:)?shape)\b[^>]*>[\s\S]*?<\/\1>/g;
const ANCHOR = /(<(?:\w+:)?Anchor>)([^<]*)(?=<)/;

/** The number in the shape's element of this name. */
function numberIn(shape: string, name: string): number | undefined {
  const text = new RegExp(`<(?:\\w+:)?${name}>\\s*(\\d+)\\s*<`).exec(shape)?.[1];
  return text === undefined ? undefined : Number(text);
}

/** Third and seventh of its numbers are the rows of the upper and the lower edge. */
function moveBy(shape: string, rows: number): string {
  return shape.replace(ANCHOR, (_anchor, open: string, list: string) => {
    const numbers = list.split(',').map((number, index) => {
      const isRow = index === 2 || index === 6;
      return isRow ? ` ${Math.max(0, Number(number) + rows)}` : number;
    });
    return `${open}${numbers.join(',')}`;
  });
}

/**
 * The text of the part that holds the boxes of the shifted sheet's notes. It is VML, which Office writes without
 * minding the rules of XML, so it is not parsed. Throws EditRefusedError where it holds other controls.
 */
export function shiftNoteShapes(vml: string, area: AreaShift): string {
  return vml.replace(SHAPE, (shape) => {
    if (!/<(?:\w+:)?ClientData\b/.test(shape)) return shape;
    const row = numberIn(shape, 'Row');
    const column = numberIn(shape, 'Column');
    const isNote = /ObjectType\s*=\s*["']Note["']/.test(shape);
    if (!isNote || row === undefined || column === undefined)
      throw new EditRefusedError('controls', area.shifted.name);
    const place = attachedPlace({ row, column }, area);
    if (!place) return '';
    const moved = shape.replace(/(<(?:\w+:)?Row>)\s*\d+\s*(?=<)/, `$1${place.row}`);
    return moveBy(moved, place.row - row);
  });
}
