import type { Status } from '#core/completion/status';
import { fullDate } from '#core/date/chinese-date';
import { quotaTable } from '../status-text';
import { table } from '../table';

interface Scores extends Pick<Status, 'asOf' | 'quota'> {
  /** How points come about, in Chinese. */
  readonly method: string;
}

/** The points of the units with what they are made of, as tables for a terminal. */
export function scoresText({ asOf, quota, method }: Scores): string {
  if (quota.length === 0) return '没有信息任务分配表，无从计分。';
  const parts = quota.flatMap(({ unit, parts: own }) =>
    own
      .filter(({ points, detail }) => points !== 0 || detail !== '')
      .map(({ name, points, detail }) => [unit, name, points.toFixed(2), detail]),
  );
  const problems = quota.flatMap((score) =>
    score.problems.map(({ article, reason, problem }) => [
      score.unit,
      article?.title ?? '',
      problem ?? '',
      reason,
    ]),
  );
  return [
    `截至${fullDate(asOf)}。${method}`,
    quotaTable({ quota }),
    ...(parts.length > 0 ? [table(['部门', '构成', '分值', '依据'], parts)] : []),
    ...(problems.length > 0 ? [table(['部门', '信息', '看不懂的内容', '说明'], problems)] : []),
  ].join('\n\n');
}
