/** A line of the sheet 规则设置, as texts. */
export interface RuleLine {
  /** One-based worksheet row; absent for a line read from the store. */
  readonly row?: number;
  /** 规则, e.g. `临期天数`. */
  readonly rule: string;
  /** 取值; empty where the cell is. */
  readonly value: string;
}
