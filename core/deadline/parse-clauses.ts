import type { Clause, Content, Meaning } from './clause';
import { parseContent } from './parse-content';
import { isLaterThan, isMarked, parseHead } from './parse-head';
import type { Token, TokenKind } from './token';
import { TokenCursor } from './token-cursor';
import { meaningOfWords } from './undated-words';

/** Marks at the ends of a clause that are not part of it. */
const OUTER_MARKS: ReadonlySet<TokenKind> = new Set<TokenKind>(['list', 'colon', 'open']);

interface Head {
  readonly meaning: Meaning;
  /** The place it stands at. */
  readonly at: number;
}

/** Reads a text clause by clause; every step moves on, so the work grows with the number of tokens. */
class ClauseParser {
  readonly #clauses: Clause[] = [];
  readonly #cursor: TokenCursor;

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
      if (said) this.#add(said, start, {});
    } else if (said?.kind !== 'long-term' && said?.kind !== 'external') {
      const content = parseContent(new TokenCursor(lead), this.source, () => false);
      this.#parseDated(head, start, content);
    } else if (this.#isApart(head.at)) {
      this.#add(said, start, {}, head.at);
      this.#parseDated(head, head.at, {});
    } else this.#parseDated(head, start, {});
  }

  /** Clauses from a head on; `lead` is what stands before the first and names it where nothing behind it does. */
  #parseDated(first: Head, start: number, lead: Content): void {
    let [from, before]: [number, Content] = [start, lead];
    for (let head: Head | undefined = first; head; head = this.#takeHead()) {
      const content = this.#parseContent(head.meaning);
      this.#add(head.meaning, from, content.label === undefined ? { ...before, ...content } : content);
      if (this.#isAtLasting(this.#cursor.at)) this.#parseLasting();
      [from, before] = [this.#cursor.at, {}];
    }
  }

  /** `后期持续推进`, up to the next date. */
  #parseLasting(): void {
    const start = this.#cursor.at;
    while (!this.#isAtSeparator() && !this.#peekHead()) this.#cursor.skip();
    this.#add({ kind: 'long-term' }, start, {});
  }

  #takeHead(): Head | undefined {
    const at = this.#cursor.at;
    const meaning = this.#isAtSeparator() ? undefined : parseHead(this.#cursor);
    return meaning && { meaning, at };
  }

  /** Moves behind the next head of the piece, or to the piece's end. */
  #skipToHead(): Head | undefined {
    while (!this.#isAtSeparator()) {
      const head = this.#takeHead();
      if (head) return head;
      this.#cursor.skip();
    }
    return undefined;
  }

  #parseContent(head: Meaning): Content {
    const start = this.#cursor.at;
    // Behind a colon the words are a label as they stand: only a date that is marked as one ends them.
    let isLabel = false;
    return parseContent(this.#cursor, this.source, () => {
      if (this.#isAtSeparator() || this.#isAtLasting(start)) return true;
      isLabel ||= this.#cursor.isAt('colon');
      const next = this.#peekHead();
      if (!next) return false;
      return (
        this.#cursor.at === start ||
        this.#isApart() ||
        isMarked(next) ||
        (!isLabel && isLaterThan(head, next))
      );
    });
  }

  #peekHead(): Meaning | undefined {
    return this.#cursor.glimpse(() => parseHead(this.#cursor));
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

  #add(meaning: Meaning, from: number, content: Content, to = this.#cursor.at): void {
    const words = this.tokens.slice(from, to).filter(({ kind }) => !OUTER_MARKS.has(kind));
    const [first, last] = [words[0], words.at(-1)];
    if (first && last) this.#clauses.push({ meaning, content, span: [first.from, last.to] });
  }
}

/** The clauses of a text in its order; words that say nothing of time make none. */
export function parseClauses(source: string, tokens: readonly Token[]): Clause[] {
  return new ClauseParser(source, tokens).parse();
}
