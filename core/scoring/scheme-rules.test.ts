import type { CivilDate } from '#core/date/civil-date';
import type { InfoArticle } from '#core/ledger/info-article';
import type { QuotaRow } from '#core/ledger/quota-row';
import { readDirectory } from '#core/unit/directory';
import type { QuotaInput } from './quota-input';
import type { ScoringScheme } from './scheme';
import { PROPORTIONAL } from './scheme';
import { explainQuota, scoreQuota } from './score-quota';

const BARE: ScoringScheme = {
  ...PROPORTIONAL,
  base: { by: 'article', points: 0, monthlyCap: null, yearlyCap: null },
  capAtTarget: false,
  rankBy: 'points',
};
const LEVELS = { 县: 5, 市: 10, 省: 20, 部: 40 };
const ADOPTION = { points: LEVELS, publications: {}, cap: null };

const row = (unit: string, targetScore: number | null = 40): QuotaRow => ({
  ...{ no: null, unit, targetScore, quota: { 政务信息: 4 }, total: 4 },
});

function line(date: CivilDate, title: string, more: Partial<InfoArticle> = {}): InfoArticle {
  return { date, unit: '甲所', category: '政务信息', title, ...more };
}

/** The score of 甲所, which is asked for alone. */
function scoreOf(
  scheme: Partial<ScoringScheme>,
  articles: readonly InfoArticle[],
  more: Partial<QuotaInput> = {},
) {
  const input = {
    rows: [row('甲所')],
    articles,
    asOf: '2023-12-31' as const,
    scheme: { ...BARE, ...scheme },
    ...more,
  };
  const [score] = scoreQuota(input);
  const parts = score?.parts.map(({ name, points, detail }) => `${name} ${points}${detail && ` ${detail}`}`);
  return { score, parts, credits: explainQuota(input)[0]?.credits ?? [] };
}

describe('base points by the article', () => {
  const articles = [
    ...['一', '二', '三'].map((title) => line('2023-01-10', title)),
    ...['四', '五', '六'].map((title) => line('2023-02-10', title)),
  ];

  it.each([
    // 6 × 3
    ['without a cap', null, null, 18],
    // min(9, 7) + min(9, 7)
    ['capped by the month', 7, null, 14],
    ['capped by the year', null, 10, 10],
    // 7 in January leave 3
    ['capped by both', 7, 10, 10],
  ])('%s', (_, monthlyCap, yearlyCap, points) => {
    const { score } = scoreOf({ base: { by: 'article', points: 3, monthlyCap, yearlyCap } }, articles);
    expect(score?.points).toBe(points);
  });

  it('says which article met the cap', () => {
    const base = { by: 'article', points: 3, monthlyCap: 7, yearlyCap: null } as const;
    const { credits, parts } = scoreOf({ base }, articles.slice(0, 3));
    expect(
      credits.map(({ article, points, reason }) => `${article?.title ?? ''} ${String(points)} ${reason}`),
    ).toEqual(['一 3 报送', '二 3 报送', '三 1 报送，已到上限']);
    expect(parts).toEqual(['基础 7 报送2篇、报送，已到上限1篇']);
  });
});

describe('adoption', () => {
  const twice = [
    line('2023-03-02', '一', { adoptedBy: '市' }),
    line('2023-03-01', '一', { adoptedBy: '县' }),
    line('2023-03-03', '一', { adoptedBy: '省' }),
  ];

  it.each([
    ['each', 35],
    ['highest', 20],
    // The county's, of 1 March.
    ['first', 5],
  ] as const)('of an article on several lines: %s', (repeat, points) => {
    expect(scoreOf({ adoption: ADOPTION, repeat }, twice).score).toMatchObject({ points, done: 1 });
  });

  it('tells why the other lines gave nothing', () => {
    const reasons = (repeat: ScoringScheme['repeat']): readonly string[] =>
      scoreOf({ adoption: ADOPTION, repeat }, twice)
        .credits.filter(({ part }) => part === '采用')
        .map(({ article, points, reason }) => `${article?.date ?? ''} ${String(points)} ${reason}`);
    expect(reasons('highest')).toEqual([
      '2023-03-01 0 重复，只计最高',
      '2023-03-02 0 重复，只计最高',
      '2023-03-03 20 省级采用',
    ]);
    expect(reasons('first')).toEqual([
      '2023-03-01 5 县级采用',
      '2023-03-02 0 重复，只计首次',
      '2023-03-03 0 重复，只计首次',
    ]);
  });

  it.each([
    ['《要情快报》', '县', 8],
    ['要情快报', undefined, 8],
    ['别的、要情快报、内参', '县', 30],
    ['别的', '市', 10],
    ['《内参》', '市', 30],
  ])('by publication %s of %s', (publication, adoptedBy, points) => {
    const adoption = { ...ADOPTION, publications: { 要情快报: 8, '《内参》': 30 } };
    const article = line('2023-03-01', '一', { publication, ...(adoptedBy !== undefined && { adoptedBy }) });
    expect(scoreOf({ adoption }, [article]).score?.points).toBe(points);
  });

  it('ends at its cap, and so do comments', () => {
    const articles = [line('2023-03-01', '一', { adoptedBy: '省', commentedBy: '省' })];
    const { parts } = scoreOf(
      { adoption: { ...ADOPTION, cap: 12.5 }, comments: { points: LEVELS, cap: 15 } },
      articles,
    );
    expect(parts).toEqual([
      '基础 0',
      '采用 12.5 省级采用1篇、采用分以12.5分为限',
      '批示 15 省级批示1篇、批示分以15分为限',
    ]);
  });

  it('gives nothing for what cannot be read, and tells of it', () => {
    const articles = [
      line('2023-03-01', '一', { adoptedBy: '某报', row: 7 }),
      line('2023-03-01', '二', { adoptedBy: '未采用' }),
      line('2023-03-02', '一', { adoptedBy: '市' }),
    ];
    const { score } = scoreOf({ adoption: ADOPTION, repeat: 'first' }, articles);
    expect(score?.points).toBe(10);
    expect(score?.problems).toMatchObject([
      { part: '采用', points: 0, problem: '某报', article: { row: 7 } },
    ]);
  });

  it('does not matter where the scheme gives no points for it', () => {
    const { score } = scoreOf({}, [line('2023-03-01', '一', { adoptedBy: '某报', commentedBy: '某人' })]);
    expect(score).toMatchObject({ points: 0, problems: [] });
  });
});

