/** Up to this many rows are deleted, or put into a new sheet, without further question. */
const FEW_ROWS = 5;
/** So are more, up to this share of the ledger. */
const SMALL_SHARE = 0.1;

/** Too many to be taken for an intention: more than a few, and more than a small share of all. */
export function areMany(count: number, others: number): boolean {
  return count > FEW_ROWS && count > SMALL_SHARE * (others + count);
}
