import { formatTokenHeader, parseTokenHeader, type TokenHeader } from '#core/ledger/token-column';
import type { ChangedRow } from '#core/protocol/sync-response';
import { areMany } from './are-many';
import { sheetState } from './compare-sheet';
import { openIdentities } from './plan-sync';
import { digestOf } from './row-set-digest';
import { PartSettler, type SettleInput } from './settle-part';
import { settleRemoval, type SettledRemoval } from './settle-removal';
import type { SettledRow } from './settled-row';
import type { PartEdits, SheetPart } from './sheet-part';

export interface Settlement {
  readonly rows: readonly SettledRow[];
  readonly edits: readonly PartEdits[];
}

/** Rows that the store has and no part shows, in the part where they belong: beside the row they were added under. */
function arrivalsByPart({ parts, plan, changes }: SettleInput): Map<SheetPart, ChangedRow[]> {
  const partOf = new Map<string, SheetPart>(plan.rows.map(({ rowId, place }) => [rowId, place.part]));
  const gone = new Set([
    ...plan.removals.map(({ rowId }) => rowId),
    ...openIdentities(plan).map(({ rowId }) => rowId),
  ]);
  const arrivals = new Map<SheetPart, ChangedRow[]>();
  const last = parts.at(-1);
  for (const change of changes.values()) {
    if (change.deleted || partOf.has(change.rowId) || gone.has(change.rowId)) continue;
    const part = partOf.get(change.after ?? '') ?? last;
    if (!part) continue;
    partOf.set(change.rowId, part);
    const known = arrivals.get(part);
    if (known) known.push(change);
    else arrivals.set(part, [change]);
  }
  return arrivals;
}

/**
 * Turns the store's answers into edits of the sheets: others' values and rows, tokens, and how far the sheets have
 * pulled. What cannot be shown keeps its token and is asked for again, so that it is never lost.
 */
export function settleSync(given: SettleInput): Settlement {
  const { parts, plan, pulledTo } = given;
  const removals: SettledRemoval[] = plan.removals.map((removal) => settleRemoval(removal, plan, given));
  const arrivals = arrivalsByPart(given);
  const input = holdArrivals(given, [...arrivals.values()].flat().length);
  const settled = parts.map((part, index) =>
    new PartSettler(part, input).settle(
      arrivals.get(part) ?? [],
      // A row that is gone from the sheet but not from the store is still the sheet's to account for.
      index === 0 ? [...removals.flatMap(({ open }) => open ?? []), ...openIdentities(plan)] : [],
    ),
  );
  const openRevs = [
    ...settled.flatMap((part) => part.openRevs),
    ...removals.flatMap(({ openRev }) => openRev ?? []),
  ];
  const upTo = openRevs.reduce((lowest, rev) => Math.min(lowest, rev - 1), pulledTo);
  return {
    rows: [...settled.flatMap(({ rows }) => rows), ...removals.map((removal) => removal.settled)],
    edits: settled.map(({ edits, known }) => withHeader(edits, { pulledTo: upTo, digest: digestOf(known) })),
  };
}

const MANY_ARRIVALS = '库中有较多行本表没有，本表可能只是台账的一部分，没有写入。';

function holdArrivals(input: SettleInput, count: number): SettleInput {
  const { parts, plan, confirmed, rowsFixed } = input;
  const isFirst = sheetState(parts).pulledTo === 0 && plan.rows.length > 0;
  const isHeld = isFirst && !confirmed && areMany(count, plan.rows.length);
  return isHeld && rowsFixed === undefined ? { ...input, rowsFixed: MANY_ARRIVALS } : input;
}

function withHeader({ part, edits }: PartEdits, state: TokenHeader): PartEdits {
  const { tokenColumn, headerRow } = part.ledger;
  const header = formatTokenHeader({ ...parseTokenHeader(tokenColumn.header), ...state });
  if (header === tokenColumn.header) return { part, edits };
  const cell = { row: headerRow - 1, column: tokenColumn.index, value: header };
  return { part, edits: { ...edits, cells: [...edits.cells, cell] } };
}
