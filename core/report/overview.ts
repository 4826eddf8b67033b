import type { AssessedItem } from '#core/completion/completion';
import { LIGHT_NAMES } from '#core/completion/light';
import type { LightRules } from '#core/completion/light-rules';
import { monthOf } from '#core/date/civil-date';
import type { MonthlyReport } from './monthly-report';
import { fullDate } from '#core/date/chinese-date';
import { percentText } from './wording';

type OverviewFacts = Pick<MonthlyReport, 'asOf' | 'ledgers' | 'total' | 'quota' | 'upcoming'>;

/** The situation in sentences, as the opening paragraph of a circular words it. */
export function overviewSentences(facts: OverviewFacts, items: readonly AssessedItem[]): readonly string[] {
  return [...itemSentences(facts, items), quotaSentence(facts), upcomingSentence(facts)];
}

function itemSentences(
  { asOf, ledgers, total }: OverviewFacts,
  items: readonly AssessedItem[],
): readonly string[] {
  if (total.total === 0) return [`截至${fullDate(asOf)}，台账中没有事项。`];
  const month = asOf.slice(0, 7);
  const finished = items.filter(
    ({ item, assessment }) =>
      (assessment.state === 'done' || assessment.state === 'doneLate') &&
      item.progress?.doneOn?.startsWith(month),
  ).length;
  return [
    `截至${fullDate(asOf)}，${ledgers.length}本项目年台账共${total.total}项，已完成${total.done + total.doneLate}项` +
      `（按期完成${total.done}项、逾期完成${total.doneLate}项），完成率${percentText(total.completionRate)}，` +
      `其中${monthOf(asOf)}月完成${finished}项。`,
    `到期应完成${total.dueByNow}项，按期完成${total.dueOnTime}项，按期完成率${percentText(total.onTimeRate)}；` +
      `逾期未完成${total.overdue}项，无明确时限${total.noDue}项。`,
    `亮灯情况：红灯${total.lights.red}项、黄灯${total.lights.yellow}项、绿灯${total.lights.green}项。`,
  ];
}

function quotaSentence({ quota: { rows, total, elapsed, behind } }: OverviewFacts): string {
  if (total.quota === 0) return '未设信息任务。';
  return (
    `信息任务：${rows.length}个单位全年${total.quota}篇，已计入${total.counted}篇，` +
    `完成${percentText(total.share)}，序时进度${percentText(elapsed)}，` +
    `${behind === 0 ? '没有单位' : `${behind}个单位`}落后于序时进度。`
  );
}

function upcomingSentence({ upcoming }: OverviewFacts): string {
  const { month, lines } = upcoming;
  return lines.length === 0
    ? `下月（${month}月）没有到期的节点。`
    : `下月（${month}月）到期的节点共${lines.length}个。`;
}

/** What each light stands for, with the thresholds in force. */
export function lightLegend({ nearDueDays, lagPoints }: LightRules): readonly string[] {
  return [
    `${LIGHT_NAMES.red}：完成时限或阶段节点已过，尚未完成。`,
    `${LIGHT_NAMES.yellow}：${nearDueDays}天内到期，或完成比例落后序时进度超过${lagPoints}个百分点，或上月未填进展。`,
    `${LIGHT_NAMES.green}：已完成，或正常推进。`,
  ];
}
