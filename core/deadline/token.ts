/** What a token can mean in a deadline; `text` is everything that means nothing about time. */
export type TokenKind =
  | 'text'
  | 'number'
  | 'year'
  /** 年 behind a number that is no year: a length of time (三年). */
  | 'years'
  | 'month'
  | 'day'
  | 'week'
  | 'ten-days'
  | 'quarter'
  | 'quarter-number'
  | 'half'
  | 'both-halves'
  | 'half-year'
  | 'half-month'
  | 'given-year'
  | 'year-end'
  | 'plan'
  | 'following-month'
  | 'spoken-month'
  | 'parity-month'
  | 'two-weeks'
  | 'following-year'
  | 'whole-year'
  | 'part'
  | 'before'
  | 'within'
  | 'after'
  | 'since'
  | 'each'
  | 'each-of'
  | 'as-told'
  | 'authority'
  | 'pending'
  | 'lasting'
  | 'then'
  | 'done'
  | 'clock'
  | 'hour'
  | 'filler'
  | 'unclear'
  | 'or'
  | 'ordinal'
  | 'workday'
  | 'measure'
  | 'dash'
  | 'dot'
  | 'slash'
  | 'percent'
  | 'percent-of'
  | 'open'
  | 'close'
  | 'colon'
  | 'list'
  | 'break'
  | 'bullet'
  /** `『…』` behind the colon of a date: a label as it stands, whatever is in it. */
  | 'quoted';

export interface Token {
  readonly kind: TokenKind;
  /** The normalised spelling: half width, without white space. */
  readonly text: string;
  /** The number, or what the word stands for: see the vocabulary. */
  readonly value?: number;
  /** The characters of the original text: [from, to). */
  readonly from: number;
  readonly to: number;
  /** Whether white space stands before it. Spaces are no tokens: they occur within dates too (`5 月 底`). */
  readonly spaced: boolean;
}
