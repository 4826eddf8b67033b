/** Which year a date is in; none means the year spoken of last, at first the ledger's. */
export type YearRef =
  | { readonly kind: 'written'; readonly value: number }
  /** 今年 (0), 明年 (1): counted from the ledger's year. */
  | { readonly kind: 'given'; readonly offset: number }
  /** 次年: the year after the one spoken of. */
  | { readonly kind: 'following' };

/** `first-half` of a month: up to its 15th. */
export type Part = 'early' | 'middle' | 'late' | 'first-half';

/** `number` counts within the year, from 1. A day without a month is one of the month spoken of before it, or after that. */
export type Period =
  | { readonly unit: 'year' }
  | { readonly unit: 'half' | 'quarter' | 'month'; readonly number: number }
  /** A five-year plan by its number: 14 is 2021–2025. */
  | { readonly unit: 'plan'; readonly number: number }
  /** `月底`, `中旬`, `当月`: of the month spoken of before it; `下月`: of the one after that. */
  | { readonly unit: 'spoken-month'; readonly isNext?: true }
  | { readonly unit: 'day'; readonly month?: number; readonly day: number; readonly isNext?: true };

/** A date as written. `by`: 前 or 内 behind it. */
export interface Point {
  readonly year?: YearRef;
  readonly period: Period;
  readonly part?: Part;
  readonly by?: 'before' | 'within';
  /** Its wording allows another reading (`5.1` may be a number that lost the nought of 5.10). */
  readonly isDoubtful?: true;
}

export interface When {
  readonly from?: Point;
  readonly to: Point;
}

/** What falls due again and again. */
export type Cycle =
  /** Each `every`th week on the `weekdays`: 1 Monday – 7 Sunday. */
  | { readonly unit: 'week'; readonly every: number; readonly weekdays: readonly number[] }
  /** Each run of `length` months: on the days (31 = the last) of its `month`th. */
  | {
      readonly unit: 'months';
      readonly length: number;
      readonly month: number;
      readonly days: readonly number[];
      /** 初 or 中 of something longer than a month. */
      readonly isVague?: true;
      /** 次月: behind a date it is the month after that one, and nothing recurs. */
      readonly isNext?: true;
    }
  | { readonly unit: 'year'; readonly whens: readonly When[] };

/** What a dated clause says besides its date. */
export interface Content {
  readonly label?: string;
  readonly percent?: number;
  readonly units?: readonly string[];
}

export interface Dated {
  readonly kind: 'dated';
  readonly whens: readonly When[];
}

/** `3月起`: it begins then and names no end. */
export interface Since {
  readonly kind: 'since';
  readonly point: Point;
  /** A rule takes effect then (施行), which is no work without an end. */
  readonly isInForce?: true;
}

export type Meaning =
  | Dated
  | { readonly kind: 'year-long'; readonly year?: YearRef }
  | {
      readonly kind: 'recurring';
      readonly year?: YearRef;
      readonly cycle: Cycle;
      /** The stretches it is limited to (`1-6月每月25日前`); absent means the year. */
      readonly within?: readonly (When | Since)[];
    }
  /** `2024年:`, `6月:` before other dates: it only says which year and month they are in. */
  | {
      readonly kind: 'heading';
      readonly year?: YearRef;
      readonly month?: number;
      /** It may be the year of what is named instead (`2024年项目建设6月底前完成`). */
      readonly isDoubtful?: true;
    }
  | Since
  | { readonly kind: 'long-term' }
  | { readonly kind: 'external' }
  /** It speaks of time or bears a number, but says no date. */
  | { readonly kind: 'unread' };

export interface Clause {
  readonly meaning: Meaning;
  readonly content: Content;
  /** Whether it is a date alone, without a word beside it. */
  readonly isBare: boolean;
  /** Whether it stands in a bracket, set off as a remark on what is before it. */
  readonly isRemark: boolean;
  /** A year that may belong to what it names rather than be its date: `2022年遗留问题6月底前清零`. */
  readonly isOfName?: true;
  /** What a reader should know of it although it was read. */
  readonly doubt?: 'ambiguous' | 'partly-unread';
  /** The characters of the source: [from, to). */
  readonly span: readonly [number, number];
}
