import { EVENTS, GOVERNING, LEADING } from './verbs';

const VERB_END = new RegExp(`(?:${GOVERNING}|${LEADING}|${EVENTS})$`, 'u');
const ONLY_VERBS = new RegExp(`^(?:${GOVERNING}|${LEADING})+$`, 'u');
const FIRST_GOVERNING = new RegExp(GOVERNING, 'u');
const LEADING_VERBS = new RegExp(`^(?:${GOVERNING}|${LEADING})+(?=.{2})(?![员率度数室所])`, 'u');
const LIST_NUMBER = /^(?:\d{1,2}[、.．)）]|[一二三四五六七八九十]是)(?=\D)/u;
/** By or in when, at the beginning of a clause: `6月底前建成`, `2022年办理`. */
const BY_WHEN =
  /^[在到]?(?:(?:\d{4}年)?(?:\d{1,2}月(?:\d{1,2}日)?|第?[一二三四]季度|[上下]半年|年)?(?:[底末]前?|[以之]?前|内)|\d{4}年度?)/u;
const ADVERBS =
  /^(?:[、和与及并]|同时|确保|保证|力争|争取|力求|努力|切实|持续|继续|进一步|积极|深入|全面|全力|逐步|推动|推进|全年|年内|当年|每年|要|需|主动)+/u;
const CLOSING_WORDS = /(?:平均|累计|合计|总计|分别|全部|接受|当年|每年|全年|共|均|都|要|应|须|需)+$/u;
const PERIOD = /每(?:半年|季度|[月周天日期次场轮批])/u;
/** Where the figure of a clause begins, with the words that compare it. */
const FIGURE =
  /(?:不得?(?:低于|少于|小于|高于|超过)|至少|达到?|高于|超过|控制在)\d.*$|(?<=\p{Script=Han})\d[\d.,]*(?:%|\p{Script=Han}{1,2})(?:以[上下内])?$/u;
const WORK = /(?:创建|建设|推进|培育)?(?:工作|创建|建设|活动)$/u;
/** Names that say nothing without what was spoken of before. */
const GENERIC = /^(?:总数量?|总量|数量|总计|人数|次数|件数|其中)$/u;

const LONGEST = 20;
const SHORTEST = 2;

function withoutAdverbs(words: string): string {
  const bare = words.trim().replace(LIST_NUMBER, '').replace(ADVERBS, '');
  return bare.replace(BY_WHEN, '').replace(ADVERBS, '');
}

/** The rhythm in which a figure is to be reached (`每季度`), else nothing. */
export function periodOf(words: string): string {
  return PERIOD.exec(words)?.[0] ?? '';
}

/** Whether a name says nothing by itself (`总数`, `每年推荐`). */
export function isGeneric(name: string): boolean {
  const bare = name.replace('每年', '').replace(PERIOD, '');
  return bare.length < SHORTEST || GENERIC.test(bare) || ONLY_VERBS.test(bare);
}

export function endsWithVerb(text: string): boolean {
  return VERB_END.test(text.slice(-4));
}

/** The part after the last 的, unless too little would remain to say what is counted. */
function afterAttribute(text: string, least: number): string {
  const rest = text.replace(/^.*(?<!党)的/u, '');
  return rest.length >= least ? rest : text;
}

function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = Math.max(...Array.from('、和与及在对为', (char) => text.lastIndexOf(char, text.length - 5)));
  return text.slice(cut + 1).slice(-LONGEST);
}

function isTooShort(rest: string): boolean {
  return rest.length < SHORTEST || (rest.length < 4 && /[率数度]$/u.test(rest));
}

/** What comes after the verb that governs the words; the words themselves where too little follows it. */
function governed(words: string): string {
  const found = FIRST_GOVERNING.exec(words);
  const rest = found === null ? '' : words.slice(found.index + found[0].length);
  const object = isTooShort(rest) ? words : rest;
  const noun = object.replace(LEADING_VERBS, '');
  return isTooShort(noun) ? object : noun;
}

/** The noun phrase at the end of the words before a quantity (`确保…取得公职律师执业证覆盖率` → `公职律师执业证覆盖率`). */
export function nounPhrase(words: string): string {
  const bare = withoutAdverbs(words).replace(CLOSING_WORDS, '');
  const period = periodOf(bare);
  const noun = shorten(afterAttribute(governed(bare), 4));
  return noun.includes(period) ? noun : period + noun;
}

/** What a whole clause is about, for a total that only refers to it (`开展…创建工作,总数…`). */
export function subjectOf(clause: string): string {
  return nounPhrase(clause.replace(FIGURE, '')).replace(WORK, '');
}

/** The noun after a quantity (`1名有培养潜力的年轻干部到市局` → `年轻干部`). */
export function followingNoun(words: string): string {
  const phrase = /^(?:(?![和及与]\d)[^、，,。到并以参])*/u.exec(words)?.[0] ?? '';
  return phrase.length > 2 * LONGEST ? '' : shorten(afterAttribute(phrase, SHORTEST));
}

/** The words before a quantity whose noun follows it: the subject and its verb without 每年 and empty verbs. */
export function precedingVerb(words: string): string {
  const bare = withoutAdverbs(words).replace('每年', '');
  return ONLY_VERBS.test(bare) ? '' : shorten(bare);
}
