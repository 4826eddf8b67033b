import type { ADOPTION_LEVELS, IRREGULARITIES } from '#core/ledger/kinds/info-log';

/** A level that takes articles up, or whose leaders comment on them. */
export type Level = (typeof ADOPTION_LEVELS)[number];

/** What 核查情况 may find wrong with an article. */
export type Irregularity = (typeof IRREGULARITIES)[number];

/** Points by level; 0 where a level gives none. */
export type PointsByLevel = Readonly<Record<Level, number>>;

/** What handing in earns. */
export type BaseRule =
  /** 目标任务分 × Σ min(done, quota) ÷ Σ quota. */
  | { readonly by: 'share' }
  /** So many points an article, at most so many a month and a year; null: no cap. */
  | {
      readonly by: 'article';
      readonly points: number;
      readonly monthlyCap: number | null;
      readonly yearlyCap: number | null;
    }
  /** So many points for a month in which the monthly minimum was met; in proportion, or nothing, where it was not. */
  | { readonly by: 'month'; readonly points: number; readonly inProportion: boolean };

/** Units of which the same is asked. */
export interface UnitClass {
  /** As on the sheet, e.g. `三类`. */
  readonly name: string;
  /** Names of units or aliases. */
  readonly units: readonly string[];
  /** Articles owed a month and a year; null where the class owes none. */
  readonly monthlyMinimum: number | null;
  readonly yearlyMinimum: number | null;
  /** Points owed a year by adoption and comments; null where none are. */
  readonly qualityTarget: number | null;
}

/** How information articles earn points, as data: the rules differ by place and year. */
export interface ScoringScheme {
  readonly name: string;
  readonly base: BaseRule;
  readonly adoption: {
    readonly points: PointsByLevel;
    /** By the name in 采用刊物, for publications that give other points than their level. */
    readonly publications: Readonly<Record<string, number>>;
    /** At most so many a year; null: no cap. */
    readonly cap: number | null;
  };
  /** 批示. */
  readonly comments: { readonly points: PointsByLevel; readonly cap: number | null };
  /** Points taken off; 0 where the scheme does not. Never more than was earned. */
  readonly deductions: {
    /** For a month in which the monthly minimum was not met. */
    readonly missedMonth: number;
    /** For each article missing to the monthly minimum. */
    readonly eachMissing: number;
    readonly irregular: Readonly<Record<Irregularity, number>>;
  };
  /** Adoption and comments of an article on several lines: each line earns, the highest only, or the first only. */
  readonly repeat: 'each' | 'highest' | 'first';
  /** Articles owed a month by units of no class; null or 0 where they owe none. */
  readonly monthlyMinimum: number | null;
  readonly classes: readonly UnitClass[];
  /** What the ranking goes by: the share of the own quota, or the points. */
  readonly rankBy: 'share' | 'points';
  /** How many of the last in the ranking the circular names; 0: none. */
  readonly bottom: number;
  /** Whether the points end at 目标任务分. */
  readonly capAtTarget: boolean;
}

export const NO_POINTS: PointsByLevel = { 县: 0, 市: 0, 省: 0, 部: 0 };

/** The bureau's own: in proportion to the quota, nothing else. */
export const PROPORTIONAL: ScoringScheme = {
  name: '按任务比例',
  base: { by: 'share' },
  adoption: { points: NO_POINTS, publications: {}, cap: null },
  comments: { points: NO_POINTS, cap: null },
  deductions: { missedMonth: 0, eachMissing: 0, irregular: { 迟报: 0, 漏报: 0, 瞒报: 0, 失实: 0 } },
  repeat: 'highest',
  monthlyMinimum: null,
  classes: [],
  rankBy: 'share',
  bottom: 0,
  capAtTarget: true,
};
