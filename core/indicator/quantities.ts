import { chineseNumeral } from '#core/text/chinese-numeral';
import type { Indicator } from './indicator';

import { EVENTS, GOVERNING, LEADING } from './verbs';

type Comparator = Indicator['comparator'];

/** A number with a unit inside a clause. Positions count from the start of the clause. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  /** Absent for a bare number. */
  readonly comparator?: Comparator;
  /** What stands between the comparator and the number (`至少推荐1名`: 推荐). */
  readonly between: string;
  readonly target: number;
  readonly unit: string;
}

const PREFIXES: readonly (readonly [words: string, comparator: Comparator])[] = [
  ['不得?(?:低于|少于|小于)|至少|最少|≥|>=', '>='],
  ['不得?(?:高于|超过|多于|大于)|≤|<=|控制在|降至|降到|降低到|压缩到|压缩至', '<='],
  ['高于|超过|多于|大于|突破|>', '>'],
  ['低于|少于|小于|<', '<'],
  ['达到|达|保持在|稳定在|提[高升][到至]', '>='],
];
const ANY_PREFIX = PREFIXES.map(([words]) => words).join('|');

const WORD = '[一二两三四五六七八九]';
/** 一两 and 三五 say “a few”, so a numeral in words stands alone. */
const NUMBER = `\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|(?<!${WORD})(?:${WORD}百|${WORD}?十${WORD}?|${WORD})`;
const MEASURED = '%|个百分点|小时|[万亿]?元|平方米|分(?!钟|之)';
const COUNTED =
  '人次|场次|件次|学时|课时|人(?![民员均])|期(?!间)|例(?!如)|处(?![理置])|家(?!庭)|部(?![门级])|[户名位件所场次篇份项起宗本册批条套]|' +
  '个(?!工作日|小时|月|星期|学期|年|一|“|\\d)';
/** Nothing, a share (`平均每村`) or the verb whose object is counted (`至少推荐1名`). */
const BETWEEN = `(?:(?:平均)?每[^\\d,，、一二两三四五六七八九十百]{1,10}?|平均|${GOVERNING}|${LEADING}|${EVENTS})?`;
const QUANTITY = new RegExp(
  `(?:(?<prefix>${ANY_PREFIX})(?<between>${BETWEEN})有?)?(?<![\\d.第+＋])` +
    `(?<number>${NUMBER})(?<scale>(?:[万亿](?!元))?)(?<vague>[余多]?)(?<unit>${MEASURED}|${COUNTED})(?<suffix>及?以上|及?以下|以内|之内|左右|上下)?`,
  'gu',
);
/** `3-5`, `1到2`, `60+20`: not one target but a choice or a name. */
const RANGE = new RegExp(`\\d(?:${MEASURED}|${COUNTED})?\\s*[-–—~～至到+＋/·]\\s*\\d`, 'gu');

const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

function numberOf(digits: string, scale: string): number {
  return (chineseNumeral(digits) ?? Number(digits.replaceAll(',', ''))) * (SCALES[scale] ?? 1);
}

function prefixComparator(prefix: string): Comparator | undefined {
  return PREFIXES.find(([words]) => new RegExp(`^(?:${words})$`, 'u').test(prefix))?.[1];
}

/** `5人以内` rather says which case is meant; of a share it is a limit. */
function suffixComparator(suffix: string, unit: string): Comparator | undefined {
  if (suffix.endsWith('以上')) return '>=';
  return suffix !== '' && unit === '%' ? '<=' : undefined;
}

function readQuantity(found: RegExpExecArray): Quantity | undefined {
  const part = (name: string): string => found.groups?.[name] ?? '';
  const target = numberOf(part('number'), part('scale'));
  const suffix = part('suffix');
  if (suffix === '左右' || suffix === '上下') return undefined;
  const unit = part('unit');
  const comparator = prefixComparator(part('prefix')) ?? suffixComparator(suffix, unit);
  // Without a comparing word 一批, 500余件 and 5人以内 set no target.
  const isOpen = !/^\d/u.test(part('number')) || part('vague') !== '' || suffix !== '';
  if (comparator === undefined && isOpen) return undefined;
  const place = { from: found.index, to: found.index + found[0].length };
  return {
    ...place,
    between: part('between'),
    target,
    unit,
    ...(comparator === undefined ? {} : { comparator }),
  };
}

/** The quantities of one masked clause, in order. Ranges and choices (`3-5名`, `1到2个`) are none. */
export function quantitiesOf(clause: string): Quantity[] {
  const ranges = Array.from(clause.matchAll(RANGE), ({ 0: range, index }) => ({
    from: index,
    to: index + range.length,
  }));
  let next = 0;
  return Array.from(clause.matchAll(QUANTITY), readQuantity).filter((quantity): quantity is Quantity => {
    if (quantity === undefined) return false;
    while ((ranges[next]?.to ?? Infinity) <= quantity.from) next += 1;
    return (ranges[next]?.from ?? Infinity) >= quantity.to;
  });
}
