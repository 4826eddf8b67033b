import { cellText } from '#core/grid/cell-text';
import type { MergedCells } from '#core/grid/merged-cells';
import { parseRowToken } from '#core/sync/row-token';
import type { TokenColumn } from './ledger';

const HEADER = /^台账通标识(?:@(\d{1,15})(?:~([A-Za-z0-9_-]{11}))?(?:#(\d{1,9}):([\w-]{0,40}):([\w.-]*))?)?$/;

/** Where a workbook stands in exchanging files with a server it cannot reach; every sheet of it says the same. */
export interface ExchangeMark {
  /** The number of the last export whose answer has been applied; 0 before the first. */
  readonly answered: number;
  /** The slot of that export. */
  readonly previous?: string;
  /** Ids of the exports made since, all of the next number; the first names the slot they share. */
  readonly pending: readonly string[];
}

/** What the head of the token column says of its sheet as a whole. */
export interface TokenHeader {
  /** The revision to which the sheet has pulled; 0 before its first synchronisation. */
  readonly pulledTo: number;
  /** A digest of the ids of the rows it had then; absent where an older version wrote it. */
  readonly digest?: string;
  /** Absent where nothing has been exported. */
  readonly exchange?: ExchangeMark;
}

function formatMark({ answered, previous = '', pending }: ExchangeMark): string {
  return `#${answered}:${previous}:${pending.join('.')}`;
}

export function formatTokenHeader({ pulledTo, digest, exchange }: TokenHeader): string {
  return `台账通标识@${pulledTo}${digest === undefined ? '' : `~${digest}`}${exchange ? formatMark(exchange) : ''}`;
}

/** Reads the header cell's text; revision 0 where it names none. */
export function parseTokenHeader(header: string | undefined): TokenHeader {
  const [, pulledTo = 0, digest, answered, previous = '', pending = ''] = HEADER.exec(header ?? '') ?? [];
  return {
    pulledTo: Number(pulledTo),
    ...(digest !== undefined && { digest }),
    ...(answered !== undefined && {
      exchange: {
        answered: Number(answered),
        ...(previous !== '' && { previous }),
        pending: pending.split('.').filter((id) => id !== ''),
      },
    }),
  };
}

/** Rows under a header in which a token column that has lost its head is looked for. */
const ROWS_LOOKED_AT = 20;

function holdsTokens(cells: MergedCells, headerRow: number, index: number): boolean {
  const last = Math.min(headerRow + ROWS_LOOKED_AT, cells.rowCount - 1);
  for (let row = headerRow + 1; row <= last; row++)
    if (parseRowToken(cellText(cells.valueAt(row, index)))) return true;
  return false;
}

/**
 * The token column on a header row (zero-based), which may have lost its head; where there is none, the first column
 * right of everything.
 */
export function findTokenColumn(cells: MergedCells, headerRow: number): TokenColumn {
  const headers = Array.from({ length: cells.columnCount }, (_, index) =>
    cellText(cells.valueAt(headerRow, index)),
  );
  const named = headers.findIndex((header) => HEADER.test(header));
  const index = named >= 0 ? named : headers.findIndex((_, column) => holdsTokens(cells, headerRow, column));
  const header = headers[index];
  return header === undefined ? { index: cells.columnCount } : { index, header };
}
