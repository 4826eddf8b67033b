import type { ScoringScheme, UnitClass } from '../scheme';
import { NO_POINTS } from '../scheme';

function unitClass(name: string, ...[month, year, quality]: [number, number, number]): UnitClass {
  return { name, units: [], monthlyMinimum: month, yearlyMinimum: year, qualityTarget: quality };
}

/**
 * 嵊州市 2008. Taken from it: four classes of units that owe 6, 5, 3 and 2 articles a month, 120, 100, 70 and 50 a
 * year and 100, 80, 60 and 40 points of quality; a justice bureau is of the third.
 * Our reading: quality is earned by adoption and comments; 1 point an article; the points of the levels are an
 * example to start from, for the part of the rule that we could read names none; which units are of which class is
 * for the bureau to fill in.
 */
export const SHENGZHOU_2008: ScoringScheme = {
  name: '分类定任务',
  base: { by: 'article', points: 1, monthlyCap: null, yearlyCap: null },
  adoption: { points: { 县: 2, 市: 5, 省: 10, 部: 20 }, publications: {}, cap: null },
  comments: { points: NO_POINTS, cap: null },
  deductions: { missedMonth: 0, eachMissing: 0, irregular: { 迟报: 0, 漏报: 0, 瞒报: 0, 失实: 0 } },
  repeat: 'highest',
  monthlyMinimum: null,
  classes: [
    unitClass('一类', 6, 120, 100),
    unitClass('二类', 5, 100, 80),
    unitClass('三类', 3, 70, 60),
    unitClass('四类', 2, 50, 40),
  ],
  rankBy: 'points',
  bottom: 0,
  capAtTarget: false,
};
