import { cellAddress } from '#core/grid/address';
import { findColumn, type Ledger } from '#core/ledger/ledger';
import type { UnderstoodLedger } from '#core/ledger/understand';
import type { QuotaScore } from '#core/scoring/score-quota';

/** Where a row of a ledger is to be seen in Excel. */
export interface RowPlace {
  readonly sheet: string;
  /** The cell that says what the row is about. */
  readonly cell: string;
}

/** The place of a one-based worksheet row; of the header where the row is not known. */
export function rowPlace(ledger: Ledger, row = ledger.headerRow): RowPlace {
  const column = findColumn(ledger, ledger.kind.keyColumn)?.index ?? 0;
  return { sheet: ledger.sheet, cell: cellAddress(row - 1, column) };
}

/** The rows that the scores were made of. Scores are in order of rank and know the row, but not its sheet. */
export function quotaPlaces(
  ledgers: readonly UnderstoodLedger[],
  scores: readonly QuotaScore[],
): readonly RowPlace[] {
  const rows = ledgers.flatMap(({ ledger, quotas }) =>
    quotas.map(({ quota }) => ({ unit: quota.unit, row: quota.row, place: rowPlace(ledger, quota.row) })),
  );
  return scores.flatMap(
    ({ unit, row }) => rows.find((one) => one.unit === unit && one.row === row)?.place ?? [],
  );
}
