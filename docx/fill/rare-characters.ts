/** Fonts of official documents that hold the characters of GB 2312 only, and ones of the same hand that hold more. */
const WIDER_FONTS: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  方正小标宋简体: '宋体',
};

export function widerFont(font: string | undefined): string | undefined {
  return font === undefined ? undefined : WIDER_FONTS[font];
}

/** GB 2312 has its characters in rows 16–87 of 94 cells; as bytes they stand 0xA0 higher. */
function commonCharacters(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = 16; row <= 87; row++) {
    // The last row of the first level ends early.
    const cells = row === 55 ? 89 : 94;
    for (let cell = 1; cell <= cells; cell++) bytes.push(0xa0 + row, 0xa0 + cell);
  }
  return new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
}

let common: ReadonlySet<string> | undefined;

const CHINESE = /\p{Script=Han}/gu;
const IS_CHINESE = /\p{Script=Han}/u;

/** Whether a character is Chinese and not among the 6,763 of GB 2312. */
export function isRare(character: string): boolean {
  common ??= commonCharacters();
  return !common.has(character) && IS_CHINESE.test(character);
}

/** A text cut where rare characters begin and end. */
export function splitAtRare(text: string): readonly { readonly text: string; readonly isRare: boolean }[] {
  const parts: { text: string; isRare: boolean }[] = [];
  for (const character of text) {
    const rare = isRare(character);
    const last = parts.at(-1);
    if (last?.isRare === rare) last.text += character;
    else parts.push({ text: character, isRare: rare });
  }
  return parts;
}

export function hasRare(text: string): boolean {
  return [...text.matchAll(CHINESE)].some(([character]) => isRare(character));
}
