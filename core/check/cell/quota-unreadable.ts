import { cellFinding, ledgerCheck } from '../check';
import { ownFields } from '../own-fields';

/** Quota cells that hold no number of articles. */
export const quotaUnreadable = ledgerCheck(['quota-unreadable'], function* (understood) {
  const quotas = ownFields(understood, ({ definition }) => definition.repeatsWithSuffix !== undefined);
  for (const { place, value } of quotas) {
    const isCount = typeof value === 'number' && value >= 0 && Number.isInteger(value);
    if (!isCount) yield cellFinding(place, 'quota-unreadable');
  }
});
