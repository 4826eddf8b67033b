/** A row of the information quota table, understood. */
export interface QuotaRow {
  /** One-based worksheet row; absent for a row read from the store. */
  readonly row?: number;
  readonly no: number | null;
  readonly unit: string;
  /** 目标任务分; null when the cell holds no number. */
  readonly targetScore: number | null;
  /** Articles due in the year by info category, in the sheet's order; a category without quota is absent. */
  readonly quota: Readonly<Record<string, number>>;
  /** Sum of the quotas. */
  readonly total: number;
  /** 备注 where it is a number: what the row should add up to. */
  readonly remarkTotal?: number;
}
