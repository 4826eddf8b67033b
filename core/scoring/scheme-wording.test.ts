import { PROPORTIONAL } from './scheme';
import { schemeSentences } from './scheme-wording';
import { CHANGSHAN_2014 } from './schemes/changshan-2014';
import { GENERAL_SAMPLE } from './schemes/general-sample';
import { SHENGZHOU_2008 } from './schemes/shengzhou-2008';

describe('schemeSentences', () => {
  it.each([
    [
      PROPORTIONAL,
      '得分＝目标任务分×计入÷任务；按完成率排名，相同的名次并列。同一单位标题相同的信息只计一次。',
    ],
    [
      CHANGSHAN_2014,
      '基础分每月10分，没有完成当月最低篇数的按比例得分；每月最低8篇，群团及金融单位2篇；' +
        '采用一次《要情快报》5分、《常山政务》10分、《常山政务增刊》30分、《政务参阅》30分、《衢州政务信息动态》20分、' +
        '《衢州政务信息动态（单篇）》50分、《衢州政务工作交流》80分、县级5分、市级20分、省级80分、部级80分；' +
        '按得分排名，相同的名次并列。同一单位标题相同的信息只计一次，多次采用、批示的取最高。',
    ],
    [
      GENERAL_SAMPLE,
      '基础分每月20分，没有完成当月最低篇数的不得分；每月最低2篇；采用一次县级10分、市级50分、省级100分、部级100分；' +
        '批示一次县级20分、市级40分、省级80分、部级80分；' +
        '未完成月任务每月扣30分、迟报每篇扣100分、漏报每篇扣200分、瞒报每篇扣200分、失实每篇扣50分，扣完为止；' +
        '按得分排名，相同的名次并列，注明末3位。同一单位标题相同的信息只计一次，多次采用、批示的每次都计。',
    ],
    [
      {
        ...SHENGZHOU_2008,
        base: { by: 'article', points: 1, monthlyCap: 5, yearlyCap: 50 },
        adoption: { ...SHENGZHOU_2008.adoption, points: { 县: 0, 市: 2, 省: 0, 部: 0 }, cap: 30 },
        comments: { points: { 县: 0, 市: 0, 省: 9, 部: 0 }, cap: 18 },
        deductions: { ...PROPORTIONAL.deductions, eachMissing: 0.05 },
        repeat: 'first',
        capAtTarget: true,
      } as const,
      '基础分每篇1分，每月最多5分，全年最多50分；每月最低一类6篇，二类5篇，三类3篇，四类2篇；' +
        '采用一次市级2分，全年最多30分；批示一次省级9分，全年最多18分；每缺一篇扣0.05分，扣完为止；' +
        '总分以目标任务分为限；按得分排名，相同的名次并列。同一单位标题相同的信息只计一次，多次采用、批示的只计首次。',
    ],
    [
      { ...PROPORTIONAL, deductions: { ...PROPORTIONAL.deductions, missedMonth: 2 }, monthlyMinimum: 1 },
      '基础分＝目标任务分×计入÷任务；每月最低1篇；未完成月任务每月扣2分，扣完为止；总分以目标任务分为限；' +
        '按完成率排名，相同的名次并列。同一单位标题相同的信息只计一次。',
    ],
  ])('words a scheme', (scheme, words) => {
    expect(schemeSentences(scheme)).toBe(words);
  });
});
