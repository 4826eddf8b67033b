/** Why Excel, or what the workbook has become, does not let something happen. */
export type RefusalReason =
  /** Cells or rows are locked by protection. */
  | 'protected'
  /** The sheet is no longer as it was read. */
  | 'changed'
  /** The sheet, or the place on it, is gone. */
  | 'gone'
  /** A filter hides rows where they would be put in or taken out. */
  | 'filtered'
  /** Somebody is in the middle of a cell. */
  | 'editing'
  /** Another workbook is in front, or Excel cannot select there. */
  | 'not-in-front'
  /** More than Excel takes at once. */
  | 'too-large'
  | 'other';

/** Something that Excel did not do; the workbook is as it was. The message is Chinese and says what to do. */
export class ExcelRefusal extends Error {
  override readonly name = 'ExcelRefusal';

  constructor(
    readonly reason: RefusalReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
