import type { RowFields } from '#core/ledger/row-fields';
import { rowHash } from '../row-hash';
import { parseRowToken, type RowToken } from '../row-token';

/** What tells a row of a sheet from others. */
export interface TokenRow {
  readonly fields: RowFields;
  /** The hidden cell's text, where there is any. */
  readonly token?: string;
}

/** What became of a row since the sheet last agreed with the store. */
export type RowState =
  | { readonly state: 'unchanged'; readonly rowId: string; readonly rev: number }
  | { readonly state: 'changed'; readonly rowId: string; readonly rev: number }
  /** Its token is of revision 0: it was named before its first push, which was never acknowledged. */
  | { readonly state: 'unacknowledged'; readonly rowId: string; readonly rev: 0 }
  /** No token, or an unreadable one. The id is a fresh one. */
  | { readonly state: 'new'; readonly rowId: string; readonly rev: 0 }
  /** Its token occurs elsewhere, on the row that keeps the id. The id is a fresh one. */
  | { readonly state: 'copied'; readonly rowId: string; readonly rev: 0 };

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

/** Compares each row with its own token, in the given order. `newId` gives the ids of rows that need one. */
export function diffRows(rows: readonly TokenRow[], newId: () => string): RowState[] {
  const claims = rows.map(claimOf);
  const keepers = winners(claims);
  return claims.map((claim): RowState => {
    if (!claim) return { state: 'new', rowId: newId(), rev: 0 };
    const { rowId, rev } = claim.token;
    if (keepers.get(rowId) !== claim) return { state: 'copied', rowId: newId(), rev: 0 };
    if (rev === 0) return { state: 'unacknowledged', rowId, rev };
    return { state: claim.fits ? 'unchanged' : 'changed', rowId, rev };
  });
}
