import type { InfoArticle } from '#core/ledger/info-article';
import type { QuotaRow } from '#core/ledger/quota-row';
import type { ScoringScheme } from './scheme';
import { ALL_SCHEMES } from './schemes/all-schemes';
import { CHANGSHAN_2014 } from './schemes/changshan-2014';
import { GENERAL_SAMPLE } from './schemes/general-sample';
import { SHENGZHOU_2008 } from './schemes/shengzhou-2008';
import { scoringSchemeSchema } from './scheme-schema';
import type { QuotaScore } from './score-quota';
import { scoreQuota } from './score-quota';

const row = (unit: string): QuotaRow => ({
  no: null,
  unit,
  targetScore: 120,
  quota: { 政务信息: 10 },
  total: 10,
});
const ROWS = [row('甲所'), row('乙所'), row('丙所')];

type Line = readonly [unit: string, day: string, title: string, more?: Partial<InfoArticle>];

function log(...lines: readonly Line[]): readonly InfoArticle[] {
  return lines.map(([unit, day, title, more]) => ({
    ...{ unit, title, category: '政务信息', date: `2023-${day}` as InfoArticle['date'] },
    ...more,
  }));
}

const county = { adoptedBy: '县' };
const city = { adoptedBy: '市级' };
const province = { adoptedBy: '省厅' };

/** `甲所 1 = 100: 基础 15 （完成当月最低篇数1个月） + 采用 85 （…）`. */
function sheetOf(scores: readonly QuotaScore[]): readonly string[] {
  return scores.map(({ unit, rank, points, parts, isBottom }) => {
    const sums = parts.map(({ name, points: part, detail }) => `${name} ${part}${detail && ` (${detail})`}`);
    return `${unit} ${String(rank)}${isBottom ? '末' : ''} = ${String(points)}: ${sums.join(' + ')}`;
  });
}

it('every scheme is one, under a name of its own, the default first', () => {
  for (const scheme of ALL_SCHEMES) expect(scoringSchemeSchema.parse(scheme)).toEqual(scheme);
  expect(new Set(ALL_SCHEMES.map(({ name }) => name)).size).toBe(ALL_SCHEMES.length);
  expect(ALL_SCHEMES[0]?.name).toBe('按任务比例');
});

it('常山 2014: a month’s base points with a cap, adoption by publication', () => {
  const [mass] = CHANGSHAN_2014.classes;
  const scheme: ScoringScheme = {
    ...CHANGSHAN_2014,
    classes: mass === undefined ? [] : [{ ...mass, units: ['甲所', '乙所'] }],
  };
  const articles = log(
    // January: 2 of 2, so 10 points.
    ['甲所', '01-05', '一', { ...county, publication: '《要情快报》' }],
    ['甲所', '01-20', '二'],
    // February: 1 of 2, so 10 × 1 ÷ 2 = 5. Taken up twice: of 20 and 80 the higher.
    ['甲所', '02-10', '三', { ...city, publication: '衢州政务信息动态' }],
    ['甲所', '02-15', '三', { ...city, publication: '衢州政务工作交流' }],
    // January: 1 of 2, so 5. No publication: the province's 80.
    ['乙所', '01-08', '四', province],
    // February: 3 of 2, so 10 and no more. A level that nobody knows gives nothing; the city's plainest 20.
    ['乙所', '02-01', '五', { adoptedBy: '某报' }],
    ['乙所', '02-02', '六', city],
    ['乙所', '02-03', '七'],
    // Of no class: 8 a month. January: 3 of 8, so 10 × 3 ÷ 8 = 3.75; February: none, so 0.
    ['丙所', '01-03', '八', { ...county, publication: '《常山政务增刊》' }],
    ['丙所', '01-04', '九'],
    ['丙所', '01-05', '十'],
  );
  const scores = scoreQuota({ rows: ROWS, articles, asOf: '2023-02-28', scheme });
  expect(sheetOf(scores)).toEqual([
    // 5 + 10 = 15; 80 + 20 = 100
    '乙所 1 = 115: 基础 15 (完成当月最低篇数1个月、未完成当月最低篇数1个月) + 采用 100 (省级采用1篇、市级采用1篇)',
    // 10 + 5 = 15; 5 + 80 = 85
    '甲所 2 = 100: 基础 15 (完成当月最低篇数1个月、未完成当月最低篇数1个月) + 采用 85 (《衢州政务工作交流》采用1篇、《要情快报》采用1篇)',
    // 3.75; 30
    '丙所 3 = 33.75: 基础 3.75 (未完成当月最低篇数1个月) + 采用 30 (《常山政务增刊》采用1篇)',
  ]);
  expect(scores[0]?.problems).toMatchObject([{ problem: '某报', article: { title: '五' } }]);
});

