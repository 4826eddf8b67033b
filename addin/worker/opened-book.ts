import { runChecks } from '#core/check/run-checks';
import type { StatusInput } from '#core/completion/status';
import { statusInput } from '#core/completion/status-input';
import type { CivilDate } from '#core/date/civil-date';
import type { Finding } from '#core/finding/finding';
import type { WorkbookGrids } from '#core/grid/grid';
import { contentOfWorkbooks } from '#core/ledger/ledger-content';
import { understandWorkbook, type UnderstoodWorkbook } from '#core/ledger/understand';

/** The workbook as it was last read, understood and checked. */
export interface OpenedBook {
  readonly workbook: WorkbookGrids;
  readonly asOf: CivilDate;
  readonly understood: UnderstoodWorkbook;
  readonly findings: readonly Finding[];
  /** What its figures on that day are computed from, the rules in force among it. */
  readonly input: StatusInput;
}

export function openBook(workbook: WorkbookGrids, asOf: CivilDate): OpenedBook {
  const understood = understandWorkbook(workbook, { asOf });
  const input = statusInput(contentOfWorkbooks([understood]), asOf);
  return { workbook, asOf, understood, findings: runChecks(understood), input };
}
