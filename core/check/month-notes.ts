import type { CivilDate } from '#core/date/civil-date';
import { latestMonthNamed, type MonthNumber } from '#core/completion/progress-note';
import { titleKey, toHalfWidth } from '#core/text/normalise';

/** A month with which a sentence or line of a progress note begins. */
const MONTH_HEAD =
  /(?:^|[\n。;])[\s\d.、()]{0,6}?((?:\d{4}年)?(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月)/g;

/**
 * What a progress note that is carried on from month to month (`5月：印发。6月：培训。`) says of each month, as a key that
 * ignores spaces and punctuation. A month without a year is read as of `asOf`.
 */
export function monthNotes(note: string, asOf: CivilDate): ReadonlyMap<MonthNumber, string> {
  const text = toHalfWidth(note);
  const heads = [...text.matchAll(MONTH_HEAD)];
  const notes = new Map<MonthNumber, string>();
  for (const [at, head] of heads.entries()) {
    const month = latestMonthNamed(head[1] ?? '', asOf, undefined);
    if (month === undefined) continue;
    const told = titleKey(text.slice(head.index, heads[at + 1]?.index));
    notes.set(month, (notes.get(month) ?? '') + told);
  }
  return notes;
}
