import type { CivilDate } from '#core/date/civil-date';

/** A line of 督导检查记录: a problem that an inspection found at a unit. */
export interface InspectionEntry {
  /** One-based worksheet row; absent for a line read from the store. */
  readonly row?: number;
  readonly no: number | null;
  readonly date: CivilDate;
  /** 方式, e.g. 暗访. */
  readonly method?: string;
  /** As written; may name several. */
  readonly unit: string;
  /** The units it names, each once, a collective as its members where they are known; none where it names none. */
  readonly units: readonly string[];
  /** 关联事项 as written. */
  readonly relatesTo?: string;
  /** 发现问题. */
  readonly problem: string;
  /** 整改期限 as written: a date, or words such as `10个工作日内`. */
  readonly rectifyBy?: string;
  readonly rectifiedOn?: CivilDate;
}
