import type { Undo } from './apply-changes';
import { carryOut } from './carry-out';
import type { Support } from '../support';

/**
 * Makes the sheets as they were before the changes. Throws ExcelRefusal `changed`, and changes nothing, where a cell no
 * longer holds what the changes wrote.
 */
export async function undoChanges(
  context: Excel.RequestContext,
  { sheets }: Undo,
  support: Support = 'full',
): Promise<void> {
  await carryOut(context, sheets, support);
}
