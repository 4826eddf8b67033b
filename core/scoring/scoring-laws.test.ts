import fc from 'fast-check';
import type { CivilDate } from '#core/date/civil-date';
import { addDays } from '#core/date/civil-date';
import { ADOPTION_LEVELS, IRREGULARITIES } from '#core/ledger/kinds/info-log';
import type { InfoArticle } from '#core/ledger/info-article';
import type { QuotaRow } from '#core/ledger/quota-row';
import type { PartName } from './credit';
import { sumOfCredits } from './credit';
import type { QuotaInput } from './quota-input';
import type { ScoringScheme } from './scheme';
import { PROPORTIONAL } from './scheme';
import { scoringSchemeSchema } from './scheme-schema';
import type { QuotaScore } from './score-quota';
import { explainQuota, scoreQuota } from './score-quota';

const UNITS = ['甲所', '乙所', '丙所', '丁所'];
const CATEGORIES = ['外宣信息', '政务信息', '调研信息'];
const FIRST: CivilDate = '2022-12-01';

const points = fc.integer({ min: 0, max: 3000 }).map((tenths) => tenths / 10);
const cap = fc.option(points);
const byLevel = fc.record({ 县: points, 市: points, 省: points, 部: points });
const minimum = fc.option(fc.integer({ min: 0, max: 4 }));

const base: fc.Arbitrary<ScoringScheme['base']> = fc.oneof(
  fc.constant({ by: 'share' } as const),
  fc.record({ by: fc.constant('article' as const), points, monthlyCap: cap, yearlyCap: cap }),
  fc.record({ by: fc.constant('month' as const), points, inProportion: fc.boolean() }),
);

const scheme: fc.Arbitrary<ScoringScheme> = fc.record({
  name: fc.constant('某办法'),
  base,
  adoption: fc.record({
    points: byLevel,
    publications: fc.dictionary(fc.constantFrom('要情', '动态'), points),
    cap,
  }),
  comments: fc.record({ points: byLevel, cap }),
  deductions: fc.record({
    missedMonth: points,
    eachMissing: points,
    irregular: fc.record({ 迟报: points, 漏报: points, 瞒报: points, 失实: points }),
  }),
  repeat: fc.constantFrom('each', 'highest', 'first'),
  monthlyMinimum: minimum,
  classes: fc.array(
    fc.record({
      name: fc.constant('一类'),
      units: fc.subarray(UNITS),
      monthlyMinimum: minimum,
      yearlyMinimum: minimum,
      qualityTarget: cap,
    }),
    { maxLength: 2 },
  ),
  rankBy: fc.constantFrom('share', 'points'),
  bottom: fc.integer({ min: 0, max: 5 }),
  capAtTarget: fc.boolean(),
});

const withoutDeductions = scheme.map((one) => ({ ...one, deductions: PROPORTIONAL.deductions }));

const level = fc.option(fc.constantFrom(...ADOPTION_LEVELS, '市级', '省、市', '某报', '未采用'), {
  nil: undefined,
});
const day = fc.integer({ min: 0, max: 430 }).map((days) => addDays(FIRST, days));

const article: fc.Arbitrary<InfoArticle> = fc
  .record({
    date: day,
    unit: fc.constantFrom(...UNITS),
    category: fc.constantFrom(...CATEGORIES),
    title: fc.constantFrom('一', '二', '三', '三！', '四', '五'),
    adoptedBy: level,
    commentedBy: level,
    publication: fc.option(fc.constantFrom('《要情》', '动态、要情', '别的'), { nil: undefined }),
    irregularity: fc.option(fc.constantFrom(...IRREGULARITIES, '无', '待核'), { nil: undefined }),
  })
  .map(({ adoptedBy, commentedBy, publication, irregularity, ...line }) => ({
    ...line,
    ...(adoptedBy !== undefined && { adoptedBy }),
    ...(commentedBy !== undefined && { commentedBy }),
    ...(publication !== undefined && { publication }),
    ...(irregularity !== undefined && { irregularity }),
  }));

const rows: fc.Arbitrary<readonly QuotaRow[]> = fc.subarray(UNITS, { minLength: 1 }).chain((units) =>
  fc.tuple(
    ...units.map((unit) =>
      fc.record({
        no: fc.constant(null),
        unit: fc.constant(unit),
        targetScore: cap,
        quota: fc.dictionary(fc.constantFrom(...CATEGORIES), fc.integer({ min: 1, max: 6 })),
        total: fc.constant(0),
      }),
    ),
  ),
);

