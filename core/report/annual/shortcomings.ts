import { dayText } from '#core/completion/wording';
import { namesUpTo } from '#core/report/name-list';
import type { Rectification } from '#core/inspection/rectification';
import type { QuotaScore } from '#core/scoring/score-quota';
import type { AnnualFacts } from './annual-facts';
import { lastDay, periodText } from './annual-facts';
import { type AnnualItem, isDone, isOverdue, isUndated, isUnfilled, sources } from './annual-items';
import { counted, type Prose, share, type SourceRow } from './figure';
import { findingSource, isOpenFinding } from './finding-sources';
import { ALL_FUNCTIONS } from './functions';
import { inSeries, joined } from './prose';
import { named } from './short-title';

/** A heading with what is told under it. */
export interface Point {
  readonly heading: string;
  readonly paragraphs: readonly Prose[];
}

/** Items of a function, and units, that a sentence names. */
const MOST_ITEMS = 3;
const MOST_UNITS = 5;

const REPORTS = '月度进展报送记录';
const QUOTAS = '信息任务分配表';

/** Whether what was missed is a milestone on the way. */
function isAtMilestone({ assessed: { assessment } }: AnnualItem): boolean {
  return assessment.currentDue !== assessment.due;
}

function overdueText(item: AnnualItem): string {
  const { assessment, asOf } = item.assessed;
  const { due, currentDue = due } = assessment;
  if (currentDue === undefined) return named(item.title);
  const day = dayText(currentDue, asOf);
  return `${named(item.title)}（${isAtMilestone(item) ? `${day}的阶段节点未完成` : `应于${day}前完成`}）`;
}

function namesOf(items: readonly AnnualItem[], text: (item: AnnualItem) => string): string {
  const names = inSeries(items.slice(0, MOST_ITEMS).map(text));
  return items.length > MOST_ITEMS ? `${names}等` : names;
}

function ofFunction(name: string, own: readonly AnnualItem[]): Prose {
  return [`${name}方面`, counted(`${name}：逾期未完成`, sources(own)), `项，为${namesOf(own, overdueText)}`];
}

/** How many of what is overdue are so only by a milestone. */
function atMilestones(own: readonly AnnualItem[]): Prose {
  const some = own.filter(isAtMilestone);
  if (some.length === 0) return [];
  if (some.length === own.length) return ['，均为阶段节点逾期'];
  return ['，其中', counted('阶段节点逾期', sources(some)), '项为阶段节点逾期'];
}

function overdue(facts: AnnualFacts): Prose {
  const own = facts.items.filter(isOverdue);
  const [only] = own;
  if (!only) return [];
  const opening: Prose = [`${periodText(facts)}，有`, counted('逾期未完成', sources(own))];
  if (own.length === 1) {
    return [...opening, `项工作逾期未完成，为${only.classification.of.name}方面的${overdueText(only)}。`];
  }
  const clauses = ALL_FUNCTIONS.map((of): Prose => {
    const items = own.filter(({ classification }) => classification.of === of);
    return items.length === 0 ? [] : ofFunction(of.name, items);
  });
  return [...opening, '项工作逾期未完成', ...atMilestones(own), '。', ...joined(clauses, '；'), '。'];
}

/** How many were in time of what was due; told only where not all were. */
function punctuality({ items, asOf }: AnnualFacts): Prose {
  const filled = items.filter((item) => !isUnfilled(item));
  const late = filled.filter(({ assessed }) => assessed.assessment.state === 'doneLate');
  const due = filled.filter(
    ({ assessed: { assessment } }) => assessment.due !== undefined && assessment.due <= asOf,
  );
  const inTime = due.filter(({ assessed }) => assessed.assessment.state === 'done');
  if (due.length === inTime.length) return [];
  return [
    '到期应完成的',
    counted('到期应完成', sources(due)),
    '项工作，按期完成率',
    share('按期完成率', sources(inTime), sources(due)),
    ...(late.length === 0 ? [] : ['，有', counted('超过时限后完成', sources(late)), '项超过时限后才完成']),
    '。',
  ];
}

function undated({ items }: AnnualFacts): Prose {
  const own = items.filter((item) => !isDone(item) && isUndated(item));
  if (own.length === 0) return [];
  return [
    '有',
    counted('没有明确完成时限', sources(own)),
    `项工作没有明确的完成时限，为${namesOf(own, ({ title }) => named(title))}。`,
  ];
}

