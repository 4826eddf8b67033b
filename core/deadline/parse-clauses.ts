import type { Clause, Content, Meaning, YearRef } from './clause';
import { isLeftOut, isTakenOut } from './left-out';
import { doubtOf, SEASON } from './leftover';
import { narrowCycles } from './narrow-cycles';
import { parseContent } from './parse-content';
import { isLaterThan, isMarked, parseHead } from './parse-head';
import type { Token, TokenKind } from './token';
import { TokenCursor } from './token-cursor';
import { meaningOfWords, speaksOfTime } from './undated-words';

/** Marks at the ends of a clause that are not part of it. */
const OUTER_MARKS: ReadonlySet<TokenKind> = new Set<TokenKind>(['list', 'colon', 'open']);

interface Head {
  readonly meaning: Meaning;
  /** The places it stands at: [at, end). */
  readonly at: number;
  readonly end: number;
}

type Spanless = Omit<Clause, 'span'>;

const plain = (meaning: Meaning): Spanless => ({ meaning, content: {}, isBare: false, isRemark: false });
/** 从 of `从3月开始`, 分别 of `分别于6月、12月` and their like say nothing by themselves. */
const isOpener = ({ kind, text }: Token): boolean =>
  kind === 'filler' || kind === 'dash' || /^(?:从|自|分别)$/u.test(text);
/** `暑期(7-8月)`: a name that says no more than the dates behind it. */
const isSeason = ({ kind, text }: Token): boolean => kind === 'open' || SEASON.test(text);
const isMark = ({ kind }: Token): boolean => OUTER_MARKS.has(kind) || kind === 'close';

/** The year of a meaning that is nothing but a year; undefined for all others. */
function yearAlone(meaning: Meaning): YearRef | undefined {
  const [when, ...more] = meaning.kind === 'dated' ? meaning.whens : [];
  if (!when || when.from || more.length > 0) return undefined;
  const { period, part, by, year } = when.to;
  return period.unit === 'year' && part === undefined && by === undefined ? year : undefined;
}

/** Reads a text clause by clause; every step moves on, so the work grows with the number of tokens. */
class ClauseParser {
  readonly #clauses: Clause[] = [];
  readonly #cursor: TokenCursor;
  /** The places of the clause added last: [start, end). */
  #lastStart = 0;
  #lastEnd = -1;

  constructor(
    private readonly source: string,
    private readonly tokens: readonly Token[],
  ) {
    this.#cursor = new TokenCursor(tokens);
  }

  parse(): Clause[] {
    while (!this.#cursor.atEnd) {
      if (this.#isAtSeparator()) this.#cursor.skip();
      else this.#parsePiece();
    }
    return this.#clauses;
  }

  /** Words, then clauses that each begin with a date, up to a separator. */
  #parsePiece(): void {
    const start = this.#cursor.at;
    const head = this.#skipToHead();
    const lead = this.tokens.slice(start, head ? head.at : this.#cursor.at);
    const said = meaningOfWords(lead);
    if (!head) {
      if (this.#isSaidOfLast(start, lead, said)) this.#sayOfLast(lead);
      else if (said) this.#add(plain(said), start);
    } else if (said?.kind !== 'long-term' && said?.kind !== 'external') {
      const content = parseContent(new TokenCursor(lead), this.source, () => false);
      this.#parseDated(head, start, content);
    } else if (this.#isApart(head.at)) {
      this.#add(plain(said), start, head.at);
      this.#parseDated(head, head.at, {});
    } else this.#parseDated(head, start, {});
  }

  /** `4-10月，组织实施`: words behind a comma that say what the date alone before it does not. */
  #isSaidOfLast(start: number, words: readonly Token[], said: Meaning | undefined): boolean {
    const last = this.#clauses.at(-1);
    const isBehind = this.#lastEnd === start - 1 && this.tokens[start - 1]?.text === ',';
    if (!isBehind || last?.meaning.kind !== 'dated' || !last.isBare) return false;
    return said === undefined || (said.kind === 'unread' && !speaksOfTime(words));
  }

  #sayOfLast(words: readonly Token[]): void {
    const last = this.#clauses.pop();
    if (!last) return;
    const content = parseContent(new TokenCursor(words), this.source, () => false);
    this.#add({ ...last, content, isBare: false }, this.#lastStart);
  }

