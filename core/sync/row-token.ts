/** What a sheet remembers of a synchronised row, in a hidden cell. */
export interface RowToken {
  /** Stable, random, never reused. */
  readonly rowId: string;
  /**
   * The revision that last touched the row as this sheet knows it; 0 while the store has not acknowledged the row: the
   * id was noted before the first push, so that a push whose answer is lost is repeated under the same id.
   */
  readonly rev: number;
  /** `rowHash` of the fields at that revision. */
  readonly hash: string;
}

/** Row ids may stand in keys and tokens, so they hold none of the separators `.` and `#`. */
export const ROW_ID = /^[A-Za-z0-9_-]{1,40}$/;

const TOKEN = /^([A-Za-z0-9_-]{1,40})\.(0|[1-9]\d{0,14})\.([A-Za-z0-9_-]{11})$/;

export function formatRowToken(token: RowToken): string {
  return `${token.rowId}.${token.rev}.${token.hash}`;
}

/** Reads a token cell; undefined for anything a clerk, or another program, may have left there instead. */
export function parseRowToken(text: string): RowToken | undefined {
  const [, rowId, rev, hash] = TOKEN.exec(text.trim()) ?? [];
  if (rowId === undefined || rev === undefined || hash === undefined) return undefined;
  return { rowId, rev: Number(rev), hash };
}
