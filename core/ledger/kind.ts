/** What a kind's id looks like, on the wire and in the store. */
export const KIND_ID = /^[a-z][a-z0-9-]{0,39}$/;

/** What a family of kinds has in common: how its rows are interpreted. */
export type LedgerFamily = 'project' | 'quota' | 'info-log' | 'inspection-log' | 'directory' | 'rules';

export type CellType = 'text' | 'number' | 'percent' | 'date';

/** One column of a ledger kind. */
export interface ColumnDefinition {
  /** Stable English id; never reused for another meaning. */
  readonly id: string;
  /** The header the product itself would write. */
  readonly title: string;
  /**
   * Headers found in the wild besides the title, in order of preference; compared without spaces, line breaks and
   * width. Two columns may share one: what the kind cannot do without chooses first.
   */
  readonly aliases?: readonly string[];
  readonly type: CellType;
  readonly required?: true;
  /** Set where clerks type once, or merge, what holds for the rows below as well. */
  readonly fillDown?: true;
  /** The values a cell may take, in the words of the drop-down. */
  readonly choices?: readonly string[];
  /**
   * Set where one definition stands for any number of columns whose headers end alike (the info categories).
   * Such a column's id is `id:header`.
   */
  readonly repeatsWithSuffix?: string;
  /**
   * Who fills the column besides the bureau's office: the units the row names, or the city bureau's reviewers. Absent:
   * the office alone.
   */
  readonly writtenBy?: 'unit' | 'acceptor';
}

/** A ledger kind as data. Another bureau's sheet is a new definition, not new code. */
export interface LedgerKind {
  /** Stable; never reused for another kind. */
  readonly id: string;
  readonly family: LedgerFamily;
  /** Chinese name, as in the title of the sheet. */
  readonly name: string;
  readonly columns: readonly ColumnDefinition[];
  /** Column ids that must be found for a row of cells to be this kind's header. */
  readonly recognisedBy: readonly string[];
  /** How many repeated columns must be found as well. */
  readonly minRepeats?: number;
  /** Words of which one in the title, else in the sheet's name, tells this kind from others that the columns fit. */
  readonly titleWords?: readonly string[];
  /** Column whose text opens with the item's number, where there is no 序号 column. */
  readonly numberedIn?: string;
  /** Column that must be filled for a row to be an item; rows without it are blanks, notes or subtotals. */
  readonly keyColumn: string;
}
