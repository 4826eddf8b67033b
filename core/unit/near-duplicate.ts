import { areLookAlikes } from './look-alikes';
import { nameParts } from './name-parts';
import type { NameParts } from './name-parts';
import { differenceOf, isSubsequence, isSwap, isWordSwap } from './text-difference';
import { isCollective } from './unit-name';

/** Confidences 0–1 that a difference is a slip and not another unit. A name takes the product of its parts' confidences. */
const SAME = 1;
const SAME_WORDING = 0.98;
const GENERIC_WORD_DROPPED = 0.9;
const LEVEL_DROPPED = 0.85;
const LOOK_ALIKE = 0.85;
const SWAPPED = 0.85;
const CHARACTERS_DROPPED = 0.8;
const ABBREVIATED = 0.8;
const RANK_DIFFERS = 0.7;
const ONE_OF_MANY_CHARACTERS = 0.6;
/** Below this nothing is suggested. */
const LEAST = 0.5;

const LONG_CORE = 6;
/** Words that a name keeps its sense without. */
const GENERIC_WORDS = ['管理', '工作', '指导', '业务', '事务', '行业'];
/** Names that differ in these are different units, however long they are. */
const OPPOSITES = '东西南北中上下左右前后内外大小新老';

function droppedWord(word: string, restLength: number): number {
  if (restLength < 2) return 0;
  if (GENERIC_WORDS.includes(word)) return GENERIC_WORD_DROPPED;
  return word.length < 3 && restLength > word.length + 1 ? CHARACTERS_DROPPED : 0;
}

function replacedCharacter(a: string, b: string, isInLongName: boolean): number {
  if (areLookAlikes(a, b)) return LOOK_ALIKE;
  const isTelling = OPPOSITES.includes(a) || OPPOSITES.includes(b);
  return isInLongName && !isTelling ? ONE_OF_MANY_CHARACTERS : 0;
}

const withoutGenericEnd = (core: string): string =>
  core.replace(new RegExp(`(?<=....)(?:${GENERIC_WORDS.join('|')})$`, 'u'), '');

/** Whether `short` is the first characters of the two words of `long` (`法援` of 法律援助, `社矫` of 社区矫正管理). */
function isShortForm(short: string, long: string): boolean {
  const words = withoutGenericEnd(long);
  return short.length === 2 && words.length === 4 && short === words.charAt(0) + words.charAt(2);
}

function coreLikeness(a: string, b: string): number {
  if (a === b) return SAME;
  const { from, left, right } = differenceOf(a, b);
  const length = Math.min(a.length, b.length);
  if (left === '' || right === '') return droppedWord(left + right, length);
  if (isSwap(left, right)) return length > 2 ? SWAPPED : 0;
  if (isWordSwap(left, right)) return SWAPPED;
  if (isShortForm(a, b) || isShortForm(b, a)) return ABBREVIATED;
  if (left.length > 1 || right.length > 1 || length < 2) return 0;
  // A difference at the beginning is rather another place or person than a slip.
  return replacedCharacter(left, right, length >= LONG_CORE && from > 1);
}

/** Whether `short` leaves characters out of `long` but keeps its ends (`科新区`, `科技城新区`). */
function isAbbreviation(short: string, long: string): boolean {
  const keepsEnds = short[0] === long[0] && short.at(-1) === long.at(-1);
  return keepsEnds && short.length > 2 && short.length < long.length && isSubsequence(short, long);
}

const BRACKETS = /[()]/gu;
/** 区, 新区, 羌族自治县. */
const DROPPED_LEVEL = /^(?:\p{Script=Han}{2,6}自治)?新?[县市区]$/u;

/** How surely one place names the other with its level left out, put before it or mistaken; 0 where it does not. */
function levelOfPlace(short: string, long: string): number {
  if (long.startsWith(short) && DROPPED_LEVEL.test(long.slice(short.length))) return LEVEL_DROPPED;
  if (long.endsWith(short) && /^..+[市州]$/u.test(long.slice(0, -short.length))) return LEVEL_DROPPED;
  // 区 for 县 is a slip; 市 and 县 of one name may be two places.
  const isSameStem = short.length > 2 && short.slice(0, -1) === long.slice(0, -1);
  return isSameStem && /^(?:区县|县区)$/u.test(short.slice(-1) + long.slice(-1)) ? RANK_DIFFERS : 0;
}

