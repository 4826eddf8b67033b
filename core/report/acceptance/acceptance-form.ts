import type { CivilDate } from '#core/date/civil-date';
import type { DocumentHead } from '../document-head';

/** 结项验收表 of one item. What the ledger does not say is empty: people write on the form by hand. */
export interface AcceptanceForm {
  readonly item: string;
  /** `基础工作提升年第3项`. */
  readonly place: string;
  /** 目标 or 类型, as the ledger groups its items. */
  readonly group: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** The deadline in the ledger's words. */
  readonly deadline: string;
  readonly doneOn: CivilDate | null;
  readonly measures: string;
  /** Each dated milestone, and when it was reached; none where the item has but one deadline. */
  readonly milestones: readonly string[];
  /** What was reported. */
  readonly progress: string;
  readonly evidence: string;
  /** Whether its closing is applied for. */
  readonly hasApplied: boolean;
  /** Why it was returned before. */
  readonly returnReason: string;
  /** 验收结论. */
  readonly verdict: string;
  readonly verdictOn: CivilDate | null;
}

/** The forms of items that are to be accepted, in the order of the ledgers. */
export interface AcceptanceForms {
  readonly head: DocumentHead;
  readonly asOf: CivilDate;
  /** Whose items alone are wanted; empty where those of all units are. */
  readonly unit: string;
  readonly forms: readonly AcceptanceForm[];
}
