import type { CivilDate } from '#core/date/civil-date';
import type { LightRules } from './light-rules';

/** What an item is judged by, besides itself. */
export interface Basis {
  readonly asOf: CivilDate;
  readonly rules: LightRules;
  /** The year of the item's ledger, where known. */
  readonly ledgerYear: number | undefined;
}
