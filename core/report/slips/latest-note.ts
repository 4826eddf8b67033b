import { latestMonthNamed } from '#core/completion/progress-note';
import type { CivilDate } from '#core/date/civil-date';
import { tidy } from '#core/text/normalise';

/** A line that begins the report of a month: `6月：……`, `（2023年6月）……`. */
const BEGINS_MONTH = /^[（(【[]?(?:\d{4}年)?(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月/u;

interface MonthPart {
  /** The words that name its month. */
  readonly begin: string;
  readonly lines: string[];
}

/** The parts of a note that begin with a month's name; what stands before the first of them belongs to none. */
function monthParts(note: string): readonly MonthPart[] {
  const parts: MonthPart[] = [];
  for (const line of note.split(/\r?\n/u)) {
    const begin = BEGINS_MONTH.exec(tidy(line))?.[0];
    if (begin === undefined) parts.at(-1)?.lines.push(line);
    else parts.push({ begin, lines: [line] });
  }
  return parts;
}

/** Of a progress note that holds a part for each month, one below the other, that of the latest; else all of it. */
export function latestNote(note: string, asOf: CivilDate): string {
  let latest = { month: -Infinity, text: note };
  for (const { begin, lines } of monthParts(note)) {
    const month = latestMonthNamed(begin, asOf, undefined) ?? -Infinity;
    if (month >= latest.month) latest = { month, text: lines.join('\n') };
  }
  return latest.text;
}
