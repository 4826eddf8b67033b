import path from 'node:path';

/** Characters that some system does not allow in a file name. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{C}]/gu;

/**
 * The name of an exchange file: the workbook's, the number, and a few characters of the slot, so that files of two copies
 * of a workbook can lie on one stick.
 */
export function exchangeFileName(
  { workbook, number, slot }: { readonly workbook: string; readonly number: number; readonly slot: string },
  extension: '.tzx' | '.tza',
): string {
  const name = path.parse(workbook.replaceAll(NOT_IN_NAMES, '_')).name.slice(0, 60);
  return `${name}-第${number}号-${slot.slice(0, 6)}${extension}`;
}
