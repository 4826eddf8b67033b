import type { FindingDetail } from '../check';
import type { TextRule } from '../text-rule';
import { holdsWording } from '../wording-columns';

/** Full-width and half-width brackets pair with each other. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['（(', '）)'],
  ['《', '》'],
  ['“', '”'],
  ['【', '】'],
  ['〔', '〕'],
  ['「', '」'],
];
const ANY = /[（()）《》“”【】〔〕「」]/;
/** `1)`, `一）` and `a)` number a list. */
const LIST_NUMBER = /(?<![^\s、，。；;：:,])(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[)）]/g;

/** The first character without its other half, or undefined. */
function oddCharacter(text: string, [open, close]: readonly [string, string]): string | undefined {
  const waiting: string[] = [];
  for (const character of text) {
    if (open.includes(character)) waiting.push(character);
    else if (close.includes(character) && waiting.pop() === undefined) return character;
  }
  return waiting[0];
}

/** Two quotation marks of one direction and none of the other: the hand slipped on one of them. */
function withQuotesTurned(text: string): string | undefined {
  const marks = text.match(/[“”]/g)?.join('');
  if (marks === '““') return text.replace(/“([^“]*)“/, '“$1”');
  return marks === '””' ? text.replace(/”([^”]*)”/, '“$1”') : undefined;
}

/** Brackets and quotation marks of which one half is missing. */
export const bracketsUnbalanced: TextRule = {
  code: 'brackets-unbalanced',
  appliesTo: holdsWording,
  judge(text): FindingDetail | undefined {
    if (!ANY.test(text)) return undefined;
    const bare = text.replace(LIST_NUMBER, '');
    for (const pair of PAIRS) {
      const mark = oddCharacter(bare, pair);
      if (mark === undefined) continue;
      const replacement = pair[0] === '“' ? withQuotesTurned(text) : undefined;
      return { params: { mark }, ...(replacement === undefined ? {} : { replacement }) };
    }
    return undefined;
  },
};
