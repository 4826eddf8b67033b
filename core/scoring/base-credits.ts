import { monthOf } from '#core/date/civil-date';
import { looseKey } from '#core/text/normalise';
import type { Credit } from './credit';
import type { LoggedArticle } from './logged-article';
import type { MonthLine } from './month-table';
import { proportion, twoDecimals } from './rounding';
import type { BaseRule } from './scheme';

/** What a unit’s base points are reckoned from. */
export interface BaseFigures {
  /** In order of the date. */
  readonly articles: readonly LoggedArticle[];
  readonly months: readonly MonthLine[];
  readonly targetScore: number | null;
  readonly counted: number;
  readonly quota: number;
  /** The quota of a category by its loose key. */
  readonly quotaOf: ReadonlyMap<string, number>;
}

type Rule<By extends BaseRule['by']> = Extract<BaseRule, { by: By }>;

function shareCredits({ articles, targetScore, counted, quota, quotaOf }: BaseFigures): readonly Credit[] {
  const done = new Map<string, number>();
  const counting = articles.map(({ first }): Credit => {
    const key = looseKey(first.category);
    const nth = (done.get(key) ?? 0) + 1;
    done.set(key, nth);
    const reason = nth <= (quotaOf.get(key) ?? 0) ? '计入任务' : '超出本类任务数，不计';
    return { part: '基础', points: null, reason, article: first };
  });
  if (targetScore === null || quota === 0) return counting;
  const points = proportion(targetScore, counted, quota);
  return [{ part: '基础', points, reason: `${targetScore}×${counted}÷${quota}` }, ...counting];
}

function articleCredits({ articles }: BaseFigures, rule: Rule<'article'>): readonly Credit[] {
  const { monthlyCap, yearlyCap } = rule;
  const earned = new Map<number, number>();
  let total = 0;
  return articles.map(({ first }) => {
    const month = monthOf(first.date);
    const inMonth = earned.get(month) ?? 0;
    const room = Math.min((monthlyCap ?? Infinity) - inMonth, (yearlyCap ?? Infinity) - total);
    const points = twoDecimals(Math.max(Math.min(rule.points, room), 0));
    earned.set(month, inMonth + points);
    total += points;
    return { part: '基础', points, reason: room < rule.points ? '报送，已到上限' : '报送', article: first };
  });
}

function monthCredits({ months }: BaseFigures, rule: Rule<'month'>): readonly Credit[] {
  return months.flatMap(({ month, done, owed, hasEnded }): Credit[] => {
    if (owed === null) return [];
    if (done >= owed)
      return [{ part: '基础', points: twoDecimals(rule.points), reason: '完成当月最低篇数', month }];
    const points = rule.inProportion ? proportion(rule.points, done, owed) : 0;
    return hasEnded || points > 0 ? [{ part: '基础', points, reason: '未完成当月最低篇数', month }] : [];
  });
}

/** What handing in earned. */
export function baseCredits(rule: BaseRule, figures: BaseFigures): readonly Credit[] {
  switch (rule.by) {
    case 'share':
      return shareCredits(figures);
    case 'article':
      return articleCredits(figures, rule);
    case 'month':
      return monthCredits(figures, rule);
  }
}
