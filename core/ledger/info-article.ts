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
  /** 县, 市, 省 or 部 when a level took the article up; as written, like the fields below. */
  readonly adoptedBy?: string;
  /** 采用刊物. */
  readonly publication?: string;
  /** 县, 市, 省 or 部 when a leader of that level wrote a comment on it (批示). */
  readonly commentedBy?: string;
  /** 核查情况: 迟报, 漏报, 瞒报 or 失实, where the office found one. */
  readonly irregularity?: string;
}
