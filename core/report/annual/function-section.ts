import { dayText } from '#core/completion/wording';
import { actualsIn, readActual } from '#core/fill/indicator-values';
import { readIndicators } from '#core/indicator/read-indicators';
import { clipped, quoted } from '#core/report/sentence';
import { titled } from '#core/scoring/quality-credits';
import type { Level } from '#core/scoring/scheme';
import { oneLine } from '#core/text/normalise';
import type { AnnualArticle } from './annual-articles';
import { type AnnualItem, isDone, isUnfilled, sources } from './annual-items';
import { counted, type Prose, share, stated } from './figure';
import type { BureauFunction } from './functions';
import { joined, numbered } from './prose';
import { latestResult } from './latest-result';
import { fullWidth } from './short-title';

/** What the report tells of a function of the bureau. */
export interface FunctionSection {
  readonly name: string;
  readonly paragraphs: readonly Prose[];
}

/** What belongs to a function. */
export interface FunctionFacts {
  readonly of: BureauFunction;
  readonly items: readonly AnnualItem[];
  readonly articles: readonly AnnualArticle[];
}

/** Regulations, tasks and articles that a sentence names; the appendix has all of them. */
const MOST_NAMED = 6;

/** `《办法》(修订)`: nothing but the title of a regulation. */
const REGULATION = /^《([^《》]{1,80})》\s*(?:[（(](修订|试行|暂行)[)）])?$/u;

interface Regulation {
  readonly item: AnnualItem;
  readonly title: string;
  readonly isRevised: boolean;
}

function regulationOf(item: AnnualItem): Regulation | undefined {
  const [, title, remark] = REGULATION.exec(oneLine(item.assessed.item.item)) ?? [];
  if (title === undefined) return undefined;
  return { item, title: `《${fullWidth(title)}》`, isRevised: remark === '修订' };
}

/** How far the function's items are; worded in turn, so that neighbouring sections do not read alike. */
export function standing({ of, items }: FunctionFacts, turn: number): Prose {
  const done = items.filter(isDone);
  const open = items.filter((item) => !isDone(item));
  const all = counted(`${of.name}：列入台账事项`, sources(items));
  const finished = counted(`${of.name}：已完成`, sources(done));
  const left = counted(`${of.name}：尚未完成`, sources(open));
  if (items.every(isUnfilled)) return ['列入台账', all, '项。'];
  if (items.length === 1) return ['列入台账', all, done.length === 1 ? '项，已完成。' : '项，尚未完成。'];
  if (open.length === 0) return ['列入台账的', all, '项工作全部完成。'];
  if (done.length === 0) return ['列入台账', all, '项，均未完成。'];
  const rate = share(`${of.name}：完成率`, sources(done), sources(items));
  const wordings: readonly Prose[] = [
    ['列入台账', all, '项，已完成', finished, '项，完成率', rate, '，', left, '项尚未完成。'],
    ['台账共安排', all, '项工作，完成', finished, '项，占', rate, '，其余', left, '项尚未完成。'],
    ['承担台账事项', all, '项，其中', finished, '项已经完成，', left, '项还没有完成，完成率', rate, '。'],
  ];
  return wordings[turn % wordings.length] ?? [];
}

function regulationsOf(kind: string, of: BureauFunction, own: readonly Regulation[]): Prose {
  const titles = own.slice(0, MOST_NAMED).map(({ title }) => title);
  if (own.length === 0) return [];
  if (own.length === 1) return [`${kind}${titles.join('')}`];
  const figure = counted(`${of.name}：${kind}制度`, sources(own.map(({ item }) => item)));
  return [`${kind}${titles.join('')}${own.length > MOST_NAMED ? '等' : ''}`, figure, '项制度'];
}

function regulations({ of, items }: FunctionFacts): Prose {
  const own = items.filter(isDone).flatMap((item) => regulationOf(item) ?? []);
  const made = regulationsOf(
    '制定',
    of,
    own.filter(({ isRevised }) => !isRevised),
  );
  const revised = regulationsOf(
    '修订',
    of,
    own.filter(({ isRevised }) => isRevised),
  );
  return joined([made, revised], '，');
}

function taskText({ assessed, title }: AnnualItem): string {
  const { item, asOf } = assessed;
  const { doneOn, note } = item.progress ?? {};
  const result = latestResult(note, asOf);
  const facts = [
    ...(doneOn === undefined ? [] : [`${dayText(doneOn, asOf)}完成`]),
    ...(result === undefined ? [] : [`台账记载${result}`]),
  ];
  return facts.length === 0 ? title : `${title}（${facts.join('，')}）`;
}

