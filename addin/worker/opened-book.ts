import { runChecks } from '#core/check/run-checks';
import type { CivilDate } from '#core/date/civil-date';
import type { Finding } from '#core/finding/finding';
import type { WorkbookGrids } from '#core/grid/grid';
import { understandWorkbook, type UnderstoodWorkbook } from '#core/ledger/understand';

/** The workbook as it was last read, understood and checked. */
export interface OpenedBook {
  readonly workbook: WorkbookGrids;
  readonly asOf: CivilDate;
  readonly understood: UnderstoodWorkbook;
  readonly findings: readonly Finding[];
}

export function openBook(workbook: WorkbookGrids, asOf: CivilDate): OpenedBook {
  const understood = understandWorkbook(workbook, { asOf });
  return { workbook, asOf, understood, findings: runChecks(understood) };
}
