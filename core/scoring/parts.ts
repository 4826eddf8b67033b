import type { Credit, PartName } from './credit';
import { PART_NAMES, pointsOf, sumOfCredits } from './credit';
import { exactSum } from './rounding';

/** One of the sums a unit’s points are made of. */
export interface ScorePart {
  readonly name: PartName;
  /** Two decimals; below 0 for what is taken off. */
  readonly points: number;
  /** From what, e.g. `市级采用2篇、省级采用1篇`; empty where there was nothing. */
  readonly detail: string;
}

/** Limits last; otherwise the weightiest first. */
function compareReasons(a: Credit, b: Credit): number {
  const isLimit = ({ article, month }: Credit): number =>
    Number(article === undefined && month === undefined);
  const weight = (credit: Credit): number => Math.abs(pointsOf(credit));
  return isLimit(a) - isLimit(b) || weight(b) - weight(a) || a.reason.localeCompare(b.reason, 'zh');
}

function countOf(reason: string, { article, month }: Credit, count: number): string {
  if (article !== undefined) return `${reason}${count}篇`;
  return month === undefined ? reason : `${reason}${count}个月`;
}

/** How often each reason gave or took points: `未完成月任务2个月、迟报1篇`. */
function detailOf(credits: readonly Credit[]): string {
  const telling = credits.filter((credit) => pointsOf(credit) !== 0).sort(compareReasons);
  const counts = new Map<string, { first: Credit; count: number }>();
  for (const credit of telling) {
    const known = counts.get(credit.reason);
    if (known === undefined) counts.set(credit.reason, { first: credit, count: 1 });
    else known.count += 1;
  }
  return [...counts].map(([reason, { first, count }]) => countOf(reason, first, count)).join('、');
}

/** The credits by part: the parts named, and those that have points. */
export function partsOf(credits: readonly Credit[], named: readonly PartName[]): readonly ScorePart[] {
  return PART_NAMES.flatMap((name) => {
    const own = credits.filter(({ part }) => part === name);
    const points = sumOfCredits(own);
    return named.includes(name) || points !== 0 ? [{ name, points, detail: detailOf(own) }] : [];
  });
}

/** No more is taken off than was earned. */
export function floorCredits(earned: number, deductions: readonly Credit[]): readonly Credit[] {
  const points = exactSum([-sumOfCredits(deductions), -earned]);
  return points > 0 ? [{ part: '扣分', points, reason: '扣完为止' }] : [];
}

/** What exceeds 目标任务分 does not count; nothing does where there is none. */
export function ceilingCredits(credits: readonly Credit[], targetScore: number | null): readonly Credit[] {
  if (targetScore === null) return [];
  const excess = exactSum([sumOfCredits(credits), -targetScore]);
  return excess > 0 ? [{ part: '封顶', points: -excess, reason: `以目标任务分${targetScore}分为限` }] : [];
}
