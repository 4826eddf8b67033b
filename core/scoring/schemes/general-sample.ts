import type { ScoringScheme } from '../scheme';

/**
 * A sample rule that circulates among county offices (通用样本, published 2022). Taken from it: 20 points for a month
 * whose task is met; adoption 10 (district), 50 (city) or 100 (province); a leader's comment 20, 40 or 80 by level; 30 off for a month whose task is not met; 失实 50 (the rule: 50–100), 迟报 of what is urgent 100,
 * 漏报 and 瞒报 200 off; an article taken up by several publications counts for each.
 * Our reading: the month's task is 2 articles (the rule leaves it to the bureau); the ministries count as the
 * province; the lower end of a range; the three last are named. Short news (5) and surveys (100, 300) are for the
 * bureau to enter by publication.
 */
export const GENERAL_SAMPLE: ScoringScheme = {
  name: '采用加分、批示加分和扣分',
  base: { by: 'month', points: 20, inProportion: false },
  adoption: { points: { 县: 10, 市: 50, 省: 100, 部: 100 }, publications: {}, cap: null },
  comments: { points: { 县: 20, 市: 40, 省: 80, 部: 80 }, cap: null },
  deductions: {
    missedMonth: 30,
    eachMissing: 0,
    irregular: { 迟报: 100, 漏报: 200, 瞒报: 200, 失实: 50 },
  },
  repeat: 'each',
  monthlyMinimum: 2,
  classes: [],
  rankBy: 'points',
  bottom: 3,
  capAtTarget: false,
};
