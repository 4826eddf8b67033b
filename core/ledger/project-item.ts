import type { CivilDate } from '#core/date/civil-date';
import type { Deadline } from '#core/deadline/deadline';
import type { UnitMention } from '#core/unit/unit';

/** What the progress columns say about an item. */
export interface Progress {
  /** 状态: `未开始`, `进行中`, `已完成` or what the clerk wrote. */
  readonly status?: string;
  /** 完成比例, 0–100. */
  readonly percent?: number;
  readonly doneOn?: CivilDate;
  readonly note?: string;
  readonly evidence?: string;
  readonly problem?: string;
  /** 节点完成 as written: which milestones are reached, and when. */
  readonly milestonesDone?: string;
  /** 销号: how far the closing of the item is; 申请销号, 复核中, 已销号 or 退回. */
  readonly closing?: string;
  /** 退回原因. */
  readonly returnReason?: string;
  readonly verdict?: string;
  readonly verdictOn?: CivilDate;
}

/** A row of a project-year ledger, understood. */
export interface ProjectItem {
  /** One-based worksheet row; absent for an item read from the store. */
  readonly row?: number;
  readonly no: number | null;
  readonly group: string;
  /** The task or regulation, without its number. */
  readonly item: string;
  readonly measures?: string;
  readonly deadline: Deadline;
  readonly units: readonly UnitMention[];
  readonly leadUnit?: string;
  /** Absent when the ledger has no progress columns at all. */
  readonly progress?: Progress;
}
