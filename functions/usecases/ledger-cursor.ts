import { ROW_ID } from '#core/sync/row-token';

/** Where a paged reading of a ledger goes on: which revision it shows, and the last row given. */
export interface LedgerCursor {
  readonly rev: number;
  readonly after: string;
}

export function formatCursor(cursor: LedgerCursor): string {
  return `${cursor.rev}.${cursor.after}`;
}

/** Undefined for anything `formatCursor` does not write. */
export function parseCursor(text: string): LedgerCursor | undefined {
  const [, rev, after] = /^(\d{1,15})\.(.+)$/.exec(text) ?? [];
  if (rev === undefined || after === undefined || !ROW_ID.test(after)) return undefined;
  return { rev: Number(rev), after };
}
