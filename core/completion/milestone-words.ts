import type { CivilDate } from '#core/date/civil-date';
import type { Milestone } from '#core/deadline/deadline';
import { chineseNumeral } from '#core/text/chinese-numeral';
import { titleKey } from '#core/text/normalise';
import type { ReportedTime } from './reported-time';
import { dayReached, names, takeTimes } from './reported-time';

/** What one piece of a report says: of which milestones, and what of them. */
export interface MilestoneWords {
  /** In order of due date; empty where it names none. */
  readonly milestones: readonly Milestone[];
  /** Whether they are reached; undefined where the words only name them. */
  readonly isReached: boolean | undefined;
  /** The day a milestone was reached, where the piece tells one. */
  readonly dayOf: (milestone: Milestone) => CivilDate | undefined;
  readonly isDated: boolean;
  /** Whether it says more than can be understood. */
  readonly hasMore: boolean;
}

const NUMERAL = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,2})';
const NOUN = '(?:节点|阶段|环节|步骤|步)';
const ALL = /(?:全部|所有|各个?)(?:节点|阶段|环节)|(?:节点|阶段|环节)(?:全部|均|都)|全部(?=已?完成)/gu;
const FIRST_FEW = new RegExp(`前(${NUMERAL})个?${NOUN}?`, 'gu');
const LAST = new RegExp(`最后一?个?${NOUN}`, 'gu');
const ORDINAL = new RegExp(
  `第(${NUMERAL}(?:[、和至-]第?${NUMERAL})*)个?${NOUN}?(?![季\\d])|(${NUMERAL})(?:阶段|环节)`,
  'gu',
);
const PERCENT = /(\d{1,3})%/gu;
const NOT_REACHED = /未|没有|尚|正在|推进中|进行中|计划|拟|预计|将|待|延期|滞后|[×✗否]/u;
const REACHED = /完成|完毕|达到|达成|通过|办结|建成|结束|到位|已|[√✓是]/u;
const FILLER =
  /完成|完毕|达到|达成|通过|办结|建成|结束|到位|已经?|顺利|圆满|全部|均|都|按期|按时|如期|提前|逾期(?:\d+天)?|20\d\d年|节点|阶段|任务|工作|情况|时间|日期|于|在|为|是|的|了|和|及|[√✓、:：,.\s"“”'《》()-]/gu;
const MOST_LEFT_OVER = 1;

const numberOf = (digits: string): number => chineseNumeral(digits) ?? Number(digits);

/** A text that is eaten up by those who understand parts of it. */
class Remainder {
  constructor(public text: string) {}

  /** The matches of a pattern, which are taken away. */
  take(pattern: RegExp): RegExpExecArray[] {
    const matches = [...this.text.matchAll(pattern)];
    if (matches.length > 0) this.text = this.text.replace(pattern, '');
    return matches;
  }
}

/** The milestones whose label stands in the text, longer labels first. */
function takeLabels(rest: Remainder, milestones: readonly Milestone[]): readonly Milestone[] {
  const labelled = milestones.flatMap((milestone) => {
    const key = titleKey(milestone.label ?? '');
    return key === '' ? [] : [{ milestone, key }];
  });
  labelled.sort((a, b) => b.key.length - a.key.length);
  const taken = new Set<string>();
  for (const { key } of labelled) {
    // Marks within a label may be left out, or be others.
    const pattern = new RegExp(Array.from(key).map(escaped).join('[\\p{P}\\p{S}\\s]*'), 'giu');
    if (rest.take(pattern).length > 0) taken.add(key);
  }
  return labelled.filter(({ key }) => taken.has(key)).map(({ milestone }) => milestone);
}

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|]/u, '\\$&');

