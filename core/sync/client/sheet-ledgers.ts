import type { Finding } from '#core/finding/finding';
import { parseAddress } from '#core/grid/address';
import type { Grid } from '#core/grid/grid';
import { joinParts } from '#core/ledger/continuation';
import type { Ledger } from '#core/ledger/ledger';
import type { UnderstoodLedger } from '#core/ledger/understand';
import { ledgerId, ledgerInfo } from '../ledger-id';
import type { LedgerInfo } from '../ledger-info';
import type { SheetPart } from './sheet-part';

/** A ledger on its sheets, and how the store is to know it. */
export interface SheetLedger {
  readonly id: string;
  readonly info: LedgerInfo;
  /** In the order of the workbook; mostly one. */
  readonly parts: readonly SheetPart[];
}

function errorRows(sheet: string, findings: readonly Finding[]): ReadonlySet<number> {
  const errors = findings.filter((finding) => finding.severity === 'error' && finding.sheet === sheet);
  return new Set(errors.map((finding) => (parseAddress(finding.cell)?.row ?? -1) + 1));
}

const BESIDE = '同一工作表上并排还有别的台账，增删行会打乱它，请在 Excel 中自行增删。';

/** The one-based worksheet rows of a table. */
function extentOf({ headerRow, rows }: Ledger): { from: number; to: number } {
  return { from: headerRow, to: rows.at(-1)?.row ?? headerRow };
}

/** Whether another table has rows in common with this one: rows put in or taken out here would tear it. */
function standsBeside(ledger: Ledger, all: readonly UnderstoodLedger[]): boolean {
  const own = extentOf(ledger);
  return all.some(({ ledger: other }) => {
    const { from, to } = extentOf(other);
    return other !== ledger && other.sheet === ledger.sheet && from <= own.to && own.from <= to;
  });
}

/** The ledgers of a workbook, ready to be synchronised; `findings` are those of the whole workbook. */
export function sheetLedgers(
  ledgers: readonly UnderstoodLedger[],
  grids: readonly Grid[],
  findings: readonly Finding[],
): SheetLedger[] {
  return joinParts(ledgers).map((tables) => ({
    id: ledgerId(tables[0]),
    info: ledgerInfo(tables[0]),
    parts: tables.flatMap(({ ledger, rows }): SheetPart[] => {
      const grid = grids.find(({ sheet }) => sheet === ledger.sheet);
      const rowsFixed = standsBeside(ledger, ledgers) && { rowsFixed: BESIDE };
      return grid ? [{ ledger, rows, grid, errorRows: errorRows(ledger.sheet, findings), ...rowsFixed }] : [];
    }),
  }));
}
