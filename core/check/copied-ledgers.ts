import type { UnderstoodLedger, UnderstoodWorkbook } from '#core/ledger/understand';
import { rowKeys } from './row-keys';

/** A ledger that holds mostly what an earlier one of its kind and year holds. */
export interface CopiedLedger {
  readonly copy: UnderstoodLedger;
  readonly original: UnderstoodLedger;
  /** Rows they have in common. */
  readonly common: number;
}

function commonRows(copy: UnderstoodLedger, original: UnderstoodLedger): number {
  const keys = new Set(rowKeys(original));
  return rowKeys(copy).filter((key) => key !== '' && keys.has(key)).length;
}

const found = new WeakMap<UnderstoodWorkbook, readonly CopiedLedger[]>();

function findCopies({ ledgers }: UnderstoodWorkbook): CopiedLedger[] {
  return ledgers.flatMap((copy, index) => {
    const earlier = ledgers
      .slice(0, index)
      .filter(({ ledger, year }) => ledger.kind.id === copy.ledger.kind.id && year === copy.year);
    const originals = earlier.map((original) => ({ copy, original, common: commonRows(copy, original) }));
    const isCopy = ({ common }: CopiedLedger): boolean => common > 0 && common * 2 > copy.rows.length;
    return originals.filter(isCopy).slice(0, 1);
  });
}

/** The ledgers of a workbook that are copies of another, such as a back-up sheet. Found once a workbook. */
export function copiedLedgers(workbook: UnderstoodWorkbook): readonly CopiedLedger[] {
  const copies = found.get(workbook) ?? findCopies(workbook);
  found.set(workbook, copies);
  return copies;
}