it('通用样本: adoption and comments each time, deductions, the last named', () => {
  const articles = log(
    // January: 2 of 2, so 20. County twice: 10 + 10. The city's leader: 40.
    ['甲所', '01-05', '一', county],
    ['甲所', '01-20', '二', { ...county, commentedBy: '市' }],
    // February: 2 of 2 (one article is on two lines), so 20. Province and city each count: 100 + 50. Late: 100 off.
    ['甲所', '02-10', '三', province],
    ['甲所', '02-15', '三', city],
    ['甲所', '02-20', '四', { irregularity: '迟报' }],
    // March runs until the 31st: 1 of 2 neither earns nor costs.
    ['甲所', '03-01', '五'],
    // January: 1 of 2, so nothing and 30 off.
    ['乙所', '01-05', '六'],
    // February: false, so none was handed in, its adoption gives nothing, 30 off and 50 off.
    ['乙所', '02-05', '七', { ...province, irregularity: '失实' }],
    // March: 2 of 2 already, so 20.
    ['乙所', '03-01', '八'],
    ['乙所', '03-02', '九'],
  );
  const scores = scoreQuota({ rows: ROWS, articles, asOf: '2023-03-15', scheme: GENERAL_SAMPLE });
  expect(sheetOf(scores)).toEqual([
    // 20 + 20 = 40; 100 + 50 + 10 + 10 = 170; 40; −100
    '甲所 1 = 150: 基础 40 (完成当月最低篇数2个月) + 采用 170 (省级采用1篇、市级采用1篇、县级采用2篇) + 批示 40 (市级批示1篇) + 扣分 -100 (迟报1篇)',
    // 20 earned; 30 + 30 + 50 = 110 off, of which 90 cannot be taken
    '乙所 2末 = 0: 基础 20 (完成当月最低篇数1个月) + 采用 0 + 批示 0 + 扣分 -20 (失实1篇、未完成月任务2个月、扣完为止)',
    // nothing earned, 60 off
    '丙所 2末 = 0: 基础 0 + 采用 0 + 批示 0 + 扣分 0 (未完成月任务2个月、扣完为止)',
  ]);
  expect(scores.map(({ done }) => done)).toEqual([5, 3, 0]);
  // 乙所: January 1 missing, February 2, March runs.
  expect(scores[1]?.months).toEqual([
    { month: 1, done: 1, owed: 2, missing: 1, hasEnded: true },
    { month: 2, done: 0, owed: 2, missing: 2, hasEnded: true },
    { month: 3, done: 2, owed: 2, missing: 0, hasEnded: false },
  ]);
});

it('嵊州 2008: what each class owes by number and by quality', () => {
  const scheme: ScoringScheme = {
    ...SHENGZHOU_2008,
    classes: SHENGZHOU_2008.classes.map((one) => ({ ...one, units: one.name === '三类' ? ['甲所'] : [] })),
  };
  const articles = log(
    ['甲所', '01-05', '一', county],
    ['甲所', '01-06', '二', city],
    ['甲所', '01-07', '三'],
    ['乙所', '01-08', '四', province],
  );
  const scores = scoreQuota({ rows: ROWS, articles, asOf: '2023-01-31', scheme });
  expect(sheetOf(scores)).toEqual([
    // 1 + 10
    '乙所 1 = 11: 基础 1 (报送1篇) + 采用 10 (省级采用1篇)',
    // 3 × 1; 2 + 5
    '甲所 2 = 10: 基础 3 (报送3篇) + 采用 7 (市级采用1篇、县级采用1篇)',
    '丙所 3 = 0: 基础 0 + 采用 0',
  ]);
  expect(scores.map(({ unitClass }) => unitClass)).toEqual([
    null,
    // 70 − 3; 60 − 7
    { name: '三类', yearly: { owed: 70, done: 3, gap: 67 }, quality: { owed: 60, done: 7, gap: 53 } },
    null,
  ]);
  expect(scores[1]?.months).toMatchObject([{ owed: 3, missing: 0 }]);
});
