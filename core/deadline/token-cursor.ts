import type { Token, TokenKind } from './token';

/** A place in the tokens. Readers move it past what they understood, or leave it where it was. */
export class TokenCursor {
  #at: number;

  constructor(
    private readonly tokens: readonly Token[],
    at = 0,
  ) {
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  get atEnd(): boolean {
    return this.#at >= this.tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.#at + ahead];
  }

  isAt(kind: TokenKind, ahead = 0): boolean {
    return this.peek(ahead)?.kind === kind;
  }

  skip(count = 1): void {
    this.#at += count;
  }

  /** The next token, moving past it, where it is of that kind. */
  take(kind: TokenKind): Token | undefined {
    const token = this.peek();
    if (token?.kind !== kind) return undefined;
    this.#at += 1;
    return token;
  }

  /** What `read` makes of the tokens from here, without moving. */
  glimpse<Result>(read: () => Result): Result {
    const start = this.#at;
    const result = read();
    this.#at = start;
    return result;
  }

  /** What `read` makes of the tokens from here; where it finds nothing, the cursor stays. */
  attempt<Result>(read: () => Result | undefined): Result | undefined {
    const start = this.#at;
    const result = read();
    if (result === undefined) this.#at = start;
    return result;
  }
}
