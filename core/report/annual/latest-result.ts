import { monthsNamed } from '#core/completion/progress-note';
import { startOfMonth, yearOf } from '#core/date/civil-date';
import type { CivilDate } from '#core/date/civil-date';
import { withoutFigures } from '#core/fill/indicator-values';
import { quoted } from '#core/report/sentence';
import { oneLine } from '#core/text/normalise';
import { saysNothing } from '#core/text/says-nothing';

/** Before the name of a month that begins a line or a sentence. */
const MONTH_BEGINS = /(?<=^|[\n。；;]\s{0,6})(?=(?:\d{4}年)?(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月)/gu;
const HEAD = /^(?:\d{4}年)?(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月份?\s*[:：]\s*/u;
/** Words that say no more than 状态 does. */
const EMPTY = /^(?:已|全部|已经|已全部|按期|如期|顺利)?(?:完成|办结|销号|推进中)[。.]?$/u;

interface Entry {
  readonly text: string;
  /** −1 of words that name no month. */
  readonly month: number;
}

/** What the note says of each month; what tells of a month still to come is left out. */
function entriesOf(note: string, asOf: CivilDate): readonly Entry[] {
  const begin = startOfMonth(yearOf(asOf), 1);
  return note.split(MONTH_BEGINS).flatMap((text): readonly Entry[] => {
    const head = HEAD.exec(text)?.[0];
    if (head === undefined) return [{ text, month: -1 }];
    const [month] = monthsNamed(head, asOf, begin);
    return month === undefined ? [] : [{ text: text.slice(head.length), month }];
  });
}

/** What a progress note said last by the day, quoted for a sentence; undefined where it says no more than 状态. */
export function latestResult(note: string | undefined, asOf: CivilDate): string | undefined {
  const entries = entriesOf(withoutFigures(note ?? ''), asOf);
  if (entries.length === 0) return undefined;
  const { text } = entries.reduce((a, b) => (b.month > a.month ? b : a));
  const line = oneLine(text);
  return saysNothing(line) || line.length < 2 || EMPTY.test(line) ? undefined : quoted(line);
}
