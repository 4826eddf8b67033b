import { monthNumber, type MonthNumber, monthsNamed } from '#core/completion/progress-note';
import { addDays, type CivilDate, civilDateInShanghai, isCivilDate } from '#core/date/civil-date';
import type { RowFields } from '#core/ledger/row-fields';
import type { ReportingRules } from '#core/rules/rule-set';
import { saysNothing } from '#core/text/says-nothing';
import { dueOn } from './month';
import type { DatedVersion } from './row-life';

/** A progress note, and who wrote it when. */
export interface WrittenNote {
  readonly text: string;
  readonly at: number;
  readonly by: string;
}

/** What was reported of one month. */
export interface MonthReport {
  readonly month: MonthNumber;
  /** When it was reported first, and by whom: what counts for being on time. */
  readonly at: number;
  readonly by: string;
  /** The note as it read last for this month; absent where the item was finished without a word. */
  readonly note?: WrittenNote;
}

/** What a row's fields alone do not say. */
export interface ItemReading {
  /** The day work on the item begins. */
  readonly begin?: CivilDate | undefined;
  /** Whether a row says at the end of a day that the item is finished. */
  readonly isDone: (fields: RowFields, on: CivilDate) => boolean;
}

function noteOf({ fields, deleted }: DatedVersion): string {
  const text = deleted ? '' : String(fields['note'] ?? '');
  return saysNothing(text) ? '' : text;
}

/** Cells that tell of the work, but never that it is finished; all others may. */
const TELLING = new Set(['note', 'problem', 'evidence']);

/** What may say that an item is finished, as a text that is the same while it is. */
function sayingDone({ fields, deleted }: DatedVersion): string {
  return deleted ? '' : JSON.stringify(Object.entries(fields).filter(([id]) => !TELLING.has(id)));
}

/** The reports a row's versions make, month by month. */
class Reports {
  readonly byMonth = new Map<MonthNumber, MonthReport>();

  constructor(
    /** Of earlier months nothing is known. */
    private readonly firstKnown: MonthNumber,
    private readonly rules: ReportingRules,
  ) {}

  add(month: MonthNumber, { at, by }: DatedVersion, text?: string): void {
    const known = this.byMonth.get(month);
    const note = text === undefined ? known?.note : { text, at, by };
    this.byMonth.set(month, { month, at: known?.at ?? at, by: known?.by ?? by, ...(note && { note }) });
  }

  /** What is written on a day and names no month: the month before as long as that may come in, else the day's own. */
  monthOfDay(day: CivilDate): MonthNumber {
    const own = monthNumber(day);
    const before = own - 1;
    const isOver = day > addDays(dueOn(before, this.rules), this.rules.lateDays);
    return isOver || before < this.firstKnown || this.byMonth.has(before) ? own : before;
  }
}

/**
 * The months a new note reports: those it names and the note before did not. One that only words the old months anew
 * is of the latest of them. A month that has not begun is planned, not reported.
 */
function monthsReported(
  note: string,
  before: string,
  day: CivilDate,
  begin: CivilDate | undefined,
): MonthNumber[] {
  const begun = (text: string): MonthNumber[] =>
    monthsNamed(text, day, begin).filter((month) => month <= monthNumber(day));
  const named = begun(note);
  const known = new Set(begun(before));
  const added = named.filter((month) => !known.has(month));
  return added.length > 0 || named.length === 0 ? added : [Math.max(...named)];
}

function monthOfCompletion({ doneOn }: RowFields, day: CivilDate): MonthNumber | undefined {
  const isDate = typeof doneOn === 'string' && isCivilDate(doneOn) && doneOn <= day;
  return isDate ? monthNumber(doneOn) : undefined;
}

/**
 * What the versions of a row, oldest first, report of which month, in order of time. A report is a new text in 最新进展,
 * whoever wrote it, or the finishing of the item. It is of the months it names, or in which the item was finished;
 * otherwise of the month of its day, or of the month before where that was still owed.
 */
export function monthReports(
  versions: readonly DatedVersion[],
  rules: ReportingRules,
  { begin, isDone }: ItemReading,
): readonly MonthReport[] {
  const [first] = versions;
  if (!first) return [];
  const reports = new Reports(monthNumber(civilDateInShanghai(first.at)), rules);
  let before = { note: '', saying: '', done: false };
  for (const version of versions) {
    const day = civilDateInShanghai(version.at);
    const [note, saying] = [noteOf(version), sayingDone(version)];
    // To read a row takes long, and most versions only tell something new.
    const done = saying === before.saying ? before.done : !version.deleted && isDone(version.fields, day);
    const now = { note, saying, done };
    if (now.note !== '' && now.note !== before.note) {
      const named = monthsReported(now.note, before.note, day, begin);
      const months = named.length > 0 ? named : [reports.monthOfDay(day)];
      for (const month of months) reports.add(month, version, now.note);
    }
    if (now.done && !before.done)
      reports.add(monthOfCompletion(version.fields, day) ?? reports.monthOfDay(day), version);
    before = now;
  }
  return [...reports.byMonth.values()].sort((a, b) => a.month - b.month);
}

/** The notes of past months, which the next ones have replaced in the sheet; in order of time. */
export function notesByMonth(
  versions: readonly DatedVersion[],
  rules: ReportingRules,
): readonly (WrittenNote & { readonly month: MonthNumber })[] {
  const reports = monthReports(versions, rules, { isDone: () => false });
  return reports.flatMap(({ month, note }) => (note ? [{ month, ...note }] : []));
}
