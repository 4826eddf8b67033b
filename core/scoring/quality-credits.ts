import type { InfoArticle } from '#core/ledger/info-article';
import { titleKey } from '#core/text/normalise';
import type { Credit, PartName } from './credit';
import { pointsOf, sumOfCredits } from './credit';
import type { LoggedArticle } from './logged-article';
import { readLevel } from './read-level';
import { exactSum, twoDecimals } from './rounding';
import type { PointsByLevel, ScoringScheme } from './scheme';

/** Between the publications of one cell. */
const BETWEEN = /[、，,；;／/\n]/u;

function levelCredit(
  part: PartName,
  points: PointsByLevel,
  { article, written }: { readonly article: InfoArticle; readonly written: string },
): Credit | undefined {
  const level = readLevel(written);
  if (level === null) return undefined;
  if (level === undefined)
    return { part, points: 0, reason: '级别无法识别，未计分', article, problem: written };
  return { part, points: twoDecimals(points[level]), reason: `${level}级${part}`, article };
}

/** `《要情快报》`, whether or not the scheme writes the marks. */
export function titled(publication: string): string {
  return `《${publication.replace(/[《》]/gu, '')}》`;
}

/** The publication of a line that gives the most points of its own, if one does. */
function publicationCredit(
  article: InfoArticle,
  publications: ReadonlyMap<string, { readonly name: string; readonly points: number }>,
): Credit | undefined {
  const named = (article.publication ?? '')
    .split(BETWEEN)
    .flatMap((name) => publications.get(titleKey(name)) ?? []);
  const [best] = [...named].sort((a, b) => b.points - a.points);
  if (best === undefined) return undefined;
  return { part: '采用', points: twoDecimals(best.points), reason: `${titled(best.name)}采用`, article };
}

/** Of an article’s lines those that earn under the rule about repetition; the others earn nothing. */
function withoutRepeats(credits: readonly Credit[], repeat: ScoringScheme['repeat']): readonly Credit[] {
  if (repeat === 'each') return credits;
  const readable = credits.filter(({ problem }) => problem === undefined);
  const inOrder = repeat === 'first' ? readable : [...readable].sort((a, b) => pointsOf(b) - pointsOf(a));
  const reason = repeat === 'first' ? '重复，只计首次' : '重复，只计最高';
  return credits.map((credit) =>
    credit === inOrder[0] || credit.problem !== undefined ? credit : { ...credit, points: 0, reason },
  );
}

function capped(credits: readonly Credit[], part: PartName, cap: number | null): readonly Credit[] {
  if (cap === null) return credits;
  const excess = exactSum([sumOfCredits(credits), -cap]);
  return excess > 0 ? [...credits, { part, points: -excess, reason: `${part}分以${cap}分为限` }] : credits;
}

const earns = (points: PointsByLevel): boolean => Object.values(points).some((value) => value > 0);

export function earnsByAdoption({ adoption }: ScoringScheme): boolean {
  return earns(adoption.points) || Object.keys(adoption.publications).length > 0;
}

export function earnsByComments({ comments }: ScoringScheme): boolean {
  return earns(comments.points);
}

/** What the levels that took articles up earned. */
export function adoptionCredits(
  articles: readonly LoggedArticle[],
  scheme: ScoringScheme,
): readonly Credit[] {
  if (!earnsByAdoption(scheme)) return [];
  const { points, publications, cap } = scheme.adoption;
  const byName = new Map(
    Object.entries(publications).map(([name, value]) => [titleKey(name), { name, points: value }]),
  );
  const credits = articles.flatMap(({ lines }) =>
    withoutRepeats(
      lines.flatMap(
        (line) =>
          publicationCredit(line, byName) ??
          levelCredit('采用', points, { article: line, written: line.adoptedBy ?? '' }) ??
          [],
      ),
      scheme.repeat,
    ),
  );
  return capped(credits, '采用', cap);
}

/** What the comments of leaders earned. */
export function commentCredits(articles: readonly LoggedArticle[], scheme: ScoringScheme): readonly Credit[] {
  if (!earnsByComments(scheme)) return [];
  const { points, cap } = scheme.comments;
  const credits = articles.flatMap(({ lines }) =>
    withoutRepeats(
      lines.flatMap(
        (line) => levelCredit('批示', points, { article: line, written: line.commentedBy ?? '' }) ?? [],
      ),
      scheme.repeat,
    ),
  );
  return capped(credits, '批示', cap);
}
