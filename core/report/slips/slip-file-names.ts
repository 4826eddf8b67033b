import { fileNames } from '#core/text/file-name';
import type { Slip } from './slip';
import { SLIP_COLOUR_NAMES } from './slip-colour';

/** `01 红色督办单 政治部.docx`: names for the slips of one folder, which sort in the order given. */
export function slipFileNames(slips: readonly Pick<Slip, 'colour' | 'unit'>[]): readonly string[] {
  const digits = Math.max(2, String(slips.length).length);
  const texts = slips.map(({ colour, unit }, index) => {
    const place = String(index + 1).padStart(digits, '0');
    return `${place} ${SLIP_COLOUR_NAMES[colour]}督办单 ${unit}`;
  });
  return fileNames(texts, 'docx');
}