function reporting({ unreportedMonths }: AnnualFacts): Prose {
  const units = [...(unreportedMonths ?? [])]
    .filter(([, months]) => months > 0)
    .sort(([, a], [, b]) => b - a);
  const [first] = units;
  if (!first) return [];
  const rows = units.map(([unit]): SourceRow => ({
    ledger: REPORTS,
    row: null,
    no: null,
    name: unit,
    amount: 1,
  }));
  const most = units.filter(([, months]) => months === first[1]).map(([unit]) => unit);
  const longest: SourceRow = { ledger: REPORTS, row: null, no: null, name: most[0] ?? '', amount: first[1] };
  return [
    '有',
    counted('未按月报全进展的单位', rows),
    `个单位没有按月报全进展，未报月份最多的是${namesUpTo(most, MOST_UNITS)}，`,
    ...(most.length > 1 ? ['均为'] : []),
    counted('未报月份最多', [longest]),
    '个月。',
  ];
}

function lateFindings(open: readonly Rectification[], late: readonly Rectification[]): Prose {
  if (late.length === 0) return [];
  if (late.length === open.length) return [`，${open.length > 1 ? '均' : ''}已超过整改期限`];
  return ['，其中', counted('督导检查问题逾期未整改', late.map(findingSource)), '个超过整改期限'];
}

function inspection({ findings }: AnnualFacts): Prose {
  const open = findings.filter(isOpenFinding);
  const late = findings.filter(({ state }) => state === 'overdue');
  if (open.length === 0) return [];
  return [
    '督导检查发现问题',
    counted('督导检查发现问题', findings.map(findingSource)),
    '个，尚有',
    counted('督导检查问题未整改', open.map(findingSource)),
    '个没有整改到位',
    ...lateFindings(open, late),
    '。',
  ];
}

function quotaRows(
  scores: readonly QuotaScore[],
  amount: (score: QuotaScore) => number,
): readonly SourceRow[] {
  return scores.map((score) => ({
    ledger: QUOTAS,
    row: score.row ?? null,
    no: null,
    name: score.unit,
    amount: amount(score),
  }));
}

/** Units behind their quota; while the year runs, those behind the schedule. Without a log nobody can tell. */
function information({ quotas, articles, asOf, year }: AnnualFacts): Prose {
  if (articles.length === 0) return [];
  const isEarly = asOf < lastDay(year);
  const behind = quotas.filter(({ gap, pace }) => (isEarly ? pace !== null && pace < 0 : gap > 0));
  if (behind.length === 0) return [];
  const what = isEarly ? '落后于序时进度的单位' : '没有完成任务的单位';
  const names = behind.slice(0, MOST_UNITS).map(({ unit }) => unit);
  return [
    '信息报送任务全年',
    counted(
      '信息任务',
      quotaRows(quotas, ({ quota }) => quota),
    ),
    '篇，计入完成',
    counted(
      '信息任务计入完成',
      quotaRows(quotas, (score) => score.counted),
    ),
    `篇；${what}有`,
    counted(
      `信息任务：${what}`,
      quotaRows(behind, () => 1),
    ),
    `个，为${names.join('、')}${behind.length > MOST_UNITS ? '等' : ''}。`,
  ];
}

/** The causes are for a person to write. */
function withCause(of: string, ...told: readonly Prose[]): readonly Prose[] {
  const facts = told.filter(({ length }) => length > 0);
  const prompt = `${of}的原因，写客观原因，也写工作上的原因`;
  return facts.length === 0 ? [] : [...facts, ['主要原因：', { gap: prompt }, '。']];
}

/** What the ledgers show to be wanting; what no ledger shows is for a person to write as well. */
export function shortcomings(facts: AnnualFacts): readonly Point[] {
  const others = '台账反映不出来的不足和原因，如人员力量、工作质效、经费保障';
  const told: readonly Point[] = [
    {
      heading: '部分工作进度滞后',
      paragraphs: withCause('进度滞后', overdue(facts), punctuality(facts)),
    },
    { heading: '部分工作时限不明确', paragraphs: withCause('时限不明确', undated(facts)) },
    { heading: '进展报送不够及时', paragraphs: withCause('进展报送不及时', reporting(facts)) },
    { heading: '督导检查发现的问题整改不到位', paragraphs: withCause('整改不到位', inspection(facts)) },
    { heading: '信息报送存在差距', paragraphs: withCause('信息报送不足', information(facts)) },
    { heading: '其他不足', paragraphs: [[{ gap: others }]] },
  ];
  return told.filter(({ paragraphs }) => paragraphs.length > 0);
}
