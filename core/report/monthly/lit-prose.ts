import { dayText } from '#core/completion/wording';
import type { CivilDate } from '#core/date/civil-date';
import type { ItemLine } from '../item-lines';
import { namesUpTo } from '../name-list';
import { quoted, sentence } from '../sentence';

const NAMED = 5;

/** The units that lead the items, each once. */
export function leadsOf(lines: readonly Pick<ItemLine, 'lead'>[]): readonly string[] {
  return [...new Set(lines.flatMap(({ lead }) => lead))];
}

function leadText({ lead }: Pick<ItemLine, 'lead'>): string {
  return lead.length === 0 ? '' : `${lead.join('、')}的`;
}

function unitsClause(lines: readonly ItemLine[]): string {
  const units = leadsOf(lines);
  if (units.length === 0) return '';
  return units.length <= NAMED ? `责任单位为${units.join('、')}` : `涉及${namesUpTo(units, NAMED)}`;
}

/** The red items in a sentence: how many, whose, and which is the longest overdue. */
export function redProse(lines: readonly ItemLine[], lamp: string): string {
  const [first] = lines;
  if (!first) return `没有${lamp}事项。`;
  if (lines.length === 1)
    return sentence(`${lamp}事项1项，为${leadText(first)}${quoted(first.item)}`, first.reason);
  const overdue = lines.filter(({ daysOverdue }) => daysOverdue !== null);
  const longest = [...overdue].sort((a, b) => (b.daysOverdue ?? 0) - (a.daysOverdue ?? 0))[0];
  return sentence(
    `${lamp}事项${lines.length}项`,
    unitsClause(lines),
    longest && overdue.length < lines.length && `其中逾期未完成${overdue.length}项`,
    longest && `逾期最久的是${leadText(longest)}${quoted(longest.item)}`,
    longest && `已逾期${longest.daysOverdue}天`,
  );
}

/** The yellow items in a sentence: how many, whose, and which is due next. */
export function yellowProse(lines: readonly ItemLine[], lamp: string, asOf: CivilDate): string {
  const [first] = lines;
  if (!first) return `没有${lamp}事项。`;
  if (lines.length === 1)
    return sentence(`${lamp}事项1项，为${leadText(first)}${quoted(first.item)}`, first.reason);
  const next = first.due !== null && `最先到期的是${leadText(first)}${quoted(first.item)}`;
  return sentence(
    `${lamp}事项${lines.length}项`,
    unitsClause(lines),
    next,
    first.due !== null && `时限为${dayText(first.due, asOf)}`,
  );
}
