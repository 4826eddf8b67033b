import { yearOf } from '#core/date/civil-date';
import type { InfoArticle } from '#core/ledger/info-article';
import { ADOPTION_LEVELS } from '#core/ledger/kinds/info-log';
import type { ReportInput } from '#core/report/report-input';
import { articlesByUnit, type LoggedArticle } from '#core/scoring/logged-article';
import { readLevel } from '#core/scoring/read-level';
import type { Level } from '#core/scoring/scheme';
import { looseKey, oneLine } from '#core/text/normalise';
import { canonicalName } from '#core/unit/directory';
import { classify } from './classify';
import type { SourceRow } from './figure';
import type { BureauFunction } from './functions';
import { shortTitle } from './short-title';

export const INFO_LOG = '信息报送登记表';

/** An article of the year, however many lines of the log are about it. */
export interface AnnualArticle {
  readonly of: BureauFunction;
  readonly title: string;
  /** The highest that took it up, and the highest whose leaders commented on it; null where none did. */
  readonly adopted: Level | null;
  readonly commented: Level | null;
  /** In the words of the log, empty where it does not say. */
  readonly publication: string;
  readonly source: SourceRow;
}

/** The highest level that lines of an article name, and the first line that does. */
function highest(
  lines: readonly InfoArticle[],
  written: (line: InfoArticle) => string | undefined,
): { readonly level: Level; readonly line: InfoArticle } | undefined {
  const read = lines.flatMap((line) => {
    const level = readLevel(written(line) ?? '');
    return level === null || level === undefined ? [] : [{ level, line }];
  });
  return [...ADOPTION_LEVELS].reverse().flatMap((level) => read.filter((one) => one.level === level))[0];
}

function annualArticle({ first, lines }: LoggedArticle): AnnualArticle {
  const adopted = highest(lines, ({ adoptedBy }) => adoptedBy);
  const commented = highest(lines, ({ commentedBy }) => commentedBy);
  const { row = null } = adopted?.line ?? commented?.line ?? first;
  const title = shortTitle(first.title);
  return {
    of: classify({ item: first.title }).of,
    title,
    adopted: adopted?.level ?? null,
    commented: commented?.level ?? null,
    publication: oneLine(adopted?.line.publication ?? ''),
    source: { ledger: INFO_LOG, row, no: null, name: title, amount: 1 },
  };
}

/** The articles of the year up to the day, each once, without those that were false or kept back. */
export function annualArticles(
  { articles, asOf, directory }: Pick<ReportInput, 'articles' | 'asOf' | 'directory'>,
  year: number,
): readonly AnnualArticle[] {
  const unitKey = (unit: string): string =>
    looseKey(directory === undefined ? unit : canonicalName(unit, directory));
  const ofYear = articles.filter(({ date }) => date <= asOf && yearOf(date) === year);
  return [...articlesByUnit(ofYear, unitKey).values()]
    .flat()
    .filter(({ isVoid }) => !isVoid)
    .map(annualArticle);
}
