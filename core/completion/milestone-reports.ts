import type { CivilDate } from '#core/date/civil-date';
import type { Deadline, Milestone } from '#core/deadline/deadline';
import { chineseNumeral } from '#core/text/chinese-numeral';
import { oneLine, toHalfWidth } from '#core/text/normalise';
import { saysNothing } from '#core/text/says-nothing';
import type { MilestoneWords } from './milestone-words';
import { milestoneWords } from './milestone-words';

/** What 节点完成 says: which milestones are reached, and on which day where it tells. */
export interface MilestoneReports {
  readonly reached: ReadonlyMap<Milestone, CivilDate | undefined>;
  /** The parts of the cell that name no milestone, or say what cannot be understood. */
  readonly unread: readonly string[];
}

const NOTHING: MilestoneReports = { reached: new Map(), unread: [] };

/** Longer texts are no reports but stories. */
const LONGEST = 600;
const LONGEST_QUOTE = 20;
const MOST_TEXTS = 200;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const PARTS = /[;；。!！\n]/u;
/** What parts the pieces, kept: a milestone's own words may hold it. */
const PIECES = /([,，、()（）\s]|[和及](?!时))/u;
/** The numbers of a list are not the milestones'. */
const LIST_NUMBER = /(^|\s)\d{1,2}[、.:)](?!\d)/gu;
const NUMERALS_OF_DATES = /[一二三四五六七八九十]{1,3}(?=月|日|号)/gu;

/** Deadlines are shared by items, and each item is judged on dozens of days; a process that runs for long stays small. */
const known = new WeakMap<Deadline, Map<string, MilestoneReports>>();

/**
 * Reads 节点完成. A milestone is named by its words, its place (`第1个节点`, `①`, `前两个节点`), its time (`1-3月`,
 * `3月底节点`) or its share; naming it says that it is reached, unless the words deny it. A recurring deadline has no
 * milestones to report of: see docs/decisions/005-completion-rules.md.
 */
export function readMilestoneReports(text: string, deadline: Deadline): MilestoneReports {
  if (text === '' || deadline.type === 'recurring' || deadline.milestones.length === 0) return NOTHING;
  const ofDeadline = known.get(deadline) ?? new Map<string, MilestoneReports>();
  known.set(deadline, ofDeadline);
  const before = ofDeadline.get(text);
  if (before) return before;
  if (ofDeadline.size >= MOST_TEXTS) ofDeadline.clear();
  const reports = read(text, deadline.milestones);
  ofDeadline.set(text, reports);
  return reports;
}

/** The parts of 节点完成 that nobody can make use of, as written on one line. */
export function unreadMilestoneReports(text: string, deadline: Deadline): readonly string[] {
  return readMilestoneReports(text, deadline).unread;
}

function read(text: string, milestones: readonly Milestone[]): MilestoneReports {
  if (text.length > LONGEST) {
    return { reached: new Map(), unread: [`${oneLine(text.slice(0, LONGEST_QUOTE))}…`] };
  }
  const reached = new Map<Milestone, CivilDate | undefined>();
  const unread: string[] = [];
  for (const part of text.split(PARTS).filter((written) => !saysNothing(written))) {
    const reports = readPart(part, milestones);
    if (!reports) unread.push(oneLine(part));
    for (const [milestone, on] of reports ?? []) reached.set(milestone, on ?? reached.get(milestone));
  }
  return { reached, unread };
}

type Report = readonly [Milestone, CivilDate | undefined];

/** In half width, circled numbers and the numerals of dates spelt out. */
function spelt(part: string): string {
  const placed = part.replace(/[①-⑩]/gu, (mark) => `第${CIRCLED.indexOf(mark) + 1}个节点`);
  return toHalfWidth(placed)
    .replace(LIST_NUMBER, '$1')
    .replace(NUMERALS_OF_DATES, (numeral) => String(chineseNumeral(numeral) ?? numeral));
}

/** The reports of a part; undefined where it cannot be understood. */
function readPart(part: string, milestones: readonly Milestone[]): readonly Report[] | undefined {
  const reports: Report[] = [];
  let open = '';
  for (const piece of spelt(part).split(PIECES)) {
    const isMark = PIECES.test(piece);
    if (open !== '' || !isMark) open += piece;
    if (isMark || piece === '') continue;
    const words = milestoneWords(open, milestones);
    if (words.milestones.length === 0 || words.isReached === undefined) continue;
    if (words.hasMore && words.isReached) return undefined;
    reports.push(...reportsOf(words));
    open = '';
  }
  if (open === '') return reports;
  const last = milestoneWords(open, milestones);
  if (last.milestones.length > 0) return last.hasMore ? undefined : [...reports, ...reportsOf(last)];
  return readLoose(last, reports, milestones);
}

/** Words that name no milestone: the day of the one before, a remark, or a word about the only milestone. */
function readLoose(
  words: MilestoneWords,
  reports: readonly Report[],
  milestones: readonly Milestone[],
): readonly Report[] | undefined {
  const before = reports.at(-1);
  if (before) {
    const [milestone, on] = before;
    return [...reports, [milestone, on ?? words.dayOf(milestone)]];
  }
  if (words.isReached === false) return [];
  const [only, another] = milestones;
  if (!only || another || words.hasMore || !words.isReached) return undefined;
  return [[only, words.dayOf(only)]];
}

function reportsOf({ milestones, isReached, dayOf }: MilestoneWords): readonly Report[] {
  if (isReached === false) return [];
  return milestones.map((milestone) => [milestone, dayOf(milestone)] as const);
}
