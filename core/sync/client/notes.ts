import type { SyncResult } from '#core/protocol/sync-response';
import type { GridEdit } from '#core/grid/grid';
import { formatTokenHeader, parseTokenHeader } from '#core/ledger/token-column';
import { rowHash } from '../row-hash';
import { formatRowToken } from '../row-token';
import type { PlannedRow } from './plan-sync';
import type { PartEdits, SheetPart } from './sheet-part';

function tokenCell({ place, rowId }: PlannedRow, rev: number): GridEdit {
  const value = formatRowToken({ rowId, rev, hash: rowHash(place.fields) });
  return { row: place.row.row - 1, column: place.part.ledger.tokenColumn.index, value };
}

function noteCells(part: SheetPart, cells: readonly GridEdit[]): PartEdits[] {
  return cells.length === 0 ? [] : [{ part, edits: { cells, insertions: [], deletions: [] } }];
}

function headerCell({ ledger: { tokenColumn, headerRow } }: SheetPart): GridEdit {
  const value = formatTokenHeader(parseTokenHeader(tokenColumn.header));
  return { row: headerRow - 1, column: tokenColumn.index, value };
}

/**
 * Edits that give rows without a token their id before anything is sent: if the answer is lost, the next run sends
 * the same rows under the same ids.
 */
export function idNotes(parts: readonly SheetPart[], rows: readonly PlannedRow[]): PartEdits[] {
  const unnamed = rows.filter((row) => row.rev === 0 && row.state !== 'unacknowledged' && !row.held);
  return parts.flatMap((part) => {
    const cells = unnamed.filter(({ place }) => place.part === part).map((row) => tokenCell(row, 0));
    return noteCells(part, cells.length === 0 ? [] : [headerCell(part), ...cells]);
  });
}

/** Edits that note which rows of one push the store has taken as they are, so that a broken-off push goes on there. */
export function acknowledgements(
  parts: readonly SheetPart[],
  rows: readonly PlannedRow[],
  results: readonly SyncResult[],
): PartEdits[] {
  const revs = new Map(
    results.flatMap((result) =>
      result.outcome === 'applied' || result.outcome === 'alreadyApplied' ? [[result.rowId, result.rev]] : [],
    ),
  );
  return parts.flatMap((part) => {
    const cells = rows.flatMap((row) => {
      const rev = row.place.part === part ? revs.get(row.rowId) : undefined;
      return rev === undefined ? [] : [tokenCell(row, rev)];
    });
    return noteCells(part, cells);
  });
}
