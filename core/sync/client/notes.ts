import type { SyncResult } from '#core/protocol/sync-response';
import type { GridEdit } from '#core/grid/grid';
import { formatTokenHeader, parseTokenHeader, type TokenHeader } from '#core/ledger/token-column';
import { rowHash } from '../row-hash';
import { formatRowToken, type RowToken } from '../row-token';
import { isNamed, openIdentities, type PlannedRow, strayTokens, type SyncPlan } from './plan-sync';
import { digestOf, type KnownRow } from './row-set-digest';
import type { PartEdits, SheetPart } from './sheet-part';

function tokenCell({ place, rowId }: PlannedRow, rev: number): GridEdit {
  const value = formatRowToken({ rowId, rev, hash: rowHash(place.fields) });
  return { row: place.row.row - 1, column: place.part.ledger.tokenColumn.index, value };
}

/** What the hidden cell of a row is to say before anything is sent, where it says something else. */
function idCell(row: PlannedRow, tokens: ReadonlyMap<string, RowToken>): GridEdit[] {
  const { held, rev, state, strayed, rowId } = row;
  const token = state === 'matched' ? tokens.get(rowId) : undefined;
  if (token && rev > 0) return [{ ...tokenCell(row, rev), value: formatRowToken(token) }];
  if (held && rev === 0) return strayed ? [{ ...tokenCell(row, rev), value: null }] : [];
  return strayed || (rev === 0 && state !== 'unacknowledged') ? [tokenCell(row, rev)] : [];
}

function noteCells(part: SheetPart, cells: readonly GridEdit[]): PartEdits[] {
  return cells.length === 0 ? [] : [{ part, edits: { cells, insertions: [], deletions: [] } }];
}

/** What the header says stays, but for what is now known better. */
function headerCell({ ledger: { tokenColumn, headerRow } }: SheetPart, known?: TokenHeader): GridEdit {
  const value = formatTokenHeader({ ...parseTokenHeader(tokenColumn.header), ...known });
  return { row: headerRow - 1, column: tokenColumn.index, value };
}

/**
 * Edits that give rows without a token their id before anything is sent: if the answer is lost, the next run sends
 * the same rows under the same ids. Tokens that have strayed go back to their rows.
 */
export function idNotes(parts: readonly SheetPart[], rows: readonly PlannedRow[]): PartEdits[] {
  const tokens = strayTokens(rows);
  return parts.flatMap((part) => {
    const cells = rows.filter(({ place }) => place.part === part).flatMap((row) => idCell(row, tokens));
    return noteCells(part, cells.length === 0 ? [] : [headerCell(part), ...cells]);
  });
}

/** What a push has come to so far. */
export interface Progress {
  readonly parts: readonly SheetPart[];
  readonly plan: SyncPlan;
  /** The results of the last request. */
  readonly latest: readonly SyncResult[];
  /** The results of all requests so far, by row. */
  readonly results: ReadonlyMap<string, SyncResult>;
  /** The store's revision, as long as it has taken all as it was sent and others have done nothing; else undefined. */
  readonly quietAt: number | undefined;
}

function takenAt(result: SyncResult | undefined): number | undefined {
  return result?.outcome === 'applied' || result?.outcome === 'alreadyApplied' ? result.rev : undefined;
}

/** The rows the sheet knows by now, and those it still has to account for. */
function knownRows({ plan, results }: Progress, part: SheetPart, isFirst: boolean): KnownRow[] {
  const own = plan.rows
    .filter((row) => row.place.part === part && isNamed(row))
    .map(({ rowId, rev }) => ({ rowId, rev: takenAt(results.get(rowId)) ?? rev }));
  const gone = plan.removals.filter(({ rowId }) => takenAt(results.get(rowId)) === undefined);
  return isFirst ? [...own, ...gone, ...openIdentities(plan)] : own;
}

/**
 * Edits that note which rows of the last request the store has taken as they are, and how far that brings the sheet, so
 * that a push that is broken off goes on there.
 */
export function acknowledgements(progress: Progress): PartEdits[] {
  const { parts, plan, latest, quietAt } = progress;
  const revs = new Map(latest.map((result) => [result.rowId, takenAt(result)]));
  return parts.flatMap((part, index) => {
    const cells = plan.rows.flatMap((row) => {
      const rev = row.place.part === part ? revs.get(row.rowId) : undefined;
      return rev === undefined ? [] : [tokenCell(row, rev)];
    });
    if (quietAt === undefined) return noteCells(part, cells);
    const digest = digestOf(knownRows(progress, part, index === 0));
    return noteCells(part, [headerCell(part, { pulledTo: quietAt, digest }), ...cells]);
  });
}
