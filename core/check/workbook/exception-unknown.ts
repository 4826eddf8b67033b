import { idleExceptions } from '#core/unit/directory';
import type { Check } from '../check';
import { type Slip, slipFindings } from '../slips';
import { placesOf, unitsAsWritten } from '../units-as-written';

/** Exceptions of a collective (`各县市区司法局（除北川）`) that leave out none of its members. */
export const exceptionUnknown: Check = {
  codes: ['exception-unknown'],
  *run(workbook) {
    const { directory } = workbook;
    if (directory.source !== 'listed') return;
    const slips: Slip[] = [];
    for (const cells of unitsAsWritten(workbook)) {
      for (const mention of cells.mentions) {
        const idle = idleExceptions(mention, directory);
        if (idle.length === 0) continue;
        const detail = { params: { unit: mention.name, except: idle.join('、') } };
        slips.push(...placesOf(cells).map((place) => ({ place, detail })));
      }
    }
    yield* slipFindings('exception-unknown', slips);
  },
};
