import type { InfoArticle } from '#core/ledger/info-article';
import type { QuotaScore } from '#core/scoring/score-quota';
import type { MonthlyReport } from '../monthly-report';
import { countedFigure, shareFigure, type TracedFigure, type TracedRow } from './traced-figure';

const PART = '信息任务';
const QUOTA_TABLE = '信息任务分配表';
const ARTICLE_LOG = '信息报送登记表';
const HOW_QUOTA = '任务表中各类别任务数相加';
const HOW_DONE = '登记表中当年、截至统计日的信息，同一单位同一标题计1篇，经核查不实的不计';
const HOW_COUNTED = '各类别报送数与任务数取小后相加';

function quotaRow({ unit, row, quota }: QuotaScore): TracedRow {
  return { ledger: QUOTA_TABLE, row: row ?? null, no: null, title: unit, amount: quota };
}

function articleRow({ row, title }: InfoArticle): TracedRow {
  return { ledger: ARTICLE_LOG, row: row ?? null, no: null, title, amount: 1 };
}

interface QuotaLine {
  readonly subject: string;
  readonly score: QuotaScore;
  readonly quotas: readonly TracedRow[];
  readonly articles: readonly TracedRow[];
}

function lineFigures({ subject, score, quotas, articles }: QuotaLine): readonly TracedFigure[] {
  const { quota, done, counted, gap } = score;
  const about = { part: PART, subject };
  return [
    ...countedFigure({ ...about, name: '任务', how: HOW_QUOTA }, quota, quotas),
    ...countedFigure({ ...about, name: '报送', how: HOW_DONE }, done, articles),
    ...countedFigure({ ...about, name: '计入', how: HOW_COUNTED }, counted, []),
    ...countedFigure({ ...about, name: '缺口', how: `任务${quota}－计入${counted}` }, gap, []),
    ...shareFigure({ ...about, name: '完成率' }, ['计入', counted], ['任务', quota]),
  ];
}

/** What the report says of information quotas, all together and by unit. */
export function quotaFigures({ quota, articles }: MonthlyReport): readonly TracedFigure[] {
  const lines = quota.rows.map((score): QuotaLine => ({
    subject: score.unit,
    score,
    quotas: score.quota === 0 ? [] : [quotaRow(score)],
    articles: (articles.get(score.unit) ?? []).map(articleRow),
  }));
  const all: QuotaLine = {
    subject: '全局',
    score: quota.total,
    quotas: lines.flatMap(({ quotas }) => quotas),
    articles: lines.flatMap((line) => line.articles),
  };
  return [all, ...lines].flatMap(lineFigures);
}
