import type { CivilDate } from '#core/date/civil-date';

/** Where an item stands; every item is in exactly one state. */
export type ItemState = 'done' | 'doneLate' | 'overdue' | 'atRisk' | 'onTrack' | 'noDue';

/** `blue` is lit only where a bureau uses four lamps: open and on schedule, so that green is left for what is done. */
export type Light = 'red' | 'yellow' | 'blue' | 'green';

/** From what needs attention most. */
export const LIGHTS: readonly Light[] = ['red', 'yellow', 'blue', 'green'];

/** Whether an item in a state is finished, in time or late. */
export function isDoneState(state: ItemState): boolean {
  return state === 'done' || state === 'doneLate';
}

export const STATE_NAMES: Readonly<Record<ItemState, string>> = {
  done: '按期完成',
  doneLate: '逾期完成',
  overdue: '逾期未完成',
  atRisk: '临期或滞后',
  onTrack: '正常推进',
  noDue: '无明确时限',
};

/** An item judged as of a date. */
export interface ItemAssessment {
  readonly state: ItemState;
  /**
   * Red for `overdue`, yellow for `atRisk` and for a `noDue` item with a warning, else green, or blue while open where
   * there are four lamps. A great lag, or an overdue finding of an inspection, may colour it beyond its state.
   */
  readonly light: Light;
  /** Simplified Chinese: the facts behind the light. */
  readonly reason: string;
  /** The final due date (inclusive); absent for long-term, external and unread deadlines. */
  readonly due?: CivilDate;
  /** The date an open item is held to at present: the milestone it missed, else the one it must reach next. */
  readonly currentDue?: CivilDate;
  /** What inspections found at the item and is not put right yet, in Chinese; absent where nothing is. */
  readonly findings?: readonly string[];
}