const hasResult = ({ assessed: { item, asOf } }: AnnualItem): boolean =>
  latestResult(item.progress?.note, asOf) !== undefined;

/** What was finished besides regulations: first what the ledger tells a result of. */
function tasks({ of, items }: FunctionFacts): Prose {
  const own = items.filter((item) => isDone(item) && regulationOf(item) === undefined);
  const inOrder = [...own.filter(hasResult), ...own.filter((item) => !hasResult(item))];
  const named = numbered(inOrder.slice(0, MOST_NAMED).map((item) => [taskText(item)]));
  const rest = inOrder.slice(MOST_NAMED);
  if (rest.length === 0) return named.length === 0 ? [] : ['完成的工作：', ...named, '。'];
  const more = counted(`${of.name}：另外完成的事项`, sources(rest));
  return ['完成的工作：', ...named, '。另有', more, '项已完成，见附表2。'];
}

/** What has been reached of the indicators of which the ledger tells it. */
function indicators({ of, items }: FunctionFacts): Prose {
  const told = items.flatMap(({ assessed: { item }, source }): readonly Prose[] => {
    const { item: task, measures = '', progress } = item;
    const promised = readIndicators(`${task}\n${measures}`);
    return actualsIn(progress?.note ?? '', promised).flatMap((actual, at) => {
      const indicator = promised[at];
      if (readActual(actual) === undefined || !indicator) return [];
      const { name, target, unit } = indicator;
      const about = `${of.name}：${name}（${source.ledger}${source.no ?? source.name}）`;
      return [[name, stated(about, `${actual}${unit}（目标${target}${unit}）`, source)]];
    });
  });
  return told.length === 0 ? [] : ['指标完成情况：', ...joined(told, '、'), '。'];
}

const HIGHEST_FIRST: readonly Level[] = ['部', '省', '市', '县'];

/** Titles of adopted articles that a sentence names. */
const MOST_ARTICLES = 3;
const LONGEST_PUBLICATION = 20;

function articleText({ title, adopted, publication }: AnnualArticle): string {
  const by = publication === '' ? [] : [titled(clipped(publication, LONGEST_PUBLICATION))];
  return `${quoted(title)}（${[`${adopted ?? ''}级`, ...by].join('，')}）`;
}

function articleNames(own: readonly AnnualArticle[]): string {
  const names = (articles: readonly AnnualArticle[]): string =>
    articles.slice(0, MOST_ARTICLES).map(articleText).join('、');
  if (own.length <= MOST_ARTICLES) return `为${names(own)}`;
  const higher = own.filter(({ adopted }) => adopted !== '县');
  return higher.length === 0 ? `如${names(own)}` : `采用层级较高的有${names(higher)}`;
}

/** What other levels took up, the highest first. */
function adoptedProse({ of, articles }: FunctionFacts): Prose {
  const own = HIGHEST_FIRST.flatMap((level) => articles.filter(({ adopted }) => adopted === level));
  if (own.length === 0) return [];
  return ['相关信息被采用', counted(`${of.name}：信息采用`, sourcesOf(own)), `篇，${articleNames(own)}`];
}

/** The proof that practice was worth it. */
function adoption(facts: FunctionFacts): Prose {
  const commented = sourcesOf(facts.articles.filter((article) => article.commented !== null));
  const about = `${facts.of.name}：信息获批示`;
  const comments: Prose = commented.length === 0 ? [] : ['获领导批示', counted(about, commented), '篇'];
  const both = joined([adoptedProse(facts), comments], '；');
  return both.length === 0 ? [] : [...both, '。'];
}

export function sourcesOf(articles: readonly AnnualArticle[]): readonly AnnualArticle['source'][] {
  return articles.map(({ source }) => source);
}

/** The section of a function that has items or adopted articles. */
export function functionSection(facts: FunctionFacts, turn: number): FunctionSection {
  const { of, items } = facts;
  const made = regulations(facts);
  const first = [
    ...(items.length === 0 ? [] : standing(facts, turn)),
    ...(made.length === 0 ? [] : [...made, '。']),
  ];
  return {
    name: of.name,
    paragraphs: [first, tasks(facts), indicators(facts), adoption(facts), [{ gap: of.prompt }]].filter(
      ({ length }) => length > 0,
    ),
  };
}
