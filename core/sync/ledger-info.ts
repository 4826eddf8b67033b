import { oneLine } from '#core/text/normalise';

/** What a ledger is, apart from its rows; enough to understand the rows again without the workbook. */
export interface LedgerInfo {
  readonly kind: string;
  readonly year?: number;
  /** The title over the table; empty when there is none. */
  readonly title: string;
  readonly sheet: string;
  /** Column ids with the headers as written (the quota categories are known only from these). */
  readonly columns: readonly LedgerInfoColumn[];
}

export interface LedgerInfoColumn {
  readonly id: string;
  readonly header: string;
}

/** True when both describe the same ledger, so that rows of one may go into the other. */
export function sameLedger(a: LedgerInfo, b: LedgerInfo): boolean {
  return a.kind === b.kind && a.year === b.year;
}

/**
 * The description to store after a client sent `sent`: a new ledger's whole, else the stored one with the columns
 * it did not know yet; undefined when nothing is to be stored. Nothing else follows the sheet: two copies of a
 * workbook with differently named sheets would overwrite each other at every sync.
 */
export function infoToStore(
  stored: LedgerInfo | undefined,
  sent: LedgerInfo | undefined,
): LedgerInfo | undefined {
  if (!stored || !sent) return stored ? undefined : sent;
  const known = new Set(stored.columns.map((column) => column.id));
  const added = sent.columns.filter((column) => !known.has(column.id));
  return added.length === 0 ? undefined : { ...stored, columns: [...stored.columns, ...added] };
}

/** A column's header as written in the sheet, in one line. */
export function headerOf({ columns }: Pick<LedgerInfo, 'columns'>, field: string): string {
  const header = columns.find(({ id }) => id === field)?.header;
  if (header !== undefined) return oneLine(header);
  return field === 'no' ? '序号' : field.slice(field.indexOf(':') + 1);
}
