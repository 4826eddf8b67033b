import type { Sheet } from '../model/sheet';
import type { Shift } from '../model/shift';
import { shiftedArea, shiftedPieces } from '../model/shift-geometry';
import type { Session } from '../richapi/session';
import { Range, RangeAreas } from './proxies';

/** Whether something is left of what the object stands for. */
function follows(object: object, sheet: Sheet, shift: Shift): boolean {
  if (object instanceof Range && object.sheet === sheet) {
    const area = shiftedArea(object.area, shift);
    object.area = area ?? object.area;
    return area !== undefined;
  }
  if (object instanceof RangeAreas && object.sheet === sheet) {
    const areas = object.areas.flatMap((area) => shiftedPieces(area, shift));
    object.areas = areas.length > 0 ? areas : object.areas;
    return areas.length > 0;
  }
  return true;
}

/** The ranges that the add-in holds follow their cells; those whose cells are deleted are invalid in its next batch. */
export function moveHeldRanges(session: Session): (sheet: Sheet, shift: Shift) => void {
  return (sheet, shift) => {
    for (const object of new Set(session.heldObjects()))
      if (!follows(object, sheet, shift)) session.release(object);
  };
}
