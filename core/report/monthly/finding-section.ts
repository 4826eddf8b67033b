import { findingsOf } from '#core/inspection/findings-of-items';
import {
  RECTIFICATION_NAMES,
  type Rectification,
  type RectificationCounts,
} from '#core/inspection/rectification';
import { rectificationStatus } from '#core/inspection/rectifications';
import type { ReportInput } from '../report-input';
import { namesUpTo } from '../name-list';
import { quoted, sentence } from '../sentence';

const NAMED = 5;

/** What inspections found up to the day, and what of it is not put right. */
export interface FindingSection extends RectificationCounts {
  /** Those not put right: overdue ones first, the longest overdue ahead; then the next due. */
  readonly pending: readonly Rectification[];
  /** All of them, in the order of the log. */
  readonly entries: readonly Rectification[];
}

const isPending = ({ state }: Rectification): boolean => state !== 'closed' && state !== 'closedLate';

export function findingSection(input: ReportInput): FindingSection {
  const { total, open, overdue, closed, closedLate, entries } = rectificationStatus(findingsOf(input).all);
  return {
    ...{ total, open, overdue, closed, closedLate, entries },
    // What is due first is the longest overdue, and all that is overdue was due before what is not.
    pending: entries.filter(isPending).sort((a, b) => a.due.localeCompare(b.due, 'en')),
  };
}

/** Whose finding it is: the units it names, else as written. */
export function findingUnit({ entry: { units, unit } }: Rectification): string {
  return units.length > 0 ? units.join('、') : unit;
}

/** The units that findings are about, each once. */
export function unitsOf(findings: readonly Rectification[]): readonly string[] {
  return [...new Set(findings.flatMap(({ entry: { units, unit } }) => (units.length > 0 ? units : [unit])))];
}

/** `逾期未整改`, `整改中`, `即将到期`. */
export function findingState({ state }: Rectification): string {
  return RECTIFICATION_NAMES[state];
}

/** `甲所“没有台账”`. */
function findingText(finding: Rectification): string {
  return `${findingUnit(finding)}${quoted(finding.entry.problem)}`;
}

function overdueSentence(overdue: readonly Rectification[]): string {
  const [first] = overdue;
  if (!first) return '';
  if (overdue.length === 1) return sentence(`逾期未整改的为${findingText(first)}`, first.reason);
  const units = unitsOf(overdue);
  return sentence(
    `逾期未整改的，责任单位${units.length > NAMED ? '有' : '为'}${namesUpTo(units, NAMED)}`,
    `逾期最久的是${findingText(first)}，已逾期${first.days}天`,
  );
}

/** `已整改到位5个（其中逾期整改2个），正在整改2个，逾期未整改1个`; `均逾期未整改` where nothing else is to be told. */
function statesText({ total, open, overdue, closed, closedLate }: FindingSection): string {
  if (overdue === total) return '均逾期未整改';
  if (open === total) return '均在整改期限内';
  const late = closedLate > 0 ? `（其中逾期整改${closedLate}个）` : '';
  const parts = [
    ...(closed + closedLate > 0 ? [`已整改到位${closed + closedLate}个${late}`] : []),
    ...(open > 0 ? [`正在整改${open}个`] : []),
    ...(overdue > 0 ? [`逾期未整改${overdue}个`] : []),
  ];
  return parts.join('，');
}

/** What inspections found and how far it is put right, in paragraphs. */
export function findingProse(section: FindingSection): readonly string[] {
  const { total, closedLate, pending } = section;
  if (total === 0) return ['没有督导检查发现的问题。'];
  const found = `督导检查共发现问题${total}个`;
  const [first] = pending;
  if (!first) {
    if (total === 1) return [sentence(found, closedLate > 0 ? '已逾期整改到位' : '已整改到位')];
    return [sentence(found, `已全部整改到位${closedLate > 0 ? `（其中逾期整改${closedLate}个）` : ''}`)];
  }
  if (total === 1) return [sentence(found, `为${findingText(first)}`, first.reason)];
  const worst = overdueSentence(pending.filter(({ state }) => state === 'overdue'));
  return [sentence(found, statesText(section)), ...(worst === '' ? [] : [worst])];
}
