import { fullDate } from '#core/date/chinese-date';
import type { CivilDate } from '#core/date/civil-date';
import { namesUpTo } from '../name-list';
import { quoted } from '../sentence';
import type { SlipFinding, SlipGroup, SlipReporting } from './slip';
import { SLIP_COLOUR_NAMES } from './slip-colour';

interface OpeningFacts {
  /** How the slip speaks to whom it is for. */
  readonly who: string;
  readonly asOf: CivilDate;
  readonly groups: readonly SlipGroup[];
  readonly findings: readonly SlipFinding[];
  readonly reporting: SlipReporting | undefined;
  /** Months of the year in which not everything was reported; undefined where nobody can tell. */
  readonly unreportedMonths: number | undefined;
}

function itemsClause({ who, groups }: OpeningFacts): string {
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  const [first, second] = groups;
  if (!first) return '';
  const [item] = first.items;
  if (second) {
    const parts = groups.map(({ colour, items }) => `${SLIP_COLOUR_NAMES[colour]}${items.length}项`);
    return `${who}牵头的台账事项中有${total}项列入督办，其中${parts.join('、')}`;
  }
  const name = item && total === 1 ? `，为${quoted(item.item)}` : '';
  return `${who}牵头的台账事项中有${total}项列入${SLIP_COLOUR_NAMES[first.colour]}督办${name}`;
}

function findingsClause({ who, findings }: OpeningFacts): string {
  const overdue = findings.filter(({ isOverdue }) => isOverdue).length;
  if (findings.length === 0) return '';
  const found = `督导检查在${who}发现的问题中有${findings.length}个`;
  if (overdue === findings.length) return `${found}逾期未整改`;
  return `${found}尚未整改到位${overdue > 0 ? `，其中${overdue}个已逾期` : ''}`;
}

function reportingClause({ reporting, unreportedMonths = 0 }: OpeningFacts): string {
  const months = `本年度有${unreportedMonths}个月未报齐进展`;
  if (!reporting) return unreportedMonths > 0 ? months : '';
  const { month, owed, missing } = reporting;
  const what = missing.length === owed ? '均未报送' : `有${missing.length}项未报送`;
  const told = owed === 1 ? `${month}月应报送的1项进展未报送` : `${month}月应报送的${owed}项进展${what}`;
  return unreportedMonths > 1 ? `${told}，${months}` : told;
}

/** As at which day, and how many of what, in one sentence. */
export function slipOpening(facts: OpeningFacts): string {
  const clauses = [itemsClause(facts), findingsClause(facts), reportingClause(facts)].filter(
    (clause) => clause !== '',
  );
  return `截至${fullDate(facts.asOf)}，${clauses.join('；')}。`;
}

/** More places than these only tire. */
const MOST_NAMED = 20;

/** What was not reported, by its places in the ledgers. */
export function unreportedSentence({ month, missing }: SlipReporting): string {
  const [only, another] = missing;
  if (only !== undefined && another === undefined) return `${month}月未报送进展的是${only}。`;
  return `${month}月未报送进展的有${missing.length}项：${namesUpTo(missing, MOST_NAMED, '项')}。`;
}
