import { tidy } from './normalise';

/** Of a whole name with its extension, in UTF-16 units: in UTF-8 it then fits into the 255 bytes of a Linux name. */
const LONGEST = 80;

/** What Windows forbids in a name. Their full-width forms read the same and are allowed. */
const FORBIDDEN = /[<>:"/\\|?*]/g;
const TO_FULL_WIDTH = 0xfee0;

/** Control characters, halves of surrogate pairs, and the marks that turn the direction of what follows. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061c\u202a-\u202e\u2066-\u2069]/gu;

/** Devices of Windows, whatever follows a dot. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/i;

const NAMELESS = '未命名';

/** The first characters of a text, none of them cut in half. */
function clipped(text: string, longest: number): string {
  let kept = '';
  for (const char of text) {
    if (kept.length + char.length > longest) break;
    kept += char;
  }
  return kept;
}

/** Windows drops dots and spaces at the end of a name, and others hide a file that begins with a dot. */
const withoutEdges = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/g, '');

function stemOf(text: string, longest: number): string {
  const legal = tidy(text)
    .replace(/\s+/g, ' ')
    .replace(UNPRINTABLE, '')
    .replace(FORBIDDEN, (char) => String.fromCharCode(char.charCodeAt(0) + TO_FULL_WIDTH))
    .normalize('NFC');
  const stem = withoutEdges(legal);
  const free = RESERVED.test(stem) ? `_${stem}` : stem;
  return withoutEdges(clipped(free, longest)) || NAMELESS;
}

/** The `count`th name made from a text. */
function nthName(text: string, extension: string, count: number): string {
  const end = `${count === 1 ? '' : `（${count}）`}.${extension}`;
  return stemOf(text, LONGEST - end.length) + end;
}

/** A name for a file, made from any text: allowed on Windows, at most 80 characters long. The extension has no dot. */
export function fileName(text: string, extension: string): string {
  return nthName(text, extension, 1);
}

/** Names for files of one folder, in the order given, each different from the others also where case does not count. */
export function fileNames(texts: readonly string[], extension: string): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    for (let count = 1; ; count += 1) {
      const name = nthName(text, extension, count);
      const key = name.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}
