import type { RowFields } from '#core/ledger/row-fields';
import { rowHash } from './row-hash';
import { parseRowToken, type RowToken } from './row-token';

export interface SheetRow {
  /** One-based worksheet row. */
  readonly row: number;
  readonly fields: RowFields;
  /** The hidden cell's text, where there is any. */
  readonly token?: string;
}

/** What became of a row since the sheet last agreed with the store. */
export type RowDiff = { readonly row: number; readonly rowId: string; readonly fields: RowFields } & (
  | { readonly state: 'unchanged'; readonly rev: number }
  | { readonly state: 'changed'; readonly baseRev: number }
  /** No token, or an unreadable one: the id is a fresh one. Or a token of revision 0: never acknowledged. */
  | { readonly state: 'new' }
  /** Its token occurs elsewhere in the sheet, on the row that keeps the id; the id here is a fresh one. */
  | { readonly state: 'copied'; readonly copyOf: string }
);

interface Claim {
  readonly sheetRow: SheetRow;
  readonly token: RowToken;
  readonly fits: boolean;
}

/**
 * Among rows that carry the same id the latest revision wins (an older one was pasted from an old file), then
 * the row whose content still fits its hash (the copy is the one that was edited), then the upper one.
 */
function precedes(a: Claim, b: Claim): boolean {
  if (a.token.rev !== b.token.rev) return a.token.rev > b.token.rev;
  if (a.fits !== b.fits) return a.fits;
  return a.sheetRow.row < b.sheetRow.row;
}

function claimOf(sheetRow: SheetRow): Claim | undefined {
  const token = sheetRow.token === undefined ? undefined : parseRowToken(sheetRow.token);
  return token && { sheetRow, token, fits: rowHash(sheetRow.fields) === token.hash };
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
export function diffRows(rows: readonly SheetRow[], newId: () => string): RowDiff[] {
  const claims = rows.map(claimOf);
  const keepers = winners(claims);
  return rows.map(({ row, fields }, index): RowDiff => {
    const claim = claims[index];
    if (!claim) return { row, rowId: newId(), fields, state: 'new' };
    const { rowId, rev } = claim.token;
    if (keepers.get(rowId) !== claim) return { row, rowId: newId(), fields, state: 'copied', copyOf: rowId };
    if (rev === 0) return { row, rowId, fields, state: 'new' };
    if (claim.fits) return { row, rowId, fields, state: 'unchanged', rev };
    return { row, rowId, fields, state: 'changed', baseRev: rev };
  });
}
