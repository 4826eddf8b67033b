import { cellFinding, ledgerCheck } from '../check';
import { ownFields } from '../own-fields';

/** Target points that hold no number. */
export const targetScoreUnreadable = ledgerCheck(['target-score-unreadable'], function* (understood) {
  for (const { place, value } of ownFields(understood, ({ id }) => id === 'targetScore')) {
    if (typeof value !== 'number') yield cellFinding(place, 'target-score-unreadable');
  }
});
