import type { Grid } from '#core/grid/grid';
import { type Assumptions, understandWorkbook, type UnderstoodWorkbook } from '#core/ledger/understand';

/** Understands plain grids as a workbook would be. */
export function understood(
  grids: readonly Grid[],
  assumptions: Partial<Assumptions> = {},
): UnderstoodWorkbook {
  return understandWorkbook({ fileName: '台账.xlsx', grids }, { asOf: '2023-06-30', ...assumptions });
}
