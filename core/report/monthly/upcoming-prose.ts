import { dayText } from '#core/completion/wording';
import { type CivilDate, monthOf, yearOf } from '#core/date/civil-date';
import { namesUpTo } from '../name-list';
import { quoted, sentence } from '../sentence';
import { nextMonth, type UpcomingLine } from '../upcoming';
import { leadsOf } from './lit-prose';

const NAMED = 5;

/** `7月`, or `2024年1月` after December. */
export function nextMonthText(asOf: CivilDate): string {
  const { last } = nextMonth(asOf);
  return `${yearOf(last) === yearOf(asOf) ? '' : `${yearOf(last)}年`}${monthOf(last)}月`;
}

/** What falls due next month, in a sentence. */
export function upcomingProse(lines: readonly UpcomingLine[], asOf: CivilDate): string {
  const month = `下月（${nextMonthText(asOf)}）`;
  const [first] = lines;
  if (!first) return `${month}没有到期的节点。`;
  const units = leadsOf(lines);
  if (lines.length === 1) {
    const whose = units.length === 0 ? '' : `${units.join('、')}的`;
    return `${month}到期的节点1个，为${whose}${quoted(first.item)}（${dayText(first.due, asOf)}，${first.milestone}）。`;
  }
  return sentence(
    `${month}到期的节点共${lines.length}个`,
    units.length > 0 && `${units.length > NAMED ? '涉及' : '责任单位为'}${namesUpTo(units, NAMED)}`,
  );
}
