/** By what items are judged and which lamp they light. A bureau sets its own on the sheet 规则设置. */
export interface LightRules {
  /** An open item is at risk when a milestone is due within this many days; the last day counts. */
  readonly nearDueDays: number;
  /** An open item is at risk when its reported percentage lies more than this many points behind its schedule. */
  readonly lagPoints: number;
  /** Beyond this lag its lamp is red already before it is due; null where a lag alone never is. */
  readonly redLagPoints: number | null;
  /** What a month without a progress note does to the lamp. Never red: red says that a date has passed. */
  readonly unreported: 'none' | 'yellow';
  /** What an inspection finding whose rectification is overdue does to the lamp of its item. */
  readonly overdueFinding: 'none' | 'yellow' | 'red';
  /** With four lamps, open items on schedule are blue, and green is what is done. */
  readonly lamps: 3 | 4;
  /** What 状态 says of a finished item; compared without spaces and width. */
  readonly doneStatuses: readonly string[];
}

/** The part of them that says which items are finished. */
export type DoneRules = Pick<LightRules, 'doneStatuses'>;

export const defaultLightRules: LightRules = {
  nearDueDays: 15,
  lagPoints: 20,
  redLagPoints: null,
  unreported: 'yellow',
  overdueFinding: 'red',
  lamps: 3,
  doneStatuses: ['已完成', '完成', '已办结', '办结', '已结项', '结项', '已销号', '销号'],
};