function placeLikeness(a: string, b: string): number {
  if (a === b) return SAME;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return 0;
  const { left, right } = differenceOf(short, long);
  if (left.length === 1 && areLookAlikes(left, right)) return LOOK_ALIKE;
  if (isSwap(left, right)) return SWAPPED;
  if (left === '' && /^\([^()]*\)$/u.test(right)) return SAME_WORDING;
  if (short.replace(BRACKETS, '') === long.replace(BRACKETS, '')) return SAME_WORDING;
  return levelOfPlace(short, long) || (isAbbreviation(short, long) ? ABBREVIATED : 0);
}

function levelLikeness(a: NameParts, b: NameParts): number {
  if (a.level === b.level) return SAME;
  const [short, long] = a.level.length <= b.level.length ? [a.level, b.level] : [b.level, a.level];
  return long.endsWith(short) && a.place === b.place ? LEVEL_DROPPED : 0;
}

/** 科, 处, 股 and 室 are ranks of one thing; 部 against 处 (政治部, 政治处) is rather another bureau's office. */
function nounLikeness(a: NameParts, b: NameParts): number {
  if (a.noun === b.noun) return SAME;
  if (a.core.length < 2 || b.core.length < 2) return 0;
  if (a.noun === '' || b.noun === '') return a.core === b.core ? CHARACTERS_DROPPED : 0;
  const nouns = a.noun + b.noun;
  if (/^[科处股室]{2}$/u.test(nouns)) return RANK_DIFFERS;
  return /^(?:部处|处部)$/u.test(nouns) ? LEAST : 0;
}

/** How likely two spellings are one unit, 0–1; 0 where it is not worth suggesting. */
function likeness(a: NameParts, b: NameParts): number {
  if (a.numerals !== b.numerals) return 0;
  const product =
    nounLikeness(a, b) * placeLikeness(a.place, b.place) * levelLikeness(a, b) * coreLikeness(a.core, b.core);
  return product < LEAST ? wholeLikeness(a, b) : Math.min(product, SAME_WORDING);
}

/** A slip in the very noun takes a name apart wrongly (`办工室`, `司发局`), so that only the whole can be compared. */
function wholeLikeness(a: NameParts, b: NameParts): number {
  const { left, right } = differenceOf(a.whole, b.whole);
  return a.whole.length > 2 && left.length === 1 && areLookAlikes(left, right) ? LOOK_ALIKE : 0;
}

interface Candidate {
  readonly name: string;
  readonly parts: NameParts;
}

interface Closest {
  readonly name: string;
  /** 0–1, how likely both spellings are one unit. */
  readonly confidence: number;
}

function closest(subject: Candidate, others: readonly Candidate[]): Closest | undefined {
  let best: Closest | undefined;
  for (const other of others) {
    const confidence = other.name === subject.name ? 0 : likeness(subject.parts, other.parts);
    if (confidence > (best?.confidence ?? 0)) best = { name: other.name, confidence };
  }
  return best;
}

function candidates(names: Iterable<string>): Candidate[] {
  return [...names].filter((name) => !isCollective(name)).map((name) => ({ name, parts: nameParts(name) }));
}

/**
 * The name among `others` that `name` is probably a slip or short form of, or undefined. Precision comes first:
 * different numerals, places or kinds of unit never match. Collectives match nothing.
 */
export function closestUnit(name: string, others: readonly string[]): Closest | undefined {
  const [subject] = candidates([name]);
  return subject === undefined ? undefined : closest(subject, candidates(others));
}

export interface NearDuplicate {
  readonly name: string;
  readonly suggestion: string;
  readonly confidence: number;
}

/**
 * The odd names among names counted by occurrence, each with the one probably meant: an authoritative one, else the
 * more frequent, on a tie the longer, then the earlier. A suggestion is never itself odd.
 */
export function nearDuplicates(
  counted: ReadonlyMap<string, number>,
  authoritative: ReadonlySet<string> = new Set(),
): NearDuplicate[] {
  const rank = (name: string): number => (authoritative.has(name) ? 0 : 1);
  const ranked = [...counted].sort(
    ([a, timesA], [b, timesB]) => rank(a) - rank(b) || timesB - timesA || b.length - a.length,
  );
  const kept: Candidate[] = [];
  const odd: NearDuplicate[] = [];
  for (const candidate of candidates(ranked.map(([name]) => name))) {
    const found = closest(candidate, kept);
    if (found === undefined) kept.push(candidate);
    else odd.push({ name: candidate.name, suggestion: found.name, confidence: found.confidence });
  }
  return odd;
}
