/** One column of the printed table; width in characters of the standard font. */
export interface PlanColumn {
  readonly header: string;
  readonly width: number;
}

/** The rows under one merged cell of the first column (类型 or 目标). */
export interface PlanGroup {
  readonly name: string;
  /** One entry a column after the first; null where the merged cell of the row above goes on. */
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A project-year ledger as published: the table alone, without progress. */
export interface ProjectYearPlan {
  readonly sheet: string;
  readonly annex: string;
  readonly title: string;
  readonly columns: readonly PlanColumn[];
  readonly groups: readonly PlanGroup[];
}