/** `第1个节点`, `第一、二阶段`, `前两个节点`, `全部节点`. */
function takeOrdinals(rest: Remainder, milestones: readonly Milestone[]): readonly Milestone[] {
  const taken = new Set<Milestone | undefined>();
  if (rest.take(ALL).length > 0) milestones.forEach((milestone) => taken.add(milestone));
  for (const [, count = ''] of rest.take(FIRST_FEW)) {
    milestones.slice(0, numberOf(count)).forEach((milestone) => taken.add(milestone));
  }
  if (rest.take(LAST).length > 0) taken.add(milestones.at(-1));
  for (const [, list, single = ''] of rest.take(ORDINAL)) {
    for (const place of placesIn(list ?? single)) taken.add(milestones[place - 1]);
  }
  return milestones.filter((milestone) => taken.has(milestone));
}

/** `1、2`, `一至三`. */
function placesIn(list: string): readonly number[] {
  const numbers = list.split(/[、和至-]第?/u).map(numberOf);
  const [first = 0, last = first] = numbers;
  if (!/[至-]/u.test(list)) return numbers;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/** Of what is meant by the surest words, that which the others mean as well, where there is any. */
function narrowed(meanings: readonly (readonly Milestone[])[]): readonly Milestone[] {
  return meanings.reduce((meant, others) => {
    if (meant.length === 0) return others;
    const both = meant.filter((milestone) => others.includes(milestone));
    return both.length > 0 ? both : meant;
  }, []);
}

interface Times {
  /** The milestones that times name. */
  readonly named: readonly Milestone[];
  /** When something was reached. */
  readonly reached: ReportedTime | undefined;
}

/** Which of the times name milestones: windows and `…前` always, another only where nothing else names one. */
function sortTimes(
  times: readonly ReportedTime[],
  milestones: readonly Milestone[],
  isNamed: boolean,
): Times {
  const naming = times.filter(({ isName }) => isName);
  const others = times.filter(({ isName }) => !isName);
  const [first] = others;
  const needsName = !isNamed && naming.length === 0 && milestones.length > 1;
  if (needsName && first) {
    naming.push(first);
    // The due day itself is both: which milestone, and when.
    if (first.day === undefined) others.shift();
  }
  const named = milestones.filter((milestone) => naming.some((time) => names(time, milestone)));
  return { named, reached: others.at(-1) };
}

function isReachedBy(rest: string, isDated: boolean, isPart: boolean): boolean | undefined {
  if (isPart || NOT_REACHED.test(rest)) return false;
  return isDated || REACHED.test(rest) ? true : undefined;
}

/** Reads a piece of 节点完成, in half-width characters. */
export function milestoneWords(piece: string, milestones: readonly Milestone[]): MilestoneWords {
  const rest = new Remainder(piece);
  const labelled = takeLabels(rest, milestones);
  const ordinals = takeOrdinals(rest, milestones);
  const percents = rest.take(PERCENT).map(([, percent]) => Number(percent));
  const shared = milestones.filter(({ percent }) => percent !== undefined && percents.includes(percent));
  const { times, rest: words } = takeTimes(rest.text);
  const isNamed = labelled.length + ordinals.length + shared.length > 0;
  const { named, reached } = sortTimes(times, milestones, isNamed);
  const isReached = isReachedBy(words, reached !== undefined, percents.length > 0 && shared.length === 0);
  const left = titleKey(words.replace(FILLER, ''));
  const partly = labelled.length > 0 || left.length < 2 ? [] : milestonesCalled(left, milestones);
  return {
    milestones: narrowed([labelled, ordinals, shared, partly, named]),
    isReached,
    dayOf: (milestone) => reached && dayReached(reached, milestone),
    isDated: reached !== undefined,
    hasMore: partly.length === 0 && left.length > MOST_LEFT_OVER,
  };
}

/** The milestone in whose label alone the words stand: `建设` for 完成建设. */
function milestonesCalled(words: string, milestones: readonly Milestone[]): readonly Milestone[] {
  const called = milestones.filter(({ label = '' }) => titleKey(label).includes(words));
  return called.length === 1 ? called : [];
}
