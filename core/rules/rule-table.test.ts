import fc from 'fast-check';
import type { Light } from '#core/completion/light';
import type { CivilDate } from '#core/date/civil-date';
import { addDays } from '#core/date/civil-date';
import type { BaseRule, ScoringScheme } from '#core/scoring/scheme';
import { ALL_SCHEMES } from '#core/scoring/schemes/all-schemes';
import { LAMP_COLOURS, type LampLook } from './lamp-looks';
import { ruleProblems } from './rule-problems';
import { DEFAULT_RULES, type RuleSet } from './rule-set';
import { ruleSetSchema } from './rule-set-schema';
import { ruleTable } from './rule-table';
import { rulesOf } from './rules-of';

// Names as they stand in lists: any characters but those that part a list, and no spaces at the ends.
const part = (longest: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: longest })
    .filter((text) => text === text.replace(/[、，,；;：:=＝\s\u200B-\u200F\u2060\uFEFF\u00AD]/g, ''));
const name = fc
  .oneof(fc.constantFrom('司法局', '一类', '政务（增刊）', '２', '60分', '每月3篇'), part(8))
  .filter((text) => !/^(不用|不分类|不单列|没有|无)$/.test(text.normalize('NFKC')));
const points = fc.oneof(
  fc.constantFrom(0, 0.05, 1, 100_000),
  fc.integer({ min: 0, max: 10_000_000 }).map((hundredths) => hundredths / 100),
);
const count = fc.integer({ min: 0, max: 10_000 });
const orNone = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const day: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 30_000 })
  .map((days) => addDays('2000-01-01', days));
const days = fc
  .array(fc.tuple(day, fc.nat(80)), { maxLength: 3 })
  .map((runs) => runs.flatMap(([first, length]) => [0, 1, 2].map((at) => addDays(first, at * (length % 3)))))
  .map((list) => [...new Set(list)].sort());

const base: fc.Arbitrary<BaseRule> = fc.oneof(
  fc.constant({ by: 'share' as const }),
  fc.record({
    by: fc.constant('article' as const),
    points,
    monthlyCap: orNone(points),
    yearlyCap: orNone(points),
  }),
  fc.record({ by: fc.constant('month' as const), points, inProportion: fc.boolean() }),
);
const byLevel = fc.record({ 县: points, 市: points, 省: points, 部: points });
const scheme: fc.Arbitrary<ScoringScheme> = fc.record({
  name: fc.oneof(
    fc.constantFrom('自定义', ...ALL_SCHEMES.map((one) => one.name)),
    name,
    fc.constant('区局：2026年'),
  ),
  base,
  adoption: fc.record({
    points: byLevel,
    publications: fc
      .uniqueArray(fc.tuple(name, points), { maxLength: 3, selector: ([one]) => one })
      .map((entries) => Object.fromEntries(entries)),
    cap: orNone(points),
  }),
  comments: fc.record({ points: byLevel, cap: orNone(points) }),
  deductions: fc.record({
    missedMonth: points,
    eachMissing: points,
    irregular: fc.record({ 迟报: points, 漏报: points, 瞒报: points, 失实: points }),
  }),
  repeat: fc.constantFrom('each', 'highest', 'first'),
  monthlyMinimum: orNone(count),
  classes: fc.array(
    fc.record({
      name,
      units: fc.array(name, { maxLength: 3 }),
      monthlyMinimum: orNone(count),
      yearlyMinimum: orNone(count),
      qualityTarget: orNone(count),
    }),
    { maxLength: 3 },
  ),
  rankBy: fc.constantFrom('share', 'points'),
  bottom: fc.integer({ min: 0, max: 100 }),
  capAtTarget: fc.boolean(),
});

const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const look: fc.Arbitrary<LampLook> = fc.record({
  name: fc.oneof(fc.constantFrom('红灯', '黄灯', '预警', '正常'), part(8)),
  colour: fc.constantFrom(...LAMP_COLOURS),
});

const words = fc.oneof(fc.constant(''), part(20));

