import type { Meaning } from './clause';
import type { Token, TokenKind } from './token';

const SIGNS: ReadonlySet<TokenKind | undefined> = new Set<TokenKind>(['list', 'slash', 'dash', 'dot']);
const UNITS: ReadonlySet<TokenKind | undefined> = new Set<TokenKind>([
  'year',
  'month',
  'day',
  'quarter',
  'quarter-number',
  'half',
  'half-month',
  'ten-days',
  'week',
  'part',
]);
const MOVED = /(?:延期|延长|延后|顺延|推迟|调整|变更)[为至到]?$/u;

/** A stretch of the year whose dates only its name tells: what recurs in it does not recur all year. */
export const SEASON = /(?:暑期|暑假|寒假|假期|假期间|学期|汛期)$/u;

const kindAt = (tokens: readonly Token[], at: number): TokenKind | undefined => tokens[at]?.kind;

/** Whether what stands right before a date seems to belong to it: `1 2月底前`, `X5、6月底前`, `前2月`. */
function isLeftBefore(tokens: readonly Token[], at: number): boolean {
  const before = kindAt(tokens, at - 1);
  if (before === 'number' || (before === 'before' && tokens[at]?.spaced === false)) return true;
  return SIGNS.has(before) && kindAt(tokens, at - 2) === 'number';
}

/** Whether what stands right behind a date seems to belong to it: `6月 20日`, `9月-`, `6月会前`. */
function isLeftBehind(words: readonly Token[], isPeriod: boolean): boolean {
  const [first, second] = [kindAt(words, 0), kindAt(words, 1)];
  if (UNITS.has(first) || first === 'after') return true;
  if (first === 'each') return second === 'number';
  if (SIGNS.has(first)) return second === 'number' && first !== 'list';
  if (first === 'number')
    return (
      second === undefined ||
      second === 'number' ||
      second === 'before' ||
      UNITS.has(second) ||
      SIGNS.has(second)
    );
  return isPeriod && (first === 'text' || first === 'done') && second === 'before';
}

/** Whether something recurs in a stretch of the year that is not understood. */
function isInSeason(tokens: readonly Token[], at: number, { kind }: Meaning): boolean {
  return kind === 'recurring' && SEASON.test(tokens[at - 1]?.text ?? '');
}

/** Whether the last date names a period as a whole (`6月`), so that 前 behind a word is not the period's. */
function isWholePeriod(meaning: Meaning): boolean {
  const last = meaning.kind === 'dated' ? meaning.whens.at(-1)?.to : undefined;
  return last !== undefined && last.period.unit !== 'day' && last.part === undefined && last.by === undefined;
}

/**
 * What to tell of a date at [from, to) that its neighbours cast doubt on; `end` is where the words behind it end, `isFirst`
 * whether no other date comes before.
 */
export function doubtOf(
  tokens: readonly Token[],
  meaning: Meaning,
  [from, to, end]: readonly [number, number, number],
  isFirst: boolean,
): 'ambiguous' | 'partly-unread' | undefined {
  if (meaning.kind === 'unread' || meaning.kind === 'heading') return undefined;
  const isLeft = isLeftBefore(tokens, from) || isLeftBehind(tokens.slice(to, end), isWholePeriod(meaning));
  if (isLeft || isInSeason(tokens, from, meaning)) return 'partly-unread';
  if (isFirst) return undefined;
  const isMoved = MOVED.test(`${tokens[from - 2]?.text ?? ''}${tokens[from - 1]?.text ?? ''}`);
  return isMoved || kindAt(tokens, from - 1) === 'or' ? 'ambiguous' : undefined;
}
