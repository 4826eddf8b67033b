import { cellText } from '#core/grid/cell-text';
import type { MergedCells } from '#core/grid/merged-cells';
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

/** The token column on a header row (zero-based); where there is none, the first column right of everything. */
export function findTokenColumn(cells: MergedCells, headerRow: number): TokenColumn {
  for (let index = 0; index < cells.columnCount; index++) {
    const header = cellText(cells.valueAt(headerRow, index));
    if (HEADER.test(header)) return { index, header };
  }
  return { index: cells.columnCount };
}
