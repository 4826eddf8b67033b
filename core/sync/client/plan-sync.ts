import type { RowChange } from '../row-change';
import { parseRowToken, type RowToken } from '../row-token';
import { sentFields } from '../sent-fields';
import { diffRows, type RowState } from './diff-rows';
import { digestOf, joinDigests } from './row-set-digest';
import { matchRows, type StoreRow } from './match-rows';
import { strayIds } from './stray-rows';
import { columnIdsOf, rowPlaces, type RowPlace, type SheetPart } from './sheet-part';
import { parseTokenHeader } from '#core/ledger/token-column';

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

/** Up to this many rows are deleted, or put into a new sheet, without further question. */
const FEW_ROWS = 5;
/** So are more, up to this share of the ledger. */
const SMALL_SHARE = 0.1;

/** Where a ledger's sheets stand: the revision they all have pulled to, and the rows they then had. */
export interface SheetState {
  readonly pulledTo: number;
  /** Undefined where some part does not tell. */
  readonly digest: string | undefined;
}

export function sheetState(parts: readonly SheetPart[]): SheetState {
  const headers = parts.map(({ ledger }) => parseTokenHeader(ledger.tokenColumn.header));
  const digests = headers.flatMap(({ digest }) => digest ?? []);
  return {
    pulledTo: Math.min(...headers.map(({ pulledTo }) => pulledTo)),
    digest: digests.length === parts.length ? joinDigests(digests) : undefined,
  };
}

/** What is known of the store's rows. */
export interface KnownRows {
  readonly store: readonly StoreRow[] | undefined;
  readonly added: readonly StoreRow[];
}

/** A sheet compared with its own tokens. */
export interface ComparedSheet {
  readonly places: readonly RowPlace[];
  readonly states: readonly RowState[];
  readonly newId: () => string;
}

export function compareSheet(parts: readonly SheetPart[], newId: () => string): ComparedSheet {
  const places = rowPlaces(parts);
  const rows = places.map(({ row: { token }, fields }) => ({
    fields,
    ...(token !== undefined && { token }),
  }));
  return { places, states: diffRows(rows, newId), newId };
}

/**
 * Whether the store's rows are needed to tell what the sheet's rows are: when rows it had are gone, or some row has no
 * token and the sheet does not say which rows it had, or so many have changed that the sheet may have been sorted without
 * its tokens, and reading costs no more than sending. A row that was simply added costs no reading.
 */
export function needsStoreRows({ states }: ComparedSheet, { digest }: SheetState): boolean {
  const changed = states.filter(({ state }) => state === 'changed').length;
  if (areMany(changed, states.length - changed)) return true;
  if (digest !== undefined) return digest !== digestOf(states.filter(hasOwnToken));
  return hasUnnamedRows({ states });
}

/** Whether a row stands beside a token of its own, acknowledged or not. */
export function hasOwnToken({ state }: Pick<PlannedRow, 'state'>): boolean {
  return state === 'unchanged' || state === 'changed' || state === 'unacknowledged';
}

/** Whether a row has a token of its own once ids have been noted: rows that are held are not named. */
export function isNamed(row: PlannedRow): boolean {
  return hasOwnToken(row) || row.held === undefined;
}

function hasUnnamedRows({ states }: Pick<ComparedSheet, 'states'>): boolean {
  return states.some(({ state }) => state === 'new');
}

/** Whether the sheet has rows of its own that others may have added as well, or that a copy of it has sent. */
export function hasOwnRows({ states }: ComparedSheet): boolean {
  return states.some(({ state }) => state === 'new' || state === 'unacknowledged');
}

/** Too many to be taken for an intention: more than a few, and more than a small share of all. */
export function areMany(count: number, others: number): boolean {
  return count > FEW_ROWS && count > SMALL_SHARE * (others + count);
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

/**
 * Where the rows of the sheet are not those it had: a row pasted from an old copy claims an old version, or an id that
 * has been deleted since. The first is sent, so that the store answers with what has changed; the second is new.
 */
function correctedStates(
  { states, newId }: ComparedSheet,
  store: readonly StoreRow[] | undefined,
  pulledTo: number,
): readonly RowState[] {
  if (!store || pulledTo === 0) return states;
  const revs = new Map(store.map(({ rowId, rev }) => [rowId, rev]));
  return states.map((state): RowState => {
    if (state.rev === 0 || state.rev > pulledTo) return state;
    const stored = revs.get(state.rowId);
    if (stored === undefined) return { state: 'copied', rowId: newId(), rev: 0 };
    return stored > state.rev ? { ...state, state: 'changed' } : state;
  });
}

/** Rows that stand beside the tokens of others are to be found by what they say. */
function withoutStrayIds(compared: ComparedSheet, store: readonly StoreRow[]): ComparedSheet {
  const { places, states, newId } = compared;
  const rows = states.flatMap(({ rowId, state }, index) => {
    const fields = places[index]?.fields;
    return fields ? [{ rowId, fields, fits: state !== 'changed' }] : [];
  });
  const stray = strayIds(rows, store);
  const corrected = states.map((state): RowState =>
    stray.has(state.rowId) ? { state: 'new', rowId: newId(), rev: 0, strayed: true } : state,
  );
  return { ...compared, states: corrected };
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
  const states = correctedStates(withoutStrayIds(compared, store ?? []), store, pulledTo);
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

/** What to send, in sheet order, deletions last. */
export function changesOf({ rows, removals, removalsHeld }: SyncPlan): RowChange[] {
  const columnIds = new Map<SheetPart, ReadonlySet<string>>();
  const columnsOf = (part: SheetPart): ReadonlySet<string> => {
    const known = columnIds.get(part) ?? columnIdsOf(part);
    columnIds.set(part, known);
    return known;
  };
  const edits = rows.flatMap((row, index): RowChange[] => {
    if (row.state === 'unchanged' || row.held) return [];
    const { rowId, rev, place } = row;
    const above = rows[index - 1];
    const isNew = rev === 0 && row.state !== 'matched';
    const after = isNew && above?.place.part === place.part ? above.rowId : undefined;
    const fields = sentFields(place.fields, columnsOf(place.part));
    return [{ rowId, baseRev: rev, fields, ...(after !== undefined && { after }) }];
  });
  if (removalsHeld) return edits;
  return [...edits, ...removals.map(({ rowId, rev }): RowChange => ({ rowId, baseRev: rev, deleted: true }))];
}