const inputOf = (schemes: fc.Arbitrary<ScoringScheme>): fc.Arbitrary<QuotaInput> =>
  fc.record({
    rows,
    year: fc.constant(2023),
    articles: fc.array(article, { maxLength: 40 }),
    asOf: day,
    scheme: schemes,
  });

const round = (value: number): number => Math.round(value * 100) / 100 + 0;
const pointsOf = ({ parts }: QuotaScore, name: PartName): number =>
  parts.find((part) => part.name === name)?.points ?? 0;
const byUnit = (scores: readonly QuotaScore[]): Map<string, QuotaScore> =>
  new Map(scores.map((score) => [score.unit, score]));

it('only makes schemes that are valid', () => {
  fc.assert(fc.property(scheme, (one) => scoringSchemeSchema.safeParse(one).success));
});

it('points are the sum of their parts, the parts of what each line and month gave', () => {
  fc.assert(
    fc.property(inputOf(scheme), (input) => {
      const explained = new Map(explainQuota(input).map(({ unit, credits }) => [unit, credits]));
      for (const score of scoreQuota(input)) {
        const sum = round(score.parts.reduce((total, part) => total + part.points, 0));
        expect(score.points).toBe(score.parts.length === 0 ? null : sum);
        const credits = explained.get(score.unit) ?? [];
        for (const { name, points: part } of score.parts) {
          expect(sumOfCredits(credits.filter((credit) => credit.part === name))).toBe(part);
        }
        expect(score.counted + score.gap).toBe(score.quota);
        expect(score.months.reduce((total, { done }) => total + done, 0)).toBe(score.done);
      }
    }),
  );
});

it('points stay within 0 and the caps', () => {
  fc.assert(
    fc.property(
      inputOf(scheme),
      scheme,
      (input, { base: rule, adoption, comments, capAtTarget, ...rest }) => {
        const capped = { ...rest, base: rule, adoption, comments, capAtTarget };
        for (const score of scoreQuota({ ...input, scheme: capped })) {
          expect(score.points ?? 0).toBeGreaterThanOrEqual(0);
          if (capAtTarget) expect(score.points ?? 0).toBeLessThanOrEqual(score.targetScore ?? Infinity);
          expect(pointsOf(score, '采用')).toBeLessThanOrEqual(adoption.cap ?? Infinity);
          expect(pointsOf(score, '批示')).toBeLessThanOrEqual(comments.cap ?? Infinity);
          expect(pointsOf(score, '扣分')).toBeLessThanOrEqual(0);
          expect(pointsOf(score, '封顶')).toBeLessThanOrEqual(0);
          if (rule.by === 'article') {
            expect(pointsOf(score, '基础')).toBeLessThanOrEqual(rule.yearlyCap ?? Infinity);
            expect(pointsOf(score, '基础')).toBeLessThanOrEqual(12 * (rule.monthlyCap ?? Infinity));
          }
          if (rule.by === 'month')
            expect(pointsOf(score, '基础')).toBeLessThanOrEqual(round(12 * rule.points));
        }
      },
    ),
  );
});

it('another article never lowers points where nothing is taken off', () => {
  fc.assert(
    fc.property(inputOf(withoutDeductions), article, (input, another) => {
      const before = byUnit(scoreQuota(input));
      const articles = [...input.articles, { ...another, title: '从未报过' }];
      for (const after of scoreQuota({ ...input, articles })) {
        expect(after.points ?? 0).toBeGreaterThanOrEqual(before.get(after.unit)?.points ?? 0);
      }
    }),
  );
});

it('another line of an article lowers nothing either, unless the first alone counts', () => {
  fc.assert(
    fc.property(inputOf(withoutDeductions), article, (input, { irregularity, ...another }) => {
      fc.pre(input.scheme?.repeat !== 'first');
      const before = byUnit(scoreQuota(input));
      for (const after of scoreQuota({ ...input, articles: [...input.articles, another] })) {
        expect(after.points ?? 0).toBeGreaterThanOrEqual(before.get(after.unit)?.points ?? 0);
      }
    }),
  );
});

