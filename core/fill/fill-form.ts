/**
 * What a clerk fills in for an item, as the texts of the form's fields; an empty cell is empty text. Of a column that the
 * ledger does not have the text is empty.
 */
export interface FillForm {
  readonly status: string;
  /** 0–100, without a sign. */
  readonly percent: string;
  /** `YYYY-MM-DD`, or what else the cell holds. */
  readonly doneOn: string;
  /** What 最新进展 says of the present month, without the month's name and without the figures of `actuals`. */
  readonly note: string;
  /** What 最新进展 says besides. */
  readonly earlier: string;
  /** What has been reached of each indicator this month, in the order of the item's indicators. */
  readonly actuals: readonly string[];
  readonly evidence: string;
  readonly problem: string;
  /** The day each of the item's milestones (`milestonesOf`) was reached, `YYYY-MM-DD`, in their order. */
  readonly milestones: readonly string[];
  /** 销号; what it may be changed to, `closingOffer` says. */
  readonly closing: string;
}

export type FillField = keyof FillForm;

/** The columns that the form fills. */
export const FILLED_COLUMNS = [
  ...(['status', 'percent', 'doneOn', 'note', 'evidence', 'problem'] as const),
  ...(['milestonesDone', 'closing'] as const),
] as const;

export type FilledColumn = (typeof FILLED_COLUMNS)[number];

/** The column in which a field of the form ends up. */
export function columnOfField(field: FillField): FilledColumn {
  if (field === 'milestones') return 'milestonesDone';
  return field === 'earlier' || field === 'actuals' ? 'note' : field;
}

/** The fields whose texts differ. */
export function changedFields(before: FillForm, after: FillForm): FillField[] {
  const fields = Object.keys(before) as FillField[];
  return fields.filter((field) => String(before[field]) !== String(after[field]));
}

/** Why the form cannot be saved, at one of its fields, in Chinese. */
export interface FillProblem {
  readonly field: FillField;
  readonly text: string;
}
