import type { CivilDate } from '#core/date/civil-date';

export const statuses = ['未开始', '进行中', '已完成'] as const;
export const verdicts = ['通过', '不通过'] as const;
export const closings = ['申请销号', '复核中', '已销号', '退回'] as const;

/** What the responsible unit had entered for one item by 30 June 2023. All of it is invented. */
export interface ProgressEntry {
  readonly status: (typeof statuses)[number];
  /** 0–100. */
  readonly percent: number;
  readonly doneOn?: CivilDate;
  readonly note?: string;
  readonly evidence?: string;
  readonly problem?: string;
  readonly verdict?: (typeof verdicts)[number];
  readonly verdictOn?: CivilDate;
  /** 节点完成: the milestones that are reached, each with its day. */
  readonly milestonesDone?: string;
  readonly closing?: (typeof closings)[number];
  readonly returnReason?: string;
}

/** By item number; an item that is not named was never touched. */
export type LedgerProgress = Readonly<Record<number, ProgressEntry>>;

export function done(doneOn: CivilDate, note: string, evidence: string): ProgressEntry {
  return { status: '已完成', percent: 100, doneOn, note, evidence };
}

export function accepted(verdictOn: CivilDate, entry: ProgressEntry): ProgressEntry {
  return { ...entry, verdict: '通过', verdictOn };
}

export function rejected(verdictOn: CivilDate, problem: string, entry: ProgressEntry): ProgressEntry {
  return { ...entry, problem, verdict: '不通过', verdictOn };
}

/** Someone asked that the item leave the open list, or the office decided on it. */
export function closing(
  step: Exclude<(typeof closings)[number], '退回'>,
  entry: ProgressEntry,
): ProgressEntry {
  return { ...entry, closing: step };
}

export function returned(returnReason: string, entry: ProgressEntry): ProgressEntry {
  return { ...entry, closing: '退回', returnReason };
}

export function reached(milestonesDone: string, entry: ProgressEntry): ProgressEntry {
  return { ...entry, milestonesDone };
}

/** `percent` is 1–99. */
export function underWay(percent: number, note: string, problem?: string): ProgressEntry {
  return { status: '进行中', percent, note, ...(problem === undefined ? {} : { problem }) };
}

export function notStarted(problem?: string): ProgressEntry {
  return { status: '未开始', percent: 0, ...(problem === undefined ? {} : { problem }) };
}
