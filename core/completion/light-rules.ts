/** The thresholds by which items are judged. A bureau may set its own; nothing else in the judging is adjustable. */
export interface LightRules {
  /** An open item is at risk when a milestone is due within this many days; the last day counts. */
  readonly nearDueDays: number;
  /** An open item is at risk when its reported percentage lies more than this many points behind its schedule. */
  readonly lagPoints: number;
  /** What 状态 says of a finished item; compared without spaces and width. */
  readonly doneStatuses: readonly string[];
}

export const defaultLightRules: LightRules = {
  nearDueDays: 15,
  lagPoints: 20,
  doneStatuses: ['已完成', '完成', '已办结', '办结', '已结项', '结项', '已销号', '销号'],
};
