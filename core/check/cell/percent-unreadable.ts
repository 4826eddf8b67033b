import { cellFinding, ledgerCheck } from '../check';
import { ownFields } from '../own-fields';

/** Cells of a percentage column that hold no share between nothing and all. */
export const percentUnreadable = ledgerCheck(['percent-unreadable'], function* (understood) {
  const percents = ownFields(understood, ({ definition }) => definition.type === 'percent');
  for (const { place, value } of percents) {
    if (typeof value === 'number' && value >= 0 && value <= 100) continue;
    yield cellFinding(place, 'percent-unreadable');
  }
});
