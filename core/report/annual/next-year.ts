import { dayText } from '#core/completion/wording';
import type { CivilDate } from '#core/date/civil-date';
import { type AnnualFacts, lastDay } from './annual-facts';
import { type AnnualItem, isDone, isOverdue, isUndated, isUnfilled, sources } from './annual-items';
import { counted, type Prose } from './figure';
import { inSeries } from './prose';
import type { Point } from './shortcomings';
import { named } from './short-title';

/** Items that a sentence names; the appendix has all of them. */
const MOST_NAMED = 8;

const dueOf = (item: AnnualItem): CivilDate | undefined => item.assessed.assessment.due;

const titleOf = (item: AnnualItem): string => named(item.title);

function withDue(item: AnnualItem): string {
  const due = dueOf(item);
  return due === undefined ? titleOf(item) : `${titleOf(item)}（${dayText(due, item.assessed.asOf)}前完成）`;
}

/** Items that run on, as a sentence: `跨年度继续实施4项，为……。` */
function runningOn(opening: string, own: readonly AnnualItem[], text = withDue): Prose {
  if (own.length === 0) return [];
  const names = inSeries(own.slice(0, MOST_NAMED).map(text));
  const mark = own.length > MOST_NAMED ? '等，全部事项见附表2' : '';
  return [opening, counted(`${opening}的事项`, sources(own)), `项，为${names}${mark}。`];
}

/** What the third part tells of, without saying it again. */
function unsettled(items: readonly AnnualItem[]): Prose {
  const kinds = [
    ...(items.some(isOverdue) ? ['逾期未完成'] : []),
    ...(items.some((item) => !isDone(item) && isUndated(item)) ? ['时限不明确'] : []),
  ];
  if (kinds.length === 0) return [];
  const ask = { gap: '逐项写明完成时间、责任单位和措施' };
  return [`对第三部分所列${kinds.join('和')}的工作，`, ask, '。'];
}

/** What was not finished this year: what runs on, what is long-term, and what should have been finished. */
function carriedOver({ items, year, asOf }: AnnualFacts): readonly Prose[] {
  const open = items.filter((item) => !isDone(item) && !isOverdue(item) && !isUndated(item));
  const dueIn = (isMeant: (due: CivilDate) => boolean): readonly AnnualItem[] =>
    open.filter((item) => {
      const due = dueOf(item);
      return due !== undefined && isMeant(due);
    });
  const end = lastDay(year);
  const thisYear = dueIn((due) => due <= end).filter((item) => !isUnfilled(item));
  return [
    asOf < end ? runningOn('年内还应完成', thisYear) : runningOn('年底到期尚未完成', thisYear, titleOf),
    runningOn(
      '跨年度继续实施',
      dueIn((due) => due > end),
    ),
    runningOn(
      '长期坚持推进',
      open.filter((item) => dueOf(item) === undefined),
    ),
    unsettled(items),
  ].filter(({ length }) => length > 0);
}

/** What the ledgers take into the next year; plans are for a person to write. */
export function nextYear(facts: AnnualFacts): readonly Point[] {
  const next = facts.year + 1;
  const tasks = `${next}年推进法治政府建设的总体思路和主要任务，可以按第一部分的职能分列`;
  const points: readonly Point[] = [
    { heading: '继续抓好结转工作', paragraphs: carriedOver(facts) },
    { heading: '主要任务', paragraphs: [[{ gap: tasks }]] },
    {
      heading: '保障措施',
      paragraphs: [[{ gap: `${next}年的组织领导、责任落实、督促检查等保障措施` }]],
    },
  ];
  return points.filter(({ paragraphs }) => paragraphs.length > 0);
}
