import { cellFinding, ledgerCheck } from '../check';
import { ownFields } from '../own-fields';

const HIGHEST = 1000;

/** Target points that no bureau would set. */
export const targetScoreOutOfRange = ledgerCheck(['target-score-out-of-range'], function* (understood) {
  for (const { place, value } of ownFields(understood, ({ id }) => id === 'targetScore')) {
    if (typeof value === 'number' && (value <= 0 || value > HIGHEST)) {
      yield cellFinding(place, 'target-score-out-of-range');
    }
  }
});
