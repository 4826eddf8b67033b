import type { CivilDate } from '#core/date/civil-date';

/** A line of 信息报送登记表: one article handed in by a unit. */
export interface InfoArticle {
  /** One-based worksheet row; absent for a line read from the store. */
  readonly row?: number;
  readonly date: CivilDate;
  readonly unit: string;
  /** Info category, e.g. 政务信息. */
  readonly category: string;
  readonly title: string;
  /** 县, 市, 省 or 部 when a level took the article up. */
  readonly adoptedBy?: string;
}