describe('deductions', () => {
  const irregular = { 迟报: 1, 漏报: 2, 瞒报: 3, 失实: 4 };
  const base = { by: 'article', points: 10, monthlyCap: null, yearlyCap: null } as const;
  const deductions = { missedMonth: 0, eachMissing: 0, irregular };

  it.each([
    ['迟报', 1, '扣分 -1 迟报1篇'],
    ['漏报', 0, '扣分 -2 漏报1篇'],
    ['瞒报', 0, '扣分 -3 瞒报1篇'],
    ['失实', 0, '扣分 -4 失实1篇'],
    ['无', 1, '扣分 0'],
  ])('for %s, of which %i is handed in', (irregularity, counted, part) => {
    const articles = [line('2023-03-01', '一', { irregularity, adoptedBy: '市' }), line('2023-03-02', '二')];
    const { score, parts } = scoreOf({ base, deductions, adoption: ADOPTION }, articles);
    expect(score?.done).toBe(counted + 1);
    expect(parts?.[1]).toBe(counted === 1 ? '采用 10 市级采用1篇' : '采用 0');
    expect(parts?.[2]).toBe(part);
  });

  it('counts each fault of an article once, on whichever lines', () => {
    const articles = [
      line('2023-03-01', '一', { irregularity: '迟报、失实' }),
      line('2023-03-02', '一', { irregularity: '失实' }),
      line('2023-03-03', '二'),
    ];
    expect(scoreOf({ base, deductions }, articles).parts).toEqual([
      '基础 10 报送1篇',
      '扣分 -5 失实1篇、迟报1篇',
    ]);
  });

  it('tells of what it cannot read', () => {
    const { score } = scoreOf({ base }, [line('2023-03-01', '一', { irregularity: '待核' })]);
    expect(score?.problems).toMatchObject([{ part: '扣分', points: 0, problem: '待核' }]);
    expect(score).toMatchObject({ points: 10, done: 1 });
  });

  it('for each article missing to the monthly minimum, in months that have ended', () => {
    const articles = [line('2023-01-10', '一'), line('2023-02-10', '二'), line('2023-02-11', '三')];
    const { parts } = scoreOf(
      { base, deductions: { ...deductions, eachMissing: 0.05 }, monthlyMinimum: 3 },
      articles,
      { asOf: '2023-03-30' },
    );
    // January 2 and February 1 missing, March runs: 3 × 0.05
    expect(parts).toEqual(['基础 30 报送3篇', '扣分 -0.15 缺篇2个月']);
  });
});

describe('the target', () => {
  const article = line('2023-03-01', '一', { adoptedBy: '部' });

  it('is where points end, if the scheme says so', () => {
    const base = { by: 'share' } as const;
    const { parts, score } = scoreOf({ base, adoption: ADOPTION, capAtTarget: true }, [article]);
    // 40 × 1 ÷ 4 = 10; 10 + 40 = 50, of which 40
    expect(parts).toEqual(['基础 10 40×1÷4', '采用 40 部级采用1篇', '封顶 -10 以目标任务分40分为限']);
    expect(score?.points).toBe(40);
  });

  it('is no end where there is none, nor a base', () => {
    const { parts } = scoreOf({ base: { by: 'share' }, adoption: ADOPTION, capAtTarget: true }, [article], {
      rows: [row('甲所', null)],
    });
    expect(parts).toEqual(['采用 40 部级采用1篇']);
  });
});

