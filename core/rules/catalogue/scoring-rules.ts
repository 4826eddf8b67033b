import { ADOPTION_LEVELS, IRREGULARITIES } from '#core/ledger/kinds/info-log';
import type { BaseRule, ScoringScheme } from '#core/scoring/scheme';
import { rule, type RuleDefinition, type RuleSpec } from '../rule-definition';
import { CLASSES, PUBLICATIONS, SCHEME } from '../scheme-forms';
import { choiceForm, optional, POINTS, POINTS_OFF, wholeNumber, YES_OR_NO } from '../value-form';

interface SchemeSpec<T> extends Omit<RuleSpec<T>, 'group' | 'get' | 'set' | 'isOfScheme'> {
  readonly of: (scheme: ScoringScheme) => T | undefined;
  readonly to: (scheme: ScoringScheme, value: T) => ScoringScheme;
}

const group = '信息计分';

function schemeRule<T>({ of, to, ...spec }: SchemeSpec<T>): RuleDefinition {
  return rule({
    ...{ ...spec, group, isOfScheme: true },
    get: ({ scoring }) => of(scoring),
    set: (rules, value: T) => ({ ...rules, scoring: to(rules.scoring, value) }),
  });
}

const BASES: Readonly<Record<BaseRule['by'], BaseRule>> = {
  share: { by: 'share' },
  article: { by: 'article', points: 1, monthlyCap: null, yearlyCap: null },
  month: { by: 'month', points: 10, inProportion: true },
};

const BASE = choiceForm<BaseRule['by']>([
  ['share', '按任务比例', '按比例', '任务比例'],
  ['article', '按篇计分', '按篇', '每篇计分'],
  ['month', '按月计分', '按月', '每月计分'],
]);

const CAP = optional({ ...POINTS, accepts: '分数，如“120”' }, '不封顶');
const COUNT = wholeNumber({ from: 0, to: 10_000, unit: /[篇条件]$/, sign: /^每月/ });

/** A part of one sort of base; none where the base is of another. */
function baseRule<B extends BaseRule['by'], K extends keyof Extract<BaseRule, { by: B }>>(
  by: B,
  key: K,
  spec: Pick<RuleSpec<Extract<BaseRule, { by: B }>[K]>, 'name' | 'meaning' | 'form'>,
): RuleDefinition {
  type Base = Extract<BaseRule, { by: B }>;
  return schemeRule<Base[K]>({
    ...spec,
    of: ({ base }) => (base.by === by ? (base as Base)[key] : undefined),
    to: (scheme, value) => ({ ...scheme, base: { ...scheme.base, [key]: value } }),
  });
}

const BASE_DEFINITIONS: readonly RuleDefinition[] = [
  schemeRule<BaseRule['by']>({
    ...{ name: '基础分方式', meaning: '报送本身怎样得分', form: BASE },
    of: ({ base }) => base.by,
    to: (scheme, by) => (scheme.base.by === by ? scheme : { ...scheme, base: BASES[by] }),
  }),
  baseRule('article', 'points', {
    ...{ name: '每篇基础分', meaning: '按篇计分时，每报送一篇得几分', form: POINTS },
  }),
  baseRule('article', 'monthlyCap', {
    ...{ name: '每月基础分封顶', meaning: '按篇计分时，基础分每月最多几分', form: CAP },
  }),
  baseRule('article', 'yearlyCap', {
    ...{ name: '全年基础分封顶', meaning: '按篇计分时，基础分全年最多几分', form: CAP },
  }),
  baseRule('month', 'points', {
    ...{ name: '每月基础分', meaning: '按月计分时，完成当月最低篇数得几分', form: POINTS },
  }),
  baseRule('month', 'inProportion', {
    name: '未完成月按比例得分',
    meaning: '按月计分时，没有完成最低篇数的月份是否按比例得分',
    form: YES_OR_NO,
  }),
];

/** Points by level and their cap, of adoption or of comments. */
function levelRules(part: 'adoption' | 'comments', name: string, what: string): readonly RuleDefinition[] {
  return [
    ...ADOPTION_LEVELS.map((level) =>
      schemeRule<number>({
        ...{ name: `${name}·${level}`, meaning: `${level}级${what}一次得几分`, form: POINTS },
        of: (scheme) => scheme[part].points[level],
        to: (scheme, value) => ({
          ...scheme,
          [part]: { ...scheme[part], points: { ...scheme[part].points, [level]: value } },
        }),
      }),
    ),
    schemeRule<number | null>({
      ...{ name: `${name}封顶`, meaning: `${what}得分全年最多几分`, form: CAP },
      of: (scheme) => scheme[part].cap,
      to: (scheme, cap) => ({ ...scheme, [part]: { ...scheme[part], cap } }),
    }),
  ];
}

