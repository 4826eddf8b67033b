import { expandCollective } from '#core/unit/directory';
import type { Check } from '../check';
import { type Slip, slipFindings } from '../slips';
import { placesOf, unitsAsWritten } from '../units-as-written';

/** Collectives that no unit of 单位名录 belongs to. */
export const collectiveUnknown: Check = {
  codes: ['collective-unknown'],
  *run(workbook) {
    const { directory } = workbook;
    if (directory.source !== 'listed') return;
    const slips: Slip[] = [];
    for (const cells of unitsAsWritten(workbook)) {
      for (const mention of cells.mentions) {
        if (!mention.collective || expandCollective(mention, directory).length > 0) continue;
        const detail = { params: { unit: mention.name } };
        slips.push(...placesOf(cells).map((place) => ({ place, detail })));
      }
    }
    yield* slipFindings('collective-unknown', slips);
  },
};
