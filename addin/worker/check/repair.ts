import type { CellValue } from '#core/grid/grid';
import { runChecks } from '#core/check/run-checks';
import type { FindingCode } from '#core/finding/catalogue';
import { valueAt } from '#core/fix/apply-edits';
import { fixWorkbook } from '#core/fix/fix-workbook';
import { fixesOf } from '#core/fix/plan-fixes';
import { cellKey, type SheetEdit } from '#core/fix/sheet-edit';
import { understandWorkbook } from '#core/ledger/understand';
import { cellChange, type SheetChange } from '#addin/excel/write/sheet-change';
import type { OpenedBook } from '../opened-book';

/** What is to be repaired: one finding by its id, or all of a kind. */
export type RepairChoice = { readonly finding: number } | { readonly code: FindingCode };

export interface Repair {
  /** Empty where nothing can be repaired. */
  readonly changes: readonly SheetChange[];
  readonly cells: number;
}

/** What a cell held at first and is to hold in the end. */
interface CellRepair extends SheetEdit {
  readonly before: CellValue;
}

/** A cell that is repaired twice goes from what it held at first to what it holds in the end. */
function oncePerCell(repairs: readonly CellRepair[]): CellRepair[] {
  const byCell = new Map<string, CellRepair>();
  for (const repair of repairs) {
    const before = byCell.get(cellKey(repair))?.before ?? repair.before;
    byCell.set(cellKey(repair), { ...repair, before });
  }
  return [...byCell.values()];
}

function repairOf(repairs: readonly CellRepair[]): Repair {
  const cells = oncePerCell(repairs);
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const changes = sheets.map((sheet) =>
    cellChange(
      sheet,
      cells
        .filter((cell) => cell.sheet === sheet)
        .map(({ row, column, before, value }) => ({ row, column, value: before, to: value })),
    ),
  );
  return { changes, cells: cells.length };
}

/** The changes that repair what was chosen. All of a kind are tried together, and those that do no good are left out. */
export function planRepair({ workbook, asOf, findings }: OpenedBook, choice: RepairChoice): Repair {
  if ('finding' in choice) {
    const finding = findings[choice.finding];
    const edits = finding ? fixesOf(finding).map(({ edit }) => edit) : [];
    return repairOf(edits.map((edit) => ({ ...edit, before: valueAt(workbook, edit) })));
  }
  const { edits } = fixWorkbook(workbook, {
    codes: new Set([choice.code]),
    check: (changed) => runChecks(understandWorkbook(changed, { asOf })),
    refusals: (tried) => tried.map(() => undefined),
  });
  return repairOf(edits);
}
