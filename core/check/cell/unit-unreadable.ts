import { cellFinding, type Check } from '../check';
import { placesOf, unitsAsWritten } from '../units-as-written';

/** Unit cells that name nobody. */
export const unitUnreadable: Check = {
  codes: ['unit-unreadable'],
  *run(workbook) {
    for (const cells of unitsAsWritten(workbook).filter(({ mentions }) => mentions.length === 0)) {
      yield* placesOf(cells).map((place) => cellFinding(place, 'unit-unreadable'));
    }
  },
};
