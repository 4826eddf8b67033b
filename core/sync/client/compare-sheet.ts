import { parseTokenHeader } from '#core/ledger/token-column';
import { areMany } from './are-many';
import { diffRows, type RowState } from './diff-rows';
import type { StoreRow } from './match-rows';
import { digestOf, joinDigests } from './row-set-digest';
import { rowPlaces, type RowPlace, type SheetPart } from './sheet-part';
import { strayIds } from './stray-rows';

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
export function hasOwnToken({ state }: { readonly state: RowState['state'] | 'matched' }): boolean {
  return state === 'unchanged' || state === 'changed' || state === 'unacknowledged';
}

function hasUnnamedRows({ states }: Pick<ComparedSheet, 'states'>): boolean {
  return states.some(({ state }) => state === 'new');
}

/** Whether the sheet has rows of its own that others may have added as well, or that a copy of it has sent. */
export function hasOwnRows({ states }: ComparedSheet): boolean {
  return states.some(({ state }) => state === 'new' || state === 'unacknowledged');
}

/**
 * Where the rows of the sheet are not those it had: a row pasted from an old copy claims an old version, or an id that
 * has been deleted since. The first is sent, so that the store answers with what has changed; the second is new.
 */
function withoutOldTokens(
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

/** What each row is once the store's rows, where they are known, have told which tokens are to be believed. */
export function believedStates(
  compared: ComparedSheet,
  store: readonly StoreRow[] | undefined,
  pulledTo: number,
): readonly RowState[] {
  return withoutOldTokens(withoutStrayIds(compared, store ?? []), store, pulledTo);
}
