import type { CivilDate } from '#core/date/civil-date';
import type { DocumentText } from '#core/document/document-text';
import type { DocumentHead } from '../document-head';
import type { ItemSource } from '../item-lines';
import type { SlipColour } from './slip-colour';

/** An open item that a unit is urged to see to. */
export interface SlipItem extends ItemSource {
  readonly colour: SlipColour;
  /** The deadline in the ledger's words. */
  readonly deadline: string;
  /** The milestone it is held to at present; null where it has none. */
  readonly due: CivilDate | null;
  /** What was reported last. */
  readonly progress: string;
  readonly reason: string;
  /** 要求完成时间: the deadline as long as it has not passed, else for a person to set. */
  readonly finishBy: DocumentText;
}

/** A problem that an inspection found and that is not put right yet. Days are worded as `6月20日`. */
export interface SlipFinding {
  readonly foundOn: string;
  /** 方式; empty where the log does not say. */
  readonly method: string;
  readonly problem: string;
  /** The last day to put it right. */
  readonly due: string;
  readonly isOverdue: boolean;
  /** `6月20日到期，逾期10天`. */
  readonly reason: string;
}

/** What a unit did not report for the month of the slip. */
export interface SlipReporting {
  /** 1–12. */
  readonly month: number;
  readonly owed: number;
  /** Each by its place in the ledger: `基础工作提升年第3项`. */
  readonly missing: readonly string[];
}

/** Items of one colour, under their heading. */
export interface SlipGroup {
  readonly colour: SlipColour;
  readonly heading: string;
  readonly items: readonly SlipItem[];
}

/** 督办单: what one unit is urged to do, as at the end of a day. */
export interface Slip {
  readonly head: DocumentHead;
  readonly unit: string;
  /** Of all that is on it, that which weighs most. */
  readonly colour: SlipColour;
  readonly asOf: CivilDate;
  /** The opening sentence. */
  readonly opening: string;
  readonly colourMeanings: string;
  /** Only colours that have items, in the order of the colours. */
  readonly groups: readonly SlipGroup[];
  /** Overdue ones first. */
  readonly findings: readonly SlipFinding[];
  readonly findingsHeading: string;
  /** What was not reported, in a sentence; empty where everything was or nobody can tell. */
  readonly unreported: string;
  readonly unreportedHeading: string;
  readonly demandsHeading: string;
  /** The day to answer by: a proposal that a person confirms. */
  readonly answerBy: DocumentText;
}
