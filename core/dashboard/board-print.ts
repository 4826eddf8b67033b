/** How the page of the board is printed: on one A3 on its side, with a footer in its lower margin. */
export const PRINT = {
  paper: 'A3',
  /** The same as a file has it. */
  paperNumber: 8,
  /** In points. */
  margins: { left: 25, right: 25, top: 25, bottom: 36, header: 12, footer: 14 },
  pageNumber: '第 &P 页 共 &N 页',
} as const;

/** What stands left and right of the number of the page, with its ampersands, which would begin codes, doubled. */
export function footerText(text: string): string {
  return text.replaceAll('&', '&&');
}
