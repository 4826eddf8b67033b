import type { CivilDate } from '#core/date/civil-date';
import { readNumber } from '#core/ledger/read-number';
import { readDate } from '#core/ledger/row-fields';
import { looseKey, oneLine, tidy } from '#core/text/normalise';

/** How a value of a rule is written in 取值. What is written is read back as the same value. */
export interface ValueForm<T> {
  /** The value that a filled cell means; undefined where it means none. */
  read(text: string): T | undefined;
  write(value: T): string;
  /** The accepted forms, for 说明 and messages. */
  readonly accepts: string;
  /** All values there are, where they are few. */
  readonly choices?: readonly string[];
}

interface NumberRange {
  readonly from: number;
  readonly to: number;
  /** What may stand after it, e.g. `天`; matched without spaces and in half width. */
  readonly unit: RegExp;
  /** What may stand before it. */
  readonly sign?: RegExp;
}

/** A number: `15`, `１５`, `15天`, `十五`. */
function numberForm({ from, to, unit, sign = /^\+/ }: NumberRange): ValueForm<number> {
  return {
    read(text) {
      const bare = looseKey(text).replace(sign, '').replace(unit, '');
      const number = readNumber(bare);
      return number !== undefined && number >= from && number <= to ? number : undefined;
    },
    write: String,
    accepts: `${from}—${to}的数字`,
  };
}

export function wholeNumber(range: NumberRange): ValueForm<number> {
  const form = numberForm(range);
  return {
    ...form,
    read(text) {
      const number = form.read(text);
      return Number.isInteger(number) ? number : undefined;
    },
    accepts: `${range.from}—${range.to}的整数`,
  };
}

const POINTS_UNIT = /(个?百分点|%|个点|点)$/;
const PLAIN_POINTS = numberForm({ from: 0, to: 100, unit: POINTS_UNIT });

/** `20`, `20％`, `20个百分点`; a bare `0.2` is what a cell of the format per cent holds of 20 %. */
export const PERCENT_POINTS: ValueForm<number> = {
  read(text) {
    const points = PLAIN_POINTS.read(text);
    const isShare = points !== undefined && points > 0 && points < 1 && !POINTS_UNIT.test(looseKey(text));
    return isShare ? Number((points * 100).toPrecision(12)) : points;
  },
  write: (points) => (points > 0 && points < 1 ? `${points}个百分点` : String(points)),
  accepts: PLAIN_POINTS.accepts,
};

/** What says that there is none, without spaces. */
const NOTHING = /^(不用|不限|不设|不封顶|不分类|不计|不加分|不扣分|不加|不扣|没有|无|否|空|[-—–/]+)$/;

/** 0 to 100,000 points: `5`, `5分`; also with the sign that the rule gives them anyway. */
function pointsForm(sign: RegExp): ValueForm<number> {
  const form = numberForm({ from: 0, to: 100_000, unit: /分?(\/篇|每篇)?$/, sign });
  const accepts = '分数，如“5”；不计的填“0”';
  return { ...form, read: (text) => (NOTHING.test(looseKey(text)) ? 0 : form.read(text)), accepts };
}

export const POINTS = pointsForm(/^(每篇|每月|每次|加|得|计|\+)+/);

/** Taken off; a clerk may write so. */
export const POINTS_OFF = pointsForm(/^(每篇|每月|每次|扣|[-−–])+/);

/** A value or none, written as `word`. */
export function optional<T>(form: ValueForm<T>, word: string): ValueForm<T | null> {
  return {
    ...form,
    read: (text) => (NOTHING.test(looseKey(text)) ? null : form.read(text)),
    write: (value) => (value === null ? word : form.write(value)),
    accepts: word === '' ? `${form.accepts}；没有的空着` : `${form.accepts}，或“${word}”`,
  };
}

/** A choice and the texts that mean it, the one it is written as first. */
export type Choice<T> = readonly [value: T, text: string, ...others: string[]];

export function choiceForm<T>(entries: readonly Choice<T>[]): ValueForm<T> {
  const choices = entries.map(([, text]) => text);
  return {
    read(text) {
      const key = looseKey(text);
      return entries.find(([, ...texts]) => texts.some((one) => looseKey(one) === key))?.[0];
    },
    write: (value) => entries.find(([one]) => one === value)?.[1] ?? '',
    accepts: choices.map((text) => `“${text}”`).join('、'),
    choices,
  };
}

export const YES_OR_NO = choiceForm<boolean>([
  [true, '是', '对', '有'],
  [false, '否', '不', '无'],
]);

/** What may stand between the parts of a list. */
const SEPARATOR = /[、，,；;\n]/;

export function listed(text: string): readonly string[] {
  return text
    .split(SEPARATOR)
    .map(tidy)
    .filter((part) => part !== '');
}

/** Words one after the other: `已完成、办结`. */
export const WORDS: ValueForm<readonly string[]> = {
  read(text) {
    const words = text.split(/[、，,；;\s]+/).filter((word) => word !== '');
    return words.length === 0 ? undefined : words;
  },
  write: (words) => words.join('、'),
  accepts: '词语，几个的用“、”分开',
};

/** `2023-06-30`, `2023年6月30日`, `2023.6.30`. */
export const DAY: ValueForm<CivilDate> = {
  read: (text) => readDate(text, undefined),
  write: (day) => day,
  accepts: '日期，如“2023-06-30”',
};

/** A name or a phrase, on one line. */
export function phrase(example: string): ValueForm<string> {
  return { read: oneLine, write: (text) => text, accepts: `文字，如“${example}”；没有的空着` };
}
