import type { Comparison } from '#core/comparison/compare-status';
import type { AssessedItem } from '#core/completion/completion';
import type { Counts } from '#core/completion/counts';
import { isDoneState } from '#core/completion/light';
import { fullDate } from '#core/date/chinese-date';
import { type CivilDate, monthOf } from '#core/date/civil-date';
import type { Lamp } from '#core/rules/lamps';
import type { LedgerLine } from '../ledger-line';
import { chineseNumber } from '../name-list';
import { sentence } from '../sentence';
import { percentText } from '../wording';
import { againstText, lastPeriodText, ofSameLedgers, oneSided } from './period-change';

/** What the overall state is told from. */
export interface OverallFacts {
  readonly asOf: CivilDate;
  readonly ledgers: readonly LedgerLine[];
  readonly total: Counts;
  readonly lamps: readonly Lamp[];
  /** Every item, as judged. */
  readonly all: readonly AssessedItem[];
  readonly change: Comparison | null;
}

/** How all ledgers together stand, in paragraphs. */
export function overallProse(facts: OverallFacts): readonly string[] {
  const { asOf, total } = facts;
  if (total.total === 0) return [`截至${fullDate(asOf)}，台账中没有事项。`];
  return [
    completionSentence(facts),
    dueSentence(facts),
    lampSentence(facts),
    ...(facts.change ? changeSentences(facts.change, facts) : []),
  ];
}

function ledgersText(ledgers: readonly LedgerLine[]): string {
  const filled = ledgers.filter(({ total }) => total > 0);
  const [only] = filled;
  if (only && filled.length === 1) return `${only.name}台账`;
  return `${filled.length === 2 ? '两' : chineseNumber(filled.length)}个项目年台账`;
}

/** `已完成2项（按期完成1项、逾期完成1项）`, without what is nought. */
export function doneText({ total, done, doneLate }: Counts): string {
  const finished = done + doneLate;
  if (finished === 0) return total === 1 ? '尚未完成' : '尚无事项完成';
  if (total === 1) return done === 1 ? '已按期完成' : '已逾期完成';
  if (done === total) return '已全部按期完成';
  const said = finished === total ? '已全部完成' : `已完成${finished}项`;
  if (done > 0 && doneLate > 0) return `${said}（按期完成${done}项、逾期完成${doneLate}项）`;
  return `${said}（${finished === 1 ? '' : '均'}${done > 0 ? '按期' : '逾期'}完成）`;
}

function completionSentence({ asOf, ledgers, total, all, change }: OverallFacts): string {
  const month = asOf.slice(0, 7);
  const finished = all.filter(
    ({ item, assessment }) => isDoneState(assessment.state) && item.progress?.doneOn?.startsWith(month),
  ).length;
  const before = ofSameLedgers(change)?.total.before?.completionRate ?? null;
  const isNought = total.done + total.doneLate === 0 && (before ?? 0) === 0;
  return sentence(
    `截至${fullDate(asOf)}`,
    `${ledgersText(ledgers)}共${total.total}项`,
    doneText(total),
    !isNought && `完成率${percentText(total.completionRate)}`,
    !isNought &&
      change !== null &&
      againstText(before, total.completionRate, lastPeriodText(change.from, asOf)),
    !change && finished > 0 && `其中${monthOf(asOf)}月完成${finished}项`,
  );
}

function onTimeText({ dueByNow, dueOnTime, onTimeRate }: Counts): string {
  if (dueByNow === 0) return '目前没有到期事项';
  const due = `到期应完成${dueByNow}项`;
  if (dueOnTime === 0) return `${due}，${dueByNow === 1 ? '未' : '均未'}按期完成`;
  if (dueOnTime === dueByNow) return `${due}，${dueByNow === 1 ? '已' : '均'}按期完成`;
  return `${due}，按期完成${dueOnTime}项，按期完成率${percentText(onTimeRate)}`;
}

/** `逾期未完成2项（其中阶段节点逾期1项）`. */
function overdueText({ total: { overdue }, all }: OverallFacts): string {
  if (overdue === 0) return '没有逾期未完成的事项';
  const onTheWay = all.filter(
    ({ assessment: { state, due, currentDue } }) => state === 'overdue' && currentDue !== due,
  ).length;
  if (onTheWay === 0) return `逾期未完成${overdue}项`;
  const which =
    onTheWay === overdue ? `${overdue === 1 ? '' : '均'}为阶段节点逾期` : `其中阶段节点逾期${onTheWay}项`;
  return `逾期未完成${overdue}项（${which}）`;
}

function dueSentence(facts: OverallFacts): string {
  const { total, all, asOf } = facts;
  const dueToday = all.filter(
    ({ assessment: { state, due } }) => due === asOf && !isDoneState(state) && state !== 'overdue',
  ).length;
  return sentence(
    `${onTimeText(total)}；${overdueText(facts)}`,
    dueToday > 0 && `当日到期尚未完成${dueToday}项`,
    total.noDue > 0 && `无明确时限${total.noDue}项`,
  );
}

function lampSentence({ lamps, total }: OverallFacts): string {
  const lit = lamps.filter(({ light }) => total.lights[light] > 0);
  const [only] = lit;
  const red = lamps.find(({ light }) => light === 'red');
  if (lit.length === 1 && only && total.total > 1) return `亮灯情况：均为${only.name}。`;
  const counted = lit.map(({ light, name }) => `${name}${total.lights[light]}项`).join('、');
  return sentence(
    `亮灯情况：${counted}`,
    red !== undefined && total.lights.red === 0 && `没有${red.name}事项`,
  );
}

function changeSentences(change: Comparison, { asOf, lamps }: OverallFacts): string[] {
  const { finished, reopened, newlyRed, noLongerRed, added, removed, deadlineChanged } = change.moves;
  const red = lamps.find(({ light }) => light === 'red')?.name ?? '';
  const told: readonly (readonly [number, string])[] = [
    [finished, '新完成'],
    [reopened, '由完成改为未完成'],
    [newlyRed, `新增${red}事项`],
    [noLongerRed, `消除${red}事项`],
    [added, '新列入台账'],
    [removed, '移出台账'],
    [deadlineChanged, '调整时限'],
  ];
  const moves = told.flatMap(([times, what]) => (times > 0 ? [`${what}${times}项`] : []));
  const alone = oneSided(change).map(({ name }) => name);
  return [
    sentence(
      `与${lastPeriodText(change.from, asOf)}相比`,
      moves.length > 0 ? moves.join('，') : `完成的事项和${red}事项没有变化`,
    ) + (alone.length > 0 ? `${alone.join('、')}只有其中一期有台账，不作比较。` : ''),
  ];
}
