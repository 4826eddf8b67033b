import type { Indicator } from './indicator';

import { clausesOf } from './clauses';
import {
  endsWithVerb,
  followingNoun,
  isGeneric,
  nounPhrase,
  periodOf,
  precedingVerb,
  subjectOf,
} from './indicator-name';
import { quantitiesOf } from './quantities';
import type { Quantity } from './quantities';
import { DELIVERY } from './verbs';

/** The clause around a quantity, of each part no more than decides. */
interface Context {
  /** The words between the quantity before it, or the clause's beginning, and itself. */
  readonly before: string;
  readonly after: string;
  /** The clause up to the quantity. */
  readonly clause: string;
  /** The clause before this one. */
  readonly previous: string;
}

/** Longer contexts say nothing more; the limit keeps reading linear in the text's length. */
const REACH = 80;

/** Words of a clause that describes what is, or a standard for others, instead of promising something. */
const NOT_PROMISED = /已(?:达|完成|建|经|办|有)|现有|原有|同比|应有|应当|须有|凡|划分|对标|提前|公示/u;
/** Words that place the clauses after them in the past as well. */
const PAST = /去年|上年|往年|以来|截至|目前/u;
const DELIVERED = new RegExp(DELIVERY, 'u');
const DELIVERY_END = new RegExp(`(?:${DELIVERY})$`, 'u');
const RATE_END = /(?:率|度|面|比例|占比|比重)$/u;
const COUNTED_THINGS = /^(?:人次|场次|件次|人|名|位|件|个|家|所|处|场|次|期|篇|份|项|例|起|户|条|批)$/u;
const PER_UNIT = /每(?!年|月|季|周|天|日|半|次|期|轮)[^\d、]{1,12}$/u;

/** Whether a number that no word compares is a target all the same. The four shapes are the only ones that are. */
function isBareTarget({ unit }: Quantity, { before, after }: Context): boolean {
  if (unit === '%') return RATE_END.test(before);
  if (!COUNTED_THINGS.test(unit)) return false;
  if (/^、?$/u.test(after.slice(0, 1))) return PER_UNIT.test(before) || DELIVERED.test(before);
  return DELIVERY_END.test(before) && /^[\p{Script=Han}“”（）()]{2,20}$/u.test(after);
}

/** `500人以上的活动`, `超过100人的会议` say what kind of thing is meant, not how many there shall be. */
function isAttributive({ comparator }: Quantity, { before, after }: Context): boolean {
  if (!after.startsWith('的')) return false;
  return comparator === '>' || comparator === '<' || !endsWithVerb(before);
}

/** What a figure without words of its own counts; nothing where it only raises the one before (`力争达到95%`). */
function referredTo(own: string, before: string, previous: string): string {
  if (/力争|争取|努力/u.test(before) && /\d/u.test(previous)) return '';
  const subject = subjectOf(previous);
  const period = periodOf(own);
  return subject.includes(period) ? subject : period + subject;
}

function nameFor(quantity: Quantity, { before, after, previous }: Context): string {
  const own = nounPhrase(before);
  const isOpen = isGeneric(own) || /^每.{1,6}$/u.test(own);
  const needsNoun = isOpen || endsWithVerb(before) || endsWithVerb(quantity.between);
  const noun = needsNoun ? followingNoun(after) : '';
  if (noun !== '') return precedingVerb(before + quantity.between) + noun;
  const name = isGeneric(own) ? referredTo(own, before, previous) : own;
  return quantity.between.includes('每') ? quantity.between + name : name;
}

function readIndicator(quantity: Quantity, context: Context): Indicator | undefined {
  const { clause, previous } = context;
  if (NOT_PROMISED.test(clause) || PAST.test(previous + clause) || isAttributive(quantity, context))
    return undefined;
  if (quantity.comparator === undefined && !isBareTarget(quantity, context)) return undefined;
  const name = nameFor(quantity, context);
  if (isGeneric(name)) return undefined;
  return { name, comparator: quantity.comparator ?? '=', target: quantity.target, unit: quantity.unit };
}

/**
 * `纠错率、调解率分别达到15%、30%`: a name a figure, in order, under the first figure's comparing word. None where they do not
 * pair up; undefined where a clause is not so worded.
 */
function readRespective(before: string, quantities: readonly Quantity[]): Indicator[] | undefined {
  const [words, rest] = before.split('分别');
  const [first] = quantities;
  if (words === undefined || rest === undefined || first === undefined) return undefined;
  const names = words.split(/[、和及与]/u).map(nounPhrase);
  if (names.length !== quantities.length || NOT_PROMISED.test(words) || names.some(isGeneric)) return [];
  const comparator = first.comparator ?? '=';
  return quantities.map(({ target, unit }, at) => ({ name: names[at] ?? '', comparator, target, unit }));
}

/**
 * The measurable promises in a task's text, in order. `=` stands for a number without a comparing word. Precision comes
 * before recall: figures that describe, number, date or name something are left alone. Never throws.
 */
export function readIndicators(source: string): Indicator[] {
  const { text, masked, clauses } = clausesOf(source);
  const upTo = (from: number, to: number): string => text.slice(Math.max(from, to - REACH), to);
  return clauses.flatMap(({ from, to }, i) => {
    const before = clauses[i - 1];
    const previous = before === undefined ? '' : upTo(before.from, before.to);
    let start = from;
    const quantities = quantitiesOf(masked.slice(from, to));
    const shared = readRespective(upTo(from, from + (quantities[0]?.from ?? 0)), quantities);
    if (shared) return shared;
    return quantities.flatMap((quantity) => {
      const at = from + quantity.from;
      const end = from + quantity.to;
      const after = text.slice(end, Math.min(to, end + REACH));
      const context = { before: upTo(start, at), after, clause: upTo(from, at), previous };
      start = end;
      return readIndicator(quantity, context) ?? [];
    });
  });
}
