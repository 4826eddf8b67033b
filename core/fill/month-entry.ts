import { latestMonthNamed, monthNumber } from '#core/completion/progress-note';
import { type CivilDate, monthOf, yearOf } from '#core/date/civil-date';
import { tidy } from '#core/text/normalise';

/** A progress note that is carried on from month to month, around what it says of one month. */
export interface NoteParts {
  readonly before: string;
  /** How the month is named, e.g. `6月：`; empty where it is part of the sentence (`6月底前印发`). */
  readonly head: string;
  readonly text: string;
  readonly after: string;
  /** Whether the months run from the latest to the earliest. */
  readonly latestFirst: boolean;
}

/** A month with which a sentence or line begins, in digits of either width. */
const MONTH_HEAD =
  /(?:^|[\n。;；])[\s\d０-９.．、()（）]{0,6}?((?:[\d０-９]{4}年)?(?:[\d０-９]{1,2}|十[一二]?|[一二三四五六七八九])月)/g;
/** What stands between the name of a month and what is told of it. */
const COLON = /^份?\s*[:：]\s*/;
const ENDS_SENTENCE = /[。;；\n]$/;

/** A month's place in a note; the mark that ends the sentence before belongs to that sentence. */
interface Place {
  readonly month: number | undefined;
  readonly from: number;
  readonly name: string;
}

function placesOf(note: string, asOf: CivilDate): Place[] {
  return [...note.matchAll(MONTH_HEAD)].map(({ 0: whole, 1: name = '', index }) => {
    const month = latestMonthNamed(name, asOf, undefined);
    return { month, from: index + whole.length - name.length, name };
  });
}

/** Where the sentence ends that stands before a month. */
function endBefore(note: string, { from }: Place): number {
  const marks = ['\n', '。', ';', '；'].map((mark) => note.lastIndexOf(mark, from - 1));
  const mark = Math.max(...marks);
  return note.charAt(mark) === '\n' ? mark : mark + 1;
}

/** The note around what it says of the month of `asOf`; all of it stands before where it says nothing. */
export function splitNote(note: string, asOf: CivilDate): NoteParts {
  const places = placesOf(note, asOf);
  const months = places.flatMap(({ month }) => month ?? []);
  const latestFirst = (months[0] ?? 0) > (months.at(-1) ?? 0);
  const at = places.map(({ month }) => month).lastIndexOf(monthNumber(asOf));
  const [own, next] = [places[at], places[at + 1]];
  if (!own) return { before: note, head: '', text: '', after: '', latestFirst };
  const end = next ? endBefore(note, next) : note.length;
  const entry = note.slice(own.from, end);
  const colon = COLON.exec(entry.slice(own.name.length))?.[0];
  const head = colon === undefined ? '' : own.name + colon;
  return {
    before: note.slice(0, own.from),
    head,
    text: entry.slice(head.length),
    after: note.slice(end),
    latestFirst,
  };
}

/** `6月`, with the year in a ledger of another one. */
export function monthName(asOf: CivilDate, ledgerYear: number): string {
  return `${yearOf(asOf) === ledgerYear ? '' : `${yearOf(asOf)}年`}${monthOf(asOf)}月`;
}

/** How a month is named before what is told of it. */
export function monthHead(asOf: CivilDate, ledgerYear: number): string {
  return `${monthName(asOf, ledgerYear)}：`;
}

/** What a clerk typed of the month, with the month's name in front of it unless it begins with that anyhow. */
function entryOf(typed: string, head: string, asOf: CivilDate): string {
  const own = splitNote(typed, asOf);
  const namesMonth = own.before === '' && own.text !== '';
  if (!namesMonth) return head + typed;
  return own.head === '' ? typed : head + typed.slice(own.head.length);
}

function lines(...parts: readonly string[]): string {
  return parts
    .map(tidy)
    .filter((part) => part !== '')
    .join('\n');
}

/**
 * The note once `typed` is what it says of the month of `asOf`: in place of what it said so far, else on a line of its own
 * beside the latest month. What it says of other months stays as it is.
 */
export function joinNote(parts: NoteParts, typed: string, month: { asOf: CivilDate; head: string }): string {
  const { before, head, text, after, latestFirst } = parts;
  const told = tidy(typed);
  if (told === '') return lines(before, after);
  const entry = entryOf(told, head === '' ? month.head : head, month.asOf);
  if (text === '') return latestFirst ? lines(entry, before) : lines(before, entry);
  const isOpen = after !== '' && !after.startsWith('\n') && !ENDS_SENTENCE.test(entry);
  return tidy(`${before}${entry}${isOpen ? '。' : ''}${after}`);
}