const PUBLICATION_DEFINITION = schemeRule<ScoringScheme['adoption']['publications']>({
  ...{ name: '刊物得分', meaning: '不按级别、单独定分的采用刊物，可以写几行', form: PUBLICATIONS },
  add: (sum, more) => ({ ...sum, ...more }),
  of: ({ adoption }) => adoption.publications,
  to: (scheme, publications) => ({ ...scheme, adoption: { ...scheme.adoption, publications } }),
});

function deduction(key: 'missedMonth' | 'eachMissing', name: string, meaning: string): RuleDefinition {
  return schemeRule<number>({
    ...{ name: `扣分·${name}`, meaning, form: POINTS_OFF },
    of: ({ deductions }) => deductions[key],
    to: (scheme, value) => ({ ...scheme, deductions: { ...scheme.deductions, [key]: value } }),
  });
}

const DEDUCTION_DEFINITIONS: readonly RuleDefinition[] = [
  deduction('missedMonth', '未完成月任务', '没有完成当月最低篇数的，每月扣几分'),
  deduction('eachMissing', '每缺一篇', '比当月最低篇数每少一篇扣几分'),
  ...IRREGULARITIES.map((sort) =>
    schemeRule<number>({
      ...{ name: `扣分·${sort}`, meaning: `“核查情况”为${sort}的，每篇扣几分`, form: POINTS_OFF },
      of: ({ deductions }) => deductions.irregular[sort],
      to: (scheme, value) => ({
        ...scheme,
        deductions: { ...scheme.deductions, irregular: { ...scheme.deductions.irregular, [sort]: value } },
      }),
    }),
  ),
];

const REPEAT = choiceForm<ScoringScheme['repeat']>([
  ['each', '每次都计', '都计', '重复计', '累计'],
  ['highest', '取最高', '计最高', '只计最高', '最高', '就高'],
  ['first', '只计首次', '首次', '计首次', '只计第一次'],
]);

const RANK_BY = choiceForm<ScoringScheme['rankBy']>([
  ['share', '完成率', '任务完成率', '完成比例'],
  ['points', '得分', '分数', '总分'],
]);

const RANKING_DEFINITIONS: readonly RuleDefinition[] = [
  schemeRule<ScoringScheme['repeat']>({
    ...{ name: '重复计分', meaning: '同一篇被几处采用、几级批示时怎样计', form: REPEAT },
    of: ({ repeat }) => repeat,
    to: (scheme, repeat) => ({ ...scheme, repeat }),
  }),
  schemeRule<number | null>({
    ...{ name: '每月最低篇数', meaning: '没有分类的单位每月至少报送几篇', form: optional(COUNT, '不设') },
    of: ({ monthlyMinimum }) => monthlyMinimum,
    to: (scheme, monthlyMinimum) => ({ ...scheme, monthlyMinimum }),
  }),
  schemeRule<ScoringScheme['classes']>({
    ...{ name: '单位分类', meaning: '各类单位的任务和名单，每类写一行', form: CLASSES },
    add: (sum, more) => [...sum, ...more],
    split: (classes) => (classes.length === 0 ? [[]] : classes.map((one) => [one])),
    of: ({ classes }) => classes,
    to: (scheme, classes) => ({ ...scheme, classes }),
  }),
  schemeRule<ScoringScheme['rankBy']>({
    ...{ name: '排名依据', meaning: '信息任务按什么排名', form: RANK_BY },
    of: ({ rankBy }) => rankBy,
    to: (scheme, rankBy) => ({ ...scheme, rankBy }),
  }),
  schemeRule<number>({
    name: '末位通报单位数',
    meaning: '通报排在最后的几个单位；不通报的填“0”',
    form: wholeNumber({ from: 0, to: 100, unit: /(个?单位|[个家名位])$/, sign: /^(后|末位|最后)/ }),
    of: ({ bottom }) => bottom,
    to: (scheme, bottom) => ({ ...scheme, bottom }),
  }),
  schemeRule<boolean>({
    ...{ name: '得分不超过目标任务分', meaning: '总分是否以“目标任务分”为限', form: YES_OR_NO },
    of: ({ capAtTarget }) => capAtTarget,
    to: (scheme, capAtTarget) => ({ ...scheme, capAtTarget }),
  }),
];

/** Which scheme, and what the bureau changes about it. */
export const SCORING_DEFINITIONS: readonly RuleDefinition[] = [
  rule({
    ...{ group, name: '计分方案', form: SCHEME },
    meaning: '信息任务按哪种办法计分；下面空着的各条按这个方案',
    get: ({ scoring }) => scoring,
    set: (rules, scoring: ScoringScheme) => ({ ...rules, scoring }),
  }),
  ...BASE_DEFINITIONS,
  ...levelRules('adoption', '采用得分', '采用'),
  PUBLICATION_DEFINITION,
  ...levelRules('comments', '批示加分', '批示'),
  ...DEDUCTION_DEFINITIONS,
  ...RANKING_DEFINITIONS,
];
