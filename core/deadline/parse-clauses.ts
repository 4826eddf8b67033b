import type { Clause, Content, Meaning } from './clause';
import { parseContent } from './parse-content';
import { isLaterThan, isMarked, parseHead } from './parse-head';
import type { Token } from './token';
import { TokenCursor } from './token-cursor';
import { meaningOfWords } from './undated-words';

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
    let head = this.#skipToHead();
    const lead = this.tokens.slice(start, head ? head.at : this.#cursor.at);
    const said = meaningOfWords(lead);
    if (!head) {
      if (said) this.#add(said, start, {});
      return;
    }
    const isAside = said?.kind === 'long-term' || said?.kind === 'external';
    let before = isAside ? {} : parseContent(new TokenCursor(lead), this.source, () => false);
    let from = start;
    while (head) {
      const content = this.#parseContent(head.meaning);
      this.#add(head.meaning, from, content.label === undefined ? { ...before, ...content } : content);
      before = {};
      from = this.#cursor.at;
      if (this.#isAtLasting(from)) {
        head = this.#skipToHead();
        this.#add({ kind: 'long-term' }, from, {}, head?.at);
        from = head?.at ?? from;
      } else head = this.#takeHead();
    }
  }

  #takeHead(): { meaning: Meaning; at: number } | undefined {
    const at = this.#cursor.at;
    const meaning = this.#isAtSeparator() ? undefined : parseHead(this.#cursor);
    return meaning && { meaning, at };
  }

  /** Moves behind the next head of the piece, or to the piece's end. */
  #skipToHead(): { meaning: Meaning; at: number } | undefined {
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
    const at = this.#cursor.at;
    const meaning = parseHead(this.#cursor);
    this.#cursor.skip(at - this.#cursor.at);
    return meaning;
  }

  #isAtSeparator(): boolean {
    return this.#cursor.atEnd || this.#cursor.isAt('break') || this.#cursor.isAt('bullet');
  }

  /** Whether the token at hand is set off from the one before it. */
  #isApart(): boolean {
    return this.#cursor.peek()?.spaced === true || this.#cursor.isAt('list', -1);
  }

  /** `后期持续推进` behind a dated clause. Where it stands right behind the date it is what is done then. */
  #isAtLasting(contentStart: number): boolean {
    if (this.#cursor.isAt('then') || this.#cursor.isAt('after')) return this.#cursor.isAt('lasting', 1);
    return this.#cursor.isAt('lasting') && this.#cursor.at > contentStart && this.#isApart();
  }

  #add(meaning: Meaning, from: number, content: Content, to = this.#cursor.at): void {
    const words = this.tokens.slice(from, to).filter(({ kind }) => kind !== 'list' && kind !== 'colon');
    const [first, last] = [words[0], words.at(-1)];
    if (first && last) this.#clauses.push({ meaning, content, span: [first.from, last.to] });
  }
}

/** The clauses of a text in its order; words that say nothing of time make none. */
export function parseClauses(source: string, tokens: readonly Token[]): Clause[] {
  return new ClauseParser(source, tokens).parse();
}
