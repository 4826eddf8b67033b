import { isDoneState } from '#core/completion/light';
import type { AssessedItem } from '#core/completion/completion';
import { monthOf } from '#core/date/civil-date';
import type { MonthlyReport } from './monthly-report';
import { fullDate } from '#core/date/chinese-date';
import { percentText } from './wording';

type OverviewFacts = Pick<MonthlyReport, 'asOf' | 'ledgers' | 'lamps' | 'total' | 'quota' | 'upcoming'>;

/** The situation in sentences, as the opening paragraph of a circular words it. */
export function overviewSentences(facts: OverviewFacts, items: readonly AssessedItem[]): readonly string[] {
  return [...itemSentences(facts, items), quotaSentence(facts), upcomingSentence(facts)];
}

function itemSentences(
  { asOf, ledgers, lamps, total }: OverviewFacts,
  items: readonly AssessedItem[],
): readonly string[] {
  if (total.total === 0) return [`截至${fullDate(asOf)}，台账中没有事项。`];
  const month = asOf.slice(0, 7);
  const finished = items.filter(
    ({ item, assessment }) => isDoneState(assessment.state) && item.progress?.doneOn?.startsWith(month),
  ).length;
  return [
    `截至${fullDate(asOf)}，${ledgers.length}本项目年台账共${total.total}项，已完成${total.done + total.doneLate}项` +
      `（按期完成${total.done}项、逾期完成${total.doneLate}项），完成率${percentText(total.completionRate)}，` +
      `其中${monthOf(asOf)}月完成${finished}项。`,
    `到期应完成${total.dueByNow}项，按期完成${total.dueOnTime}项，按期完成率${percentText(total.onTimeRate)}；` +
      `逾期未完成${total.overdue}项，无明确时限${total.noDue}项。`,
    `亮灯情况：${lamps.map(({ light, name }) => `${name}${total.lights[light]}项`).join('、')}。`,
  ];
}

function quotaSentence({ quota: { rows, total, elapsed, behind, last } }: OverviewFacts): string {
  if (total.quota === 0) return '未设信息任务。';
  return (
    `信息任务：${rows.length}个单位全年${total.quota}篇，已计入${total.counted}篇，` +
    `完成${percentText(total.share)}，序时进度${percentText(elapsed)}，` +
    `${behind === 0 ? '没有单位' : `${behind}个单位`}落后于序时进度` +
    `${last.length === 0 ? '' : `，排名末位的是${last.join('、')}`}。`
  );
}

function upcomingSentence({ upcoming }: OverviewFacts): string {
  const { month, lines } = upcoming;
  return lines.length === 0
    ? `下月（${month}月）没有到期的节点。`
    : `下月（${month}月）到期的节点共${lines.length}个。`;
}
