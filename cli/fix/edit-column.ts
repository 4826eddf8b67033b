import type { FixEdit } from '#core/fix/fix-workbook';
import type { UnderstoodWorkbook } from '#core/ledger/understand';

/** The header over an edited cell as the sheet writes it; empty where the cell belongs to no ledger's column. */
export function editColumn(
  { sheet, row, column, cell, finding }: FixEdit,
  { ledgers }: UnderstoodWorkbook,
): string {
  if (cell === finding.cell) return finding.column;
  const above = ledgers.filter(({ ledger }) => ledger.sheet === sheet && ledger.headerRow <= row).at(-1);
  return above?.ledger.columns.find(({ index }) => index === column)?.header ?? '';
}
