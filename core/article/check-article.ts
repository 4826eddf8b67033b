import type { FindingCode } from '#core/finding/catalogue';
import {
  endsWithSource,
  hasDay,
  hasFigure,
  hasPeriod,
  isHeading,
  itemsOf,
  lengthOf,
  linesOf,
  namesIssuer,
  numberedPoints,
  signature,
} from './article-text';

/** An information article as handed in. */
export interface ArticleText {
  /** Info category as written, `政务信息` or `外宣`. */
  readonly category: string;
  /** 信息类型 as written, where it is: `简讯`, `专报信息（决策咨询）`. */
  readonly type?: string;
  /** Its headline, where that is kept beside the body. */
  readonly headline?: string;
  readonly body: string;
}

/** What an article lacks of its type's format; `params` fill the places of the finding's message. */
export interface ArticleFlaw {
  readonly code: Extract<FindingCode, `article-${string}`>;
  readonly params?: Readonly<Record<string, string | number>>;
}

type Rule = (article: ArticleText) => ArticleFlaw[];

/** 简讯 says one thing in a few sentences. */
const LONGEST_BRIEF = 300;
const SECTIONS = ['【政策要点】', '【我市情况】', '【他山之石】'];

const flawIf = (
  isFlawed: boolean,
  code: ArticleFlaw['code'],
  params?: ArticleFlaw['params'],
): ArticleFlaw[] => (isFlawed ? [{ code, ...(params && { params }) }] : []);

/** Every item of government information opens with ▲ and ends with its source. */
const governmentRule: Rule = ({ body }) => [
  ...flawIf(!body.trim().startsWith('▲'), 'article-opening-missing'),
  ...flawIf(!itemsOf(body).every(endsWithSource), 'article-source-missing'),
];

const briefRule: Rule = ({ body }) => {
  const lengths = itemsOf(body).map(lengthOf);
  const length = Math.max(...lengths);
  return [
    ...flawIf(length > LONGEST_BRIEF, 'article-brief-long', { length, longest: LONGEST_BRIEF }),
    ...flawIf(!hasFigure(body), 'article-figure-missing'),
    ...flawIf(!hasPeriod(body), 'article-period-missing'),
  ];
};

const innovationRule: Rule = ({ body }) => [
  ...flawIf(!isHeading(linesOf(body)[0] ?? ''), 'article-lead-missing'),
  ...flawIf(numberedPoints(body) < 2, 'article-points-missing'),
];

/** Another bureau writes 【我区情况】 for 【我市情况】. */
const adviceRule: Rule = ({ body }) => {
  const found = body.replace(/【我[省市州县区局](?=情况】)/gu, '【我市').replace(/\s/gu, '');
  const missing = SECTIONS.filter((section) => !found.includes(section));
  return flawIf(missing.length > 0, 'article-section-missing', { missing: missing.join('') });
};

/** A signature in brackets behind the last sentence. */
const SIGNED_BRACKET = /(?<=[。！”])[（(][^（）()]{4,40}[)）]\s*$/u;

const publicityRule: Rule = ({ body, headline = '' }) => {
  const lines = linesOf(body.replace(SIGNED_BRACKET, '\n$&'));
  const signed = signature(lines);
  const text = lines.slice(0, lines.length - signed.length).join('\n');
  return [
    ...flawIf(headline === '' && !isHeading(lines[0] ?? ''), 'article-headline-missing'),
    ...flawIf(!hasDay(text), 'article-date-missing'),
    ...flawIf(!namesIssuer(signed) || !signed.some(hasDay), 'article-issuer-missing'),
  ];
};

const GOVERNMENT_TYPE = /经验动态|创新信息|简讯|专报信息|舆情信息|决策咨询/u;

/** The rules by what category and type say; an article of neither is held to none. */
function rulesFor({ category, type = '' }: ArticleText): Rule[] {
  if (category.includes('外宣')) return [publicityRule];
  const rules: Rule[] = [];
  if (category.includes('政务') || GOVERNMENT_TYPE.test(type)) rules.push(governmentRule);
  if (type.includes('简讯')) rules.push(briefRule);
  if (type.includes('创新信息')) rules.push(innovationRule);
  if (type.includes('决策咨询')) rules.push(adviceRule);
  return rules;
}

/** What the format of domain.md §7 asks for and an article lacks. An empty body lacks nothing; never throws. */
export function checkArticle(article: ArticleText): ArticleFlaw[] {
  return article.body.trim() === '' ? [] : rulesFor(article).flatMap((rule) => rule(article));
}