  /** Clauses from a head on; `lead` is what stands before the first and names it where nothing behind it does. */
  #parseDated(first: Head, start: number, lead: Content): void {
    // `动员(3月)、实施(4-10月)`: the words before a bracket name what is in it, those behind it the next one.
    const isNamed = lead.label !== undefined;
    const isBracketed = isNamed && this.tokens[first.at - 1]?.kind === 'open';
    let [from, before]: [number, Content] = [start, lead];
    for (let head: Head | undefined = first; head; head = this.#takeHead(true)) {
      const isListed = isNamed && head === first && this.#isNameBehindMark();
      const content = isListed ? {} : this.#parseContent(head.meaning, isBracketed);
      this.#addDated(head, from, content.label === undefined ? { ...before, ...content } : content);
      if (isListed || (isBracketed && this.#cursor.take('close'))) return;
      if (this.#isAtLasting(this.#cursor.at)) this.#parseLasting();
      [from, before] = [this.#cursor.at, {}];
    }
  }

  /** `3月底前、组织实施11月底前`: what stands behind the mark names the next date, as the words before named this one. */
  #isNameBehindMark(): boolean {
    const isListed = this.#cursor.isAt('list') && this.#cursor.isAt('text', 1);
    const isName = this.#cursor.isAt('text') || this.#cursor.isAt('ordinal');
    const isSpaced = isName && this.#cursor.peek()?.spaced === true;
    if (!isListed && !isSpaced) return false;
    return this.#cursor.glimpse(() => this.#skipToHead() !== undefined);
  }

  #addDated({ meaning, at, end }: Head, from: number, content: Content): void {
    if (isLeftOut(this.tokens, at, end)) {
      this.#add(plain({ kind: 'unread' }), from);
      return;
    }
    const isFirst = this.#clauses.length === 0;
    const doubt = doubtOf(this.tokens, meaning, [at, end, this.#cursor.at], isFirst);
    const isBare =
      this.tokens.slice(from, at).every((token) => isOpener(token) || isSeason(token)) &&
      this.tokens.slice(end, this.#cursor.at).every(isMark);
    const isRemark = this.tokens[at - 1]?.kind === 'open';
    const more = { isBare, isRemark, ...(doubt && { doubt }) };
    const previous = this.#clauses.at(-1);
    const year = previous && this.#isYearOf(previous, meaning, from) && yearAlone(previous.meaning);
    if (!year) {
      this.#add({ meaning, content, ...more }, from);
      return;
    }
    const start = this.#lastStart;
    const isNamed = content.label !== undefined;
    this.#clauses[this.#clauses.length - 1] = isNamed
      ? { ...previous, isOfName: true }
      : { ...previous, meaning: { kind: 'heading', year, isDoubtful: true }, content: {} };
    const all = isNamed ? content : { ...previous.content, ...content };
    this.#add({ meaning, content: all, ...more }, isNamed ? from : start);
  }

  /** `2024年项目建设6月底前完成`: a year and a name that share the date behind them. */
  #isYearOf(previous: Clause, meaning: Meaning, from: number): boolean {
    const { label, percent } = previous.content;
    const isName = label !== undefined && percent === undefined && yearAlone(previous.meaning) !== undefined;
    if (!isName || this.#lastEnd !== from || this.#isApart(from)) return false;
    const when = meaning.kind === 'dated' ? meaning.whens[0] : undefined;
    return when !== undefined && (when.from ?? when.to).year === undefined && isMarked(meaning);
  }

  /** `后期持续推进`, up to the next date. */
  #parseLasting(): void {
    const start = this.#cursor.at;
    while (!this.#isAtSeparator() && !this.#peekHead(true)) this.#cursor.skip();
    this.#add(plain({ kind: 'long-term' }), start);
  }

  #takeHead(isBehindDate: boolean): Head | undefined {
    const at = this.#cursor.at;
    const meaning = this.#isAtSeparator() ? undefined : parseHead(this.#cursor, isBehindDate);
    return meaning && { meaning, at, end: this.#cursor.at };
  }

  /** Moves behind the next head of the piece, or to the piece's end. */
  #skipToHead(): Head | undefined {
    while (!this.#isAtSeparator()) {
      const head = this.#takeHead(false);
      if (head) return head;
      this.#cursor.skip();
    }
    return undefined;
  }

  #parseContent(head: Meaning, isBracketed: boolean): Content {
    const start = this.#cursor.at;
    // Behind a colon the words are a label as they stand: only a date that is marked as one ends them.
    let isLabel = false;
    return parseContent(this.#cursor, this.source, () => {
      if (this.#isAtSeparator() || this.#isAtLasting(start)) return true;
      if (isBracketed && this.#cursor.isAt('close')) return true;
      isLabel ||= this.#cursor.isAt('colon');
      const next = this.#peekHead(!isLabel);
      if (!next) return false;
      return (
        this.#cursor.at === start ||
        this.#isApart() ||
        isTakenOut(this.tokens, this.#cursor.at) ||
        isMarked(next) ||
        (!isLabel && isLaterThan(head, next))
      );
    });
  }

  #peekHead(isBehindDate: boolean): Meaning | undefined {
    return this.#cursor.glimpse(() => parseHead(this.#cursor, isBehindDate));
  }

  #isAtSeparator(): boolean {
    return this.#cursor.atEnd || this.#cursor.isAt('break') || this.#cursor.isAt('bullet');
  }

  /** Whether a token is set off from the one before it. */
  #isApart(at = this.#cursor.at): boolean {
    const previous = this.tokens[at - 1]?.kind;
    return this.tokens[at]?.spaced === true || previous === 'list' || previous === 'open';
  }

  /** `后期持续推进` behind a dated clause. Where it stands right behind the date it is what is done then. */
  #isAtLasting(contentStart: number): boolean {
    if (this.#cursor.isAt('then') || this.#cursor.isAt('after')) return this.#cursor.isAt('lasting', 1);
    return this.#cursor.isAt('lasting') && this.#cursor.at > contentStart && this.#isApart();
  }

  #add(clause: Spanless, from: number, to = this.#cursor.at): void {
    const words = this.tokens.slice(from, to).filter(({ kind }) => !OUTER_MARKS.has(kind));
    const [first, last] = [words[0], words.at(-1)];
    [this.#lastStart, this.#lastEnd] = [from, to];
    if (first && last) this.#clauses.push({ ...clause, span: [first.from, last.to] });
  }
}

/** The clauses of a text in its order; words that say nothing of time make none. */
export function parseClauses(source: string, tokens: readonly Token[]): Clause[] {
  return narrowCycles(new ClauseParser(source, tokens).parse(), source);
}
