import { cellText } from '#core/grid/cell-text';
import type { MergedCells } from '#core/grid/merged-cells';
import type { TokenColumn } from './ledger';

const HEADER = /^台账通标识(?:@(\d{1,15}))?$/;

/** The token column's header: it also says to which revision the sheet has pulled. */
export function tokenHeader(pulledTo: number): string {
  return `台账通标识@${pulledTo}`;
}

/** The revision a token column's header names; 0 where it names none. */
export function pulledTo(header: string | undefined): number {
  return Number(HEADER.exec(header ?? '')?.[1] ?? 0);
}

/** The token column on a header row (zero-based); where there is none, the first column right of everything. */
export function findTokenColumn(cells: MergedCells, headerRow: number): TokenColumn {
  for (let index = 0; index < cells.columnCount; index++) {
    const header = cellText(cells.valueAt(headerRow, index));
    if (HEADER.test(header)) return { index, header };
  }
  return { index: cells.columnCount };
}
