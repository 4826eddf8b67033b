import { cellText } from '#core/grid/cell-text';
import type { MergedCells } from '#core/grid/merged-cells';
import type { TokenColumn } from './ledger';

const HEADER = /^台账通标识(?:@(\d{1,15})(?:~([A-Za-z0-9_-]{11}))?)?$/;

/** What the head of the token column says of its sheet as a whole. */
export interface TokenHeader {
  /** The revision to which the sheet has pulled; 0 before its first synchronisation. */
  readonly pulledTo: number;
  /** A digest of the ids of the rows it had then; absent where an older version wrote it. */
  readonly digest?: string;
}

export function formatTokenHeader({ pulledTo, digest }: TokenHeader): string {
  return `台账通标识@${pulledTo}${digest === undefined ? '' : `~${digest}`}`;
}

/** Reads the header cell's text; revision 0 where it names none. */
export function parseTokenHeader(header: string | undefined): TokenHeader {
  const [, pulledTo = 0, digest] = HEADER.exec(header ?? '') ?? [];
  return { pulledTo: Number(pulledTo), ...(digest !== undefined && { digest }) };
}

/** The token column on a header row (zero-based); where there is none, the first column right of everything. */
export function findTokenColumn(cells: MergedCells, headerRow: number): TokenColumn {
  for (let index = 0; index < cells.columnCount; index++) {
    const header = cellText(cells.valueAt(headerRow, index));
    if (HEADER.test(header)) return { index, header };
  }
  return { index: cells.columnCount };
}