it('tells of the proportional base which articles count', () => {
  const articles = ['一', '二', '三', '四', '五'].map((title) => line('2023-03-01', title));
  const { credits } = scoreOf({ base: { by: 'share' } }, [
    ...articles,
    line('2023-03-01', '六', { category: '外宣' }),
  ]);
  expect(credits.map(({ points, reason }) => `${String(points)} ${reason}`)).toEqual([
    '40 40×4÷4',
    ...Array<string>(4).fill('null 计入任务'),
    ...Array<string>(2).fill('null 超出本类任务数，不计'),
  ]);
});

it('a minimum of 0 asks for nothing', () => {
  const base = { by: 'month', points: 10, inProportion: true } as const;
  const { score } = scoreOf({ base, monthlyMinimum: 0 }, []);
  expect(score).toMatchObject({ points: 0, parts: [{ name: '基础', points: 0, detail: '' }] });
  expect(score?.months[0]).toEqual({ month: 1, done: 0, owed: null, missing: 0, hasEnded: true });
});

describe('projected', () => {
  it.each([
    // 2 articles in 59 of 365 days: 12.37
    ['2023-02-28', 2, { done: 12, reachesQuota: true }],
    // 2 in 181: 4.03
    ['2023-06-30', 2, { done: 4, reachesQuota: true }],
    // 2 in 184: 3.97
    ['2023-07-03', 2, { done: 3, reachesQuota: false }],
    ['2023-12-31', 4, { done: 4, reachesQuota: true }],
    ['2022-12-31', 0, null],
  ] as const)('at %s', (asOf, count, projected) => {
    const articles = ['一', '二', '三', '四'].slice(0, count).map((title) => line('2023-01-01', title));
    expect(scoreOf({}, articles, { asOf, year: 2023 }).score?.projected).toEqual(projected);
  });

  it('reaches no quota where there is none', () => {
    const rows = [{ ...row('甲所'), quota: {} }];
    expect(scoreOf({}, [], { rows }).score?.projected).toEqual({ done: 0, reachesQuota: null });
  });
});

describe('the last', () => {
  it.each([
    ['none are named', 0, [4, 3, 2, 1], ''],
    ['two', 2, [4, 3, 2, 1], '丙,丁'],
    ['with a tie at the edge', 2, [4, 2, 2, 1], '乙,丙,丁'],
    ['with a tie within', 2, [4, 3, 1, 1], '丙,丁'],
    ['more than there are: the first is not', 9, [4, 3, 2, 1], '乙,丙,丁'],
    ['all equal: nobody', 2, [1, 1, 1, 1], ''],
  ])('%s', (_, bottom, counts, named) => {
    const units = ['甲', '乙', '丙', '丁'];
    const articles = units.flatMap((unit, index) =>
      Array.from({ length: counts[index] ?? 0 }, (_one, nth) => line('2023-01-01', `第${nth}篇`, { unit })),
    );
    const scores = scoreQuota({
      ...{ rows: units.map((unit) => row(unit)), articles, asOf: '2023-12-31' },
      scheme: { ...PROPORTIONAL, bottom },
    });
    expect(scores.flatMap(({ unit, isBottom }) => (isBottom ? unit : [])).join()).toBe(named);
  });
});

it('knows units by their aliases where there is a directory', () => {
  const directory = readDirectory([{ name: '柔刚（安居）司法所', aliases: '柔刚所' }]);
  const articles = [
    line('2023-01-01', '一', { unit: '柔刚所' }),
    line('2023-01-02', '一', { unit: '柔刚(安居)司法所' }),
  ];
  const classes = [
    { name: '一类', units: ['柔刚所'], monthlyMinimum: 2, yearlyMinimum: null, qualityTarget: null },
  ];
  const input: QuotaInput = {
    ...{ rows: [row('柔刚（安居）司法所')], articles, asOf: '2023-01-31' },
    scheme: { ...BARE, classes },
  };
  expect(scoreQuota(input)[0]).toMatchObject({ done: 1, unitClass: null });
  expect(scoreQuota({ ...input, articles: articles.slice(0, 1) })[0]?.done).toBe(0);
  expect(scoreQuota({ ...input, directory, articles: articles.slice(0, 1) })[0]).toMatchObject({
    done: 1,
    unitClass: { name: '一类', yearly: null, quality: null },
    months: [{ done: 1, owed: 2, missing: 1 }],
  });
});

it('ranks units without points last, in none', () => {
  const rows = [row('丙所', null), row('甲所'), row('乙所', null)];
  const scheme: ScoringScheme = { ...BARE, base: { by: 'share' }, bottom: 3 };
  const scores = scoreQuota({ rows, articles: [line('2023-01-01', '一')], asOf: '2023-12-31', scheme });
  expect(scores.map(({ unit, points, rank, isBottom }) => [unit, points, rank, isBottom])).toEqual([
    ['甲所', 10, 1, false],
    ['丙所', null, null, false],
    ['乙所', null, null, false],
  ]);
});