const ruleSets: fc.Arbitrary<RuleSet> = fc
  .record({
    lights: fc.record({
      nearDueDays: fc.integer({ min: 0, max: 366 }),
      lagPoints: percent,
      redLagPoints: orNone(percent),
      unreported: fc.constantFrom('none', 'yellow'),
      overdueFinding: fc.constantFrom('none', 'yellow', 'red'),
      lamps: fc.constantFrom(3, 4),
      doneStatuses: fc.array(name, { minLength: 1, maxLength: 4 }),
    }),
    looks: fc.record({ red: look, yellow: look, blue: look, green: look }),
    reporting: fc.record({
      dueDay: fc.oneof(fc.constant('last' as const), fc.integer({ min: 1, max: 31 })),
      inNextMonth: fc.boolean(),
      lateDays: fc.integer({ min: 0, max: 31 }),
    }),
    rectification: fc.record({ workingDays: fc.integer({ min: 1, max: 250 }) }),
    acceptance: fc.record({ by: fc.constantFrom('office', 'acceptor') }),
    scoring: fc.oneof(fc.constantFrom(...ALL_SCHEMES), scheme),
    calendar: fc.record({ holidays: days, workdays: days }),
    lastCircular: orNone(day),
    issuing: fc.record({ agency: words, codeWord: words, addressees: words, copies: words }),
  })
  .filter((rules) => ruleSetSchema.safeParse(rules).success);

describe('ruleTable', () => {
  it('of any rules is read back as those rules', () => {
    fc.assert(
      fc.property(ruleSets, (rules) => {
        const lines = ruleTable(rules);
        expect(ruleProblems(lines)).toEqual([]);
        expect(rulesOf(lines)).toEqual(rules);
      }),
      { numRuns: 150 },
    );
  });

  it('of the defaults shows each rule once, with its value, and leaves to the scheme what that says', () => {
    const lines = ruleTable(DEFAULT_RULES);
    expect(new Set(lines.map(({ rule }) => rule)).size).toBe(lines.length);
    expect(Object.fromEntries(lines.map(({ rule, value }) => [rule, value]))).toMatchObject({
      临期天数: '15',
      滞后百分点: '20',
      严重滞后百分点: '不用',
      上月未填进展: '亮黄灯',
      整改逾期: '亮红灯',
      灯数: '三灯',
      红灯名称: '红灯',
      绿灯颜色: '绿',
      完成状态用语: '已完成、完成、已办结、办结、已结项、结项、已销号、销号',
      月报截止: '当月末日',
      补报天数: '5',
      默认整改工作日: '15',
      验收人: '办公室',
      上期通报日期: '',
      计分方案: '按任务比例',
      基础分方式: '',
      单位分类: '',
      节假日: '',
    });
    expect(lines.every(({ group, meaning }) => group !== '' && meaning.endsWith('。'))).toBe(true);
  });

  it('lets a change of the scheme alone take effect', () => {
    for (const one of ALL_SCHEMES) {
      const lines = ruleTable(DEFAULT_RULES).map((line) =>
        line.rule === '计分方案' ? { ...line, value: one.name } : line,
      );
      expect(rulesOf(lines)).toEqual({ ...DEFAULT_RULES, scoring: one });
    }
  });

  it('offers what a rule can be where that is a choice', () => {
    const lines = ruleTable(DEFAULT_RULES);
    for (const { rule, value, choices } of lines.filter((line) => line.choices)) {
      expect(choices).toContain(value === '' ? choices?.[0] : value);
      for (const choice of choices ?? []) {
        const codes = ruleProblems([{ rule, value: choice }]).map(({ code }) => code);
        expect(codes).not.toContain('rule-unreadable');
      }
    }
    expect(lines.filter(({ choices }) => choices).map(({ rule }) => rule)).toContain('灯数');
  });
});

describe('rulesOf', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '',
      '不用',
      '0',
      '-5',
      '１５',
      '红灯',
      '黄灯',
      '三灯',
      '四灯',
      '1e9',
      '每月31日',
      '2027-02-30',
    ),
    fc.string({ maxLength: 12 }),
  );
  const names = ruleTable(DEFAULT_RULES).map(({ rule }) => rule);
  const line = fc.record({ rule: fc.oneof(fc.constantFrom(...names), text), value: text });

  it('is valid whatever the lines say', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const rules = rulesOf(lines);
        expect(ruleSetSchema.parse(rules)).toEqual(rules);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same in whatever order the lines come', () => {
    const some = fc
      .array(line, { maxLength: 12 })
      .chain((lines) =>
        fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
      );
    const single = (lines: readonly { rule: string }[]) =>
      lines.filter(({ rule }) => !/刊物|分类/.test(rule)) as { rule: string; value: string }[];
    fc.assert(
      fc.property(some, ([lines, shuffled]) => {
        expect(rulesOf(single(shuffled))).toEqual(rulesOf(single(lines)));
      }),
      { numRuns: 150 },
    );
  });

  it('is the default for names of lamps that nobody can tell apart', () => {
    const lamps: readonly Light[] = ['red', 'yellow', 'green'];
    const rules = rulesOf(['红灯名称', '黄灯名称', '绿灯名称'].map((rule) => ({ rule, value: '预警' })));
    expect(new Set(lamps.map((light) => rules.looks[light].name)).size).toBe(3);
  });
});
