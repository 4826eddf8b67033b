import type { Credit } from './credit';
import type { LoggedArticle } from './logged-article';
import type { MonthLine } from './month-table';
import { readIrregularities } from './read-irregularities';
import { twoDecimals } from './rounding';
import type { ScoringScheme } from './scheme';

function taken(points: number, rest: Omit<Credit, 'part' | 'points'>): Credit {
  return { part: '扣分', points: points === 0 ? 0 : -twoDecimals(points), ...rest };
}

export function deducts({ deductions }: ScoringScheme): boolean {
  const { missedMonth, eachMissing, irregular } = deductions;
  return [missedMonth, eachMissing, ...Object.values(irregular)].some((points) => points > 0);
}

function missedMonths(months: readonly MonthLine[], { deductions }: ScoringScheme): readonly Credit[] {
  const { missedMonth, eachMissing } = deductions;
  return months
    .filter(({ missing }) => missing > 0)
    .flatMap(({ month, missing }) => [
      ...(missedMonth > 0 ? [taken(missedMonth, { reason: '未完成月任务', month })] : []),
      ...(eachMissing > 0 ? [taken(eachMissing * missing, { reason: '缺篇', month })] : []),
    ]);
}

function irregularArticles(articles: readonly LoggedArticle[], scheme: ScoringScheme): readonly Credit[] {
  return articles.flatMap(({ irregular, lines }) => [
    ...irregular.map(({ kind, line }) =>
      taken(scheme.deductions.irregular[kind], { reason: kind, article: line }),
    ),
    ...lines.flatMap((line): Credit[] => {
      const written = line.irregularity ?? '';
      if (readIrregularities(written) !== undefined) return [];
      return [taken(0, { reason: '核查情况无法识别，未扣分', article: line, problem: written })];
    }),
  ]);
}

/** What is taken off for months not fulfilled and for what was found wrong, void articles among them. */
export function deductionCredits(
  months: readonly MonthLine[],
  articles: readonly LoggedArticle[],
  scheme: ScoringScheme,
): readonly Credit[] {
  return [...missedMonths(months, scheme), ...irregularArticles(articles, scheme)];
}