it('ranks are those of a competition, and the last are at the end', () => {
  fc.assert(
    fc.property(inputOf(scheme), (input) => {
      const scores = scoreQuota(input);
      const key = ({ share, points: all }: QuotaScore): number | null =>
        input.scheme?.rankBy === 'share' ? share : all;
      const ranked = scores.filter(({ rank }) => rank !== null);
      for (const score of scores) {
        const own = key(score);
        const better = scores.filter((other) => own !== null && (key(other) ?? -1) > own).length;
        expect(score.rank).toBe(own === null ? null : better + 1);
      }
      const { bottom = 0 } = input.scheme ?? {};
      const last = ranked.filter(({ isBottom }) => isBottom);
      const others = ranked.filter(({ isBottom }) => !isBottom);
      expect(Math.max(0, ...others.map(({ rank }) => rank ?? 0))).toBeLessThan(
        Math.min(Infinity, ...last.map(({ rank }) => rank ?? 0)),
      );
      // As many as are asked for, more only by a tie, fewer only because the first are left out.
      const firsts = ranked.filter(({ rank }) => rank === 1).length;
      const expected = Math.min(bottom, ranked.length - firsts);
      expect(last.length).toBeGreaterThanOrEqual(expected);
      const least = Math.min(Infinity, ...last.map(({ rank }) => rank ?? 0));
      expect(last.filter(({ rank }) => rank !== least).length).toBeLessThan(Math.max(expected, 1));
    }),
  );
});

/** What a score says, whatever the order of the log. */
const figures = (scores: readonly QuotaScore[]): unknown =>
  scores.map(({ categories, problems, ...score }) => ({
    ...score,
    categories: [...categories].sort((a, b) => a.category.localeCompare(b.category, 'zh')),
    problems: problems.length,
  }));

const shuffle = <T>(
  items: readonly T[],
  order: readonly number[],
  keyOf: (item: T) => string,
): readonly T[] => {
  const keys = [...new Set(items.map(keyOf))];
  const place = (item: T): number => order[keys.indexOf(keyOf(item))] ?? 0;
  return [...items].sort((a, b) => place(a) - place(b));
};

const order = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 });

it('the order of articles in the log does not matter', () => {
  fc.assert(
    fc.property(inputOf(scheme), order, (input, places) => {
      const articles = shuffle(input.articles, places, ({ unit, title }) => unit + title.replace('！', ''));
      expect(figures(scoreQuota({ ...input, articles }))).toEqual(figures(scoreQuota(input)));
    }),
  );
});

it('nor does the order of an article’s lines matter to what adoption and comments earn', () => {
  fc.assert(
    fc.property(inputOf(scheme), order, (input, places) => {
      // Lines of one day keep the order of the log where the first alone counts.
      const keyOf = (line: InfoArticle): string =>
        input.scheme?.repeat === 'first' ? line.date : String(input.articles.indexOf(line));
      const quality = (scores: readonly QuotaScore[]): unknown =>
        [...byUnit(scores)]
          .map(([unit, score]) => [unit, pointsOf(score, '采用'), pointsOf(score, '批示')])
          .sort();
      const articles = shuffle(input.articles, places, keyOf);
      expect(quality(scoreQuota({ ...input, articles }))).toEqual(quality(scoreQuota(input)));
    }),
  );
});

it('the default is target × counted ÷ quota, half rounded up, and nothing else', () => {
  fc.assert(
    fc.property(inputOf(fc.constant(PROPORTIONAL)), (input) => {
      const { scheme: _, ...withoutScheme } = input;
      const scores = scoreQuota(input);
      expect(scores).toEqual(scoreQuota(withoutScheme));
      for (const { points: all, parts, targetScore, counted, quota } of scores) {
        // Targets have one decimal: hundredths = floor((2 × 100 × target × counted + quota) ÷ (2 × quota)).
        const hundredths =
          targetScore === null || quota === 0
            ? null
            : Math.floor((20 * Math.round(targetScore * 10) * counted + quota) / (2 * quota));
        expect(all).toBe(hundredths === null ? null : hundredths / 100);
        expect(parts.map(({ name }) => name)).toEqual(hundredths === null ? [] : ['基础']);
      }
    }),
  );
});
