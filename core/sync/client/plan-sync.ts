import { parseRowToken, type RowToken } from '../row-token';
import { areMany } from './are-many';
import { believedStates, type ComparedSheet, hasOwnToken, type SheetState } from './compare-sheet';
import type { RowState } from './diff-rows';
import { matchRows, type StoreRow } from './match-rows';
import type { RowPlace } from './sheet-part';

/** What is to happen to one row of a sheet. */
export interface PlannedRow {
  readonly place: RowPlace;
  readonly rowId: string;
  readonly state: RowState['state'] | 'matched';
  /** Its hidden cell holds the token of another row. */
  readonly strayed?: true;
  /** The revision the sheet's token names; 0 for a row the store has not acknowledged. */
  readonly rev: number;
  /**
   * Why the row stays out of the push: an error-level finding, or nobody can tell whether it is one of `like`, rows of
   * the store that the sheet seems to have lost.
   */
  readonly held?: 'error' | 'unsure';
  readonly like?: readonly StoreRow[];
}

/** A row that the sheet had when it last synchronised, and that is gone from it. */
export type Removal = StoreRow;

export interface SyncPlan {
  readonly rows: readonly PlannedRow[];
  /** Rows of the store that no row of the sheet carries the id of. */
  readonly missing: readonly StoreRow[];
  readonly removals: readonly Removal[];
  /** So many rows are gone that a mishap is likelier than an intention: they stay until confirmed. */
  readonly removalsHeld: boolean;
}

/** What a person has decided about what the plan left open. */
export interface Decisions {
  /** By the row's id in the plan: the store row it is, or `new`. */
  readonly identities?: ReadonlyMap<string, string>;
  /** Deletes, or puts in, even so many rows that it looks like a mishap. */
  readonly confirmed?: boolean;
}

/** What is known of the store's rows. */
export interface KnownRows {
  readonly store: readonly StoreRow[] | undefined;
  readonly added: readonly StoreRow[];
}

/** Whether a row has a token of its own once ids have been noted: rows that are held are not named. */
export function isNamed(row: PlannedRow): boolean {
  return hasOwnToken(row) || row.held === undefined;
}

function planRow(place: RowPlace, { rowId, rev, state, strayed }: RowState): PlannedRow {
  const held = state !== 'unchanged' && place.part.errorRows.has(place.row.row);
  return { place, rowId, rev, state, ...(strayed && { strayed }), ...(held && { held: 'error' }) };
}

/** The tokens that stand in the hidden cells of other rows, by the ids they name. */
export function strayTokens(rows: readonly PlannedRow[]): ReadonlyMap<string, RowToken> {
  const tokens = rows.flatMap(
    ({ strayed, place }) => (strayed && parseRowToken(place.row.token ?? '')) ?? [],
  );
  return new Map(tokens.map((token) => [token.rowId, token]));
}

/** The row, found out to be one of the store's; it was made from the version its own token names, if that is left. */
function asStored(row: PlannedRow, rowId: string, tokens: ReadonlyMap<string, RowToken>): PlannedRow {
  return { ...row, rowId, rev: tokens.get(rowId)?.rev ?? 0, state: 'matched' };
}

/** Whether a row may be one of the store's that it does not name: the store does not know the id it goes by. */
function mayBeAnother({ state, rowId }: PlannedRow, inStore: ReadonlySet<string>): boolean {
  return state === 'new' || state === 'copied' || (state === 'unacknowledged' && !inStore.has(rowId));
}

/**
 * Decides for every row what it is, and which rows are gone. `store` are the ledger's rows as of the revision the sheet
 * has pulled to, or its current ones where it has not pulled yet; undefined when they are not needed. `added` are rows
 * that are in the store since.
 */
export function planSync(
  compared: ComparedSheet,
  { pulledTo, digest }: SheetState,
  { store, added }: KnownRows,
): SyncPlan {
  const { places } = compared;
  const states = believedStates(compared, store, pulledTo);
  const present = new Set(states.map(({ rowId }) => rowId));
  const before = new Set(store?.map(({ rowId }) => rowId));
  const missing = (store ?? []).filter(({ rowId }) => !present.has(rowId));
  const planned = places.flatMap((place, index) => {
    const state = states[index];
    return state ? [planRow(place, state)] : [];
  });
  const inStore = new Set([...before, ...added.map(({ rowId }) => rowId)]);
  const { sure, unsure } = matchRows(
    planned.filter((row) => mayBeAnother(row, inStore)).map((row) => ({ row, fields: row.place.fields })),
    missing,
    added.filter(({ rowId }) => !present.has(rowId) && !before.has(rowId)),
  );
  const known = new Map([...sure].map(([{ row }, rowId]) => [row, rowId]));
  // A copy that was made another item is new, whatever it is like; one that says a lost row word for word is that row.
  const asked = new Map([...unsure].flatMap(([{ row }, like]) => (row.state === 'new' ? [[row, like]] : [])));
  const tokens = strayTokens(planned);
  const rows = planned.map((row): PlannedRow => {
    const rowId = known.get(row);
    const like = asked.get(row);
    if (rowId !== undefined) return asStored(row, rowId, tokens);
    return like ? { ...row, held: row.held ?? 'unsure', like } : row;
  });
  // A sheet that does not say which rows it had may never have had the missing ones.
  return withRemovals({ rows, missing: pulledTo > 0 && digest !== undefined ? missing : [] }, false);
}

/** Missing rows are gone, but for those that some row of the sheet is, or may be. */
function withRemovals({ rows, missing }: Pick<SyncPlan, 'rows' | 'missing'>, confirmed: boolean): SyncPlan {
  const spokenFor = new Set(rows.flatMap(({ rowId, like = [] }) => [rowId, ...like.map((row) => row.rowId)]));
  const removals = missing.filter(({ rowId }) => !spokenFor.has(rowId));
  return { rows, missing, removals, removalsHeld: !confirmed && areMany(removals.length, rows.length) };
}

/** The plan with what was left open decided. */
export function decidePlan(plan: SyncPlan, { identities, confirmed = false }: Decisions): SyncPlan {
  const tokens = strayTokens(plan.rows);
  const rows = plan.rows.map((row): PlannedRow => {
    const identity = identities?.get(row.rowId);
    if (row.held !== 'unsure' || identity === undefined) return row;
    const { held: _held, like: _like, ...decided } = row;
    return identity === 'new' ? decided : asStored(decided, identity, tokens);
  });
  return withRemovals({ rows, missing: plan.missing }, confirmed);
}

/** Rows of the store that some row of the sheet may be. */
export function openIdentities({ rows }: SyncPlan): StoreRow[] {
  const open = rows.flatMap(({ held, like = [] }) => (held ? like : []));
  return [...new Map(open.map((row) => [row.rowId, row])).values()];
}
