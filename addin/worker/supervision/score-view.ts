import type { InfoArticle } from '#core/ledger/info-article';
import type { Credit } from '#core/scoring/credit';
import { quotaInput } from '#core/scoring/quota-input';
import { schemeSentences } from '#core/scoring/scheme-wording';
import { explainQuota, type QuotaScore, scoreQuota } from '#core/scoring/score-quota';
import { findingViews, type FindingView } from '../check/finding-view';
import { quotaPlaces, type RowPlace, rowPlace } from '../completion/row-place';
import type { OpenedBook } from '../opened-book';

/** Why points were given or taken, and the line of the log where that is one. */
export interface CreditView extends Pick<Credit, 'part' | 'points' | 'reason'> {
  readonly article?: RowPlace & { readonly title: string; readonly date: string };
  /** `5月`, where the reason is a month. */
  readonly month?: string;
  /** What a cell says that nobody can read. */
  readonly problem?: string;
}

/** A unit with its points and all that they are made of. */
export interface ScoreLine {
  readonly score: QuotaScore;
  readonly place?: RowPlace;
  /** For articles and months. */
  readonly credits: readonly CreditView[];
}

export interface ScoreView {
  /** How points and ranks come about, in Chinese. */
  readonly scheme: string;
  /** Whether the workbook has an information log. */
  readonly hasLog: boolean;
  /** In order of rank. */
  readonly lines: readonly ScoreLine[];
  /** Articles whose titles are alike, as the checks found them. */
  readonly similar: readonly FindingView[];
}

function articlePlaces({ understood }: OpenedBook): ReadonlyMap<InfoArticle, RowPlace> {
  return new Map(
    understood.ledgers.flatMap(({ ledger, articles }) =>
      articles.map(({ article, row }) => [article, rowPlace(ledger, row.row)] as const),
    ),
  );
}

function creditView(
  { part, points, reason, article, month, problem }: Credit,
  places: ReadonlyMap<InfoArticle, RowPlace>,
): CreditView {
  const place = article && places.get(article);
  return {
    ...{ part, points, reason },
    ...(article && place && { article: { ...place, title: article.title, date: article.date } }),
    ...(month !== undefined && { month: `${month}月` }),
    ...(problem !== undefined && { problem }),
  };
}

/** Whether points were given for an article or a month: the others the parts tell of. */
const isOfOne = ({ article, month }: Credit): boolean => article !== undefined || month !== undefined;

/** The units in order of rank at the end of the day of the reading, with what their points are made of. */
export function scoreView(book: OpenedBook): ScoreView {
  const { understood, input, findings } = book;
  const asked = quotaInput(input);
  const scores = scoreQuota(asked);
  const places = quotaPlaces(understood.ledgers, scores);
  const explained = explainQuota(asked);
  const ofArticles = articlePlaces(book);
  return {
    scheme: schemeSentences(input.rules.scoring),
    hasLog: understood.ledgers.some(({ ledger }) => ledger.kind.family === 'info-log'),
    similar: findingViews(findings).filter(({ code }) => code === 'article-similar'),
    lines: scores.map((score, at) => {
      const place = places[at];
      const { credits = [] } =
        explained.find(({ unit, row }) => unit === score.unit && row === score.row) ?? {};
      return {
        score,
        ...(place && { place }),
        credits: credits.filter(isOfOne).map((credit) => creditView(credit, ofArticles)),
      };
    }),
  };
}
