import { decodeCellString } from '../package/cell-string';
import { parseXml } from '../package/xml';

/** The texts of a shared-strings part by index: rich text joined, phonetic guides left out. */
export function readSharedStrings(content: Uint8Array): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  parseXml(content, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') strings.push(decodeCellString(text));
    },
  });
  return strings;
}
