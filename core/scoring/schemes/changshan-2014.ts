import type { ScoringScheme } from '../scheme';
import { NO_POINTS } from '../scheme';

/**
 * 常山县 2014. Taken from it: 10 points a month for the monthly minimum and no more, 120 a year; townships owe 8
 * articles a month, mass organisations and banks 2; adoption by publication, 5, 10 and 30 in the county's own, 20, 50
 * and 80 in the city's; a leader's comment and a fault count apart.
 * Our reading: a month short of its minimum earns in proportion (the rule says that points are taken off, not how
 * many); a publication not named counts as the plainest of its level, the province's and the ministries' as the
 * city's best, since the rule went no further; the departments' own three classes stand in its annex and are for the
 * bureau to fill in. A quarter's long article and articles to order are not reckoned.
 */
export const CHANGSHAN_2014: ScoringScheme = {
  name: '月度基础分加采用分',
  base: { by: 'month', points: 10, inProportion: true },
  adoption: {
    points: { 县: 5, 市: 20, 省: 80, 部: 80 },
    publications: {
      要情快报: 5,
      常山政务: 10,
      常山政务增刊: 30,
      政务参阅: 30,
      衢州政务信息动态: 20,
      '衢州政务信息动态（单篇）': 50,
      衢州政务工作交流: 80,
    },
    cap: null,
  },
  comments: { points: NO_POINTS, cap: null },
  deductions: { missedMonth: 0, eachMissing: 0, irregular: { 迟报: 0, 漏报: 0, 瞒报: 0, 失实: 0 } },
  repeat: 'highest',
  monthlyMinimum: 8,
  classes: [
    { name: '群团及金融单位', units: [], monthlyMinimum: 2, yearlyMinimum: null, qualityTarget: null },
  ],
  rankBy: 'points',
  bottom: 0,
  capAtTarget: false,
};
