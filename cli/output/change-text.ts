/** Unchanged characters shown on either side of a change in a long text. */
const CONTEXT = 12;
/** Texts up to here are shown whole. */
const WHOLE = 40;

const NAMES: Readonly<Record<string, string>> = {
  '\n': '⏎',
  '\t': '[制表符]',
  '\u3000': '[全角空格]',
  '\u00a0': '[不换行空格]',
};
/** What a terminal would not show, would obey, or would show like a plain space. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** Text with every character that cannot be seen spelt out. */
export function visible(text: string): string {
  return text.replace(
    UNSEEN,
    (character) =>
      NAMES[character] ??
      `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((character, index) => character !== b[index]);
  return differs < 0 ? a.length : differs;
}

/** Both texts around the place where they differ, `…` for what is left out, every character made visible. */
export function changeText(before: string, after: string): [before: string, after: string] {
  const [old, changed] = [Array.from(before), Array.from(after)];
  const start = commonLength(old, changed);
  const rest = [old.slice(start), changed.slice(start)] as const;
  const end = commonLength(rest[0].reverse(), rest[1].reverse());
  const show = (text: readonly string[]): string => {
    if (text.length <= WHOLE) return visible(text.join(''));
    const from = Math.max(0, start - CONTEXT);
    const to = Math.min(text.length, text.length - end + CONTEXT);
    const shown = visible(text.slice(from, to).join(''));
    return `${from > 0 ? '…' : ''}${shown}${to < text.length ? '…' : ''}`;
  };
  return [show(old), show(changed)];
}
