/** How the board's last line begins: its sheet is recognised by it, whatever it is called meanwhile. */
export const BOARD_MARK = '本看板由“台账通”';

/** The index of the board's last line in the first column of a sheet; -1 where the sheet is no board. */
export function boardEnd(firstColumn: readonly unknown[]): number {
  return firstColumn.findIndex((value) => typeof value === 'string' && value.startsWith(BOARD_MARK));
}
