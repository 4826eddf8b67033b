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
const MARKS = /[（()）《》“”【】〔〕「」]/g;
/** `1)`, `一）` and `a)` number a list. */
const LIST_NUMBER = /(?<![^\s、，。；;：:,])(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[)）]/g;

const PLAIN = '[^（()）《》“”【】〔〕「」]*';
/** Nearly all texts: pairs side by side and none within another; in round ones, no sign that a list number may follow. */
const ORDERLY = new RegExp(
  `^${PLAIN}(?:(?:[（(][^（()）《》“”【】〔〕「」\\s、，。；;：:,]*[）)]|《${PLAIN}》|“${PLAIN}”)${PLAIN})*$`,
);

/** Of every mark, the place of its pair in `PAIRS`. */
const PAIR_OF: ReadonlyMap<string, number> = new Map(
  PAIRS.flatMap((pair, at) => Array.from(pair.join(''), (mark) => [mark, at] as const)),
);

/** The first mark without its other half, of the first pair that has one; or undefined. */
function oddMark(marks: readonly string[]): string | undefined {
  const waiting = PAIRS.map((): string[] => []);
  const odd: (string | undefined)[] = [];
  for (const mark of marks) {
    const at = PAIR_OF.get(mark) ?? 0;
    if (PAIRS[at]?.[0].includes(mark)) waiting[at]?.push(mark);
    else if (waiting[at]?.pop() === undefined) odd[at] ??= mark;
  }
  const pair = waiting.findIndex((open, at) => odd[at] !== undefined || open.length > 0);
  return odd[pair] ?? waiting[pair]?.[0];
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
    if (ORDERLY.test(text)) return undefined;
    const mark = oddMark(text.replace(LIST_NUMBER, '').match(MARKS) ?? []);
    if (mark === undefined) return undefined;
    const replacement = '“”'.includes(mark) ? withQuotesTurned(text) : undefined;
    return { params: { mark }, ...(replacement === undefined ? {} : { replacement }) };
  },
};
