import type { RowFields } from '#core/ledger/row-fields';
import { rowHash } from '../row-hash';
import { parseRowToken, type RowToken } from '../row-token';
import { rowIdentity } from './match-rows';
import { onlyOnes } from './only-ones';

/** What tells a row of a sheet from others. */
export interface TokenRow {
  readonly fields: RowFields;
  /** The hidden cell's text, where there is any. */
  readonly token?: string;
}

/**
 * What became of a row since the sheet last agreed with the store. `strayed`: its hidden cell holds the token of another
 * row; where the row has an id of its own, its token stands in another row's hidden cell.
 */
export type RowState = { readonly strayed?: true } & (
  | { readonly state: 'unchanged'; readonly rowId: string; readonly rev: number }
  | { readonly state: 'changed'; readonly rowId: string; readonly rev: number }
  /** Its token is of revision 0: it was named before its first push, which was never acknowledged. */
  | { readonly state: 'unacknowledged'; readonly rowId: string; readonly rev: 0 }
  /** No token, or an unreadable one. The id is a fresh one. */
  | { readonly state: 'new'; readonly rowId: string; readonly rev: 0 }
  /** Its token occurs elsewhere, on the row that keeps the id. The id is a fresh one. */
  | { readonly state: 'copied'; readonly rowId: string; readonly rev: 0 }
);

interface Claim {
  readonly token: RowToken;
  readonly fits: boolean;
  readonly index: number;
}

/**
 * Among rows that carry the same id the latest revision wins (an older one was pasted from an old file), then
 * the row whose content still fits its hash (the copy is the one that was edited), then the upper one.
 */
function precedes(a: Claim, b: Claim): boolean {
  if (a.token.rev !== b.token.rev) return a.token.rev > b.token.rev;
  if (a.fits !== b.fits) return a.fits;
  return a.index < b.index;
}

function claimOf(row: TokenRow, index: number): Claim | undefined {
  const token = row.token === undefined ? undefined : parseRowToken(row.token);
  return token && { token, fits: rowHash(row.fields) === token.hash, index };
}

function winners(claims: readonly (Claim | undefined)[]): Map<string, Claim> {
  const byId = new Map<string, Claim>();
  for (const claim of claims) {
    if (!claim) continue;
    const rival = byId.get(claim.token.rowId);
    if (!rival || precedes(claim, rival)) byId.set(claim.token.rowId, claim);
  }
  return byId;
}

/**
 * Sorting by a filter's arrows moves the table and leaves its hidden column where it was: a row whose content another
 * row's token was written for is the row that token names. Unless the other row still is that item: it has been
 * edited, and this one is a copy of what it said before. By index of the row.
 */
function strayedTokens(
  rows: readonly TokenRow[],
  claims: readonly (Claim | undefined)[],
): ReadonlyMap<number, RowToken> {
  const single = onlyOnes(claims.flatMap((claim) => (claim ? [[claim.token.rowId, claim] as const] : [])));
  const unfit = [...single.values()].filter(({ fits }) => !fits);
  if (unfit.length === 0) return new Map();
  const tokens = onlyOnes(unfit.map((claim) => [claim.token.hash, claim] as const));
  const contents = onlyOnes(
    rows.flatMap(({ fields }, index) =>
      claims[index]?.fits === true ? [] : [[rowHash(fields), { fields, index }] as const],
    ),
  );
  return new Map(
    [...contents].flatMap(([hash, { fields, index }]) => {
      const claim = tokens.get(hash);
      const there = claim && rows[claim.index];
      const isMoved = there && rowIdentity(there.fields) !== rowIdentity(fields);
      return isMoved ? [[index, claim.token] as const] : [];
    }),
  );
}

function agreedState({ rowId, rev }: RowToken): RowState {
  return rev === 0 ? { state: 'unacknowledged', rowId, rev: 0 } : { state: 'unchanged', rowId, rev };
}

/** Compares each row with its own token, in the given order. `newId` gives the ids of rows that need one. */
export function diffRows(rows: readonly TokenRow[], newId: () => string): RowState[] {
  const claims = rows.map(claimOf);
  const strayed = strayedTokens(rows, claims);
  const keepers = winners(claims.filter((_, index) => !strayed.has(index)));
  const taken = new Set([...strayed.values()].map(({ rowId }) => rowId));
  return claims.map((claim, index): RowState => {
    const own = strayed.get(index);
    if (own) return { ...agreedState(own), strayed: true };
    if (!claim) return { state: 'new', rowId: newId(), rev: 0 };
    const { rowId, rev } = claim.token;
    if (keepers.get(rowId) !== claim) return { state: 'copied', rowId: newId(), rev: 0 };
    if (taken.has(rowId)) return { state: 'new', rowId: newId(), rev: 0, strayed: true };
    if (rev === 0) return { state: 'unacknowledged', rowId, rev };
    return { state: claim.fits ? 'unchanged' : 'changed', rowId, rev };
  });
}
