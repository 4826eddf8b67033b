/** What the wording of an information article shows, as domain.md §7 asks for it. */
import { endsAsUnit } from '#core/unit/unit-name';

/** The lines with content, without space at their ends. */
export function linesOf(text: string): string[] {
  return text
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Characters that are neither space nor line break. */
export function lengthOf(text: string): number {
  return text.replace(/\s/gu, '').length;
}

/** The items of an article: each `▲` at the beginning of a line opens one. */
export function itemsOf(text: string): string[] {
  return text
    .split(/(?:^|[\r\n])\s*(?=▲)/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

const LAST_BRACKET = /[（(]([^（）()]{2,30})[)）][。.]?$/u;

/** Whether the text ends with its source in brackets, `（区司法局）` or `（区司法局 张三）`. */
export function endsWithSource(text: string): boolean {
  const [, source = ''] = LAST_BRACKET.exec(text.slice(-40)) ?? [];
  return source.split(/[\s、，,:：]+/u).some((name) => endsAsUnit(name));
}

/** Quoted names such as “1+3+N” and “三个一”, numbers of documents and of laws' articles measure nothing. */
const NAMES = /“[^”]*”|《[^》]*》|〔\d+〕|第[\d一二三四五六七八九十百]+[条号届次批]?|\d+号/gu;
const DATES =
  /\d{4}年|\d{1,2}月份?|\d{1,2}[日号]|\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?|\d{1,2}[-—–~～至](?=\d{1,2}月)|[一二三四]季度|[一二三四五六七八九十]{1,3}月份?/gu;
const FIGURE =
  /\d|百分之|[一二两三四五六七八九十百千万]+余?(?:人次|场次|[人名户位件个家所场次期篇份项起批条支处亿万元])/u;

/** Whether a figure measures something. */
export function hasFigure(text: string): boolean {
  return FIGURE.test(text.replace(NAMES, '').replace(DATES, ''));
}

const PERIOD =
  /\d{1,2}月|[一二三四五六七八九十]月|季度|[上下]半年|年[初中底末]|全年|今年|本年|去年|\d{4}年|[本上当]月|[本上]周|以来|截至|截止/u;

/** Whether the text says of what time it speaks. */
export function hasPeriod(text: string): boolean {
  return PERIOD.test(text);
}

const DAY =
  /\d{1,2}月\d{1,2}日|\d{4}[-./]\d{1,2}[-./]\d{1,2}|(?<![\d月])\d{1,2}日|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日/u;

export function hasDay(text: string): boolean {
  return DAY.test(text);
}

/** Whether a line is a heading: short, and no sentence. */
export function isHeading(line: string): boolean {
  return lengthOf(line) <= 40 && !/[。；;]/u.test(line) && !/^[（(]/u.test(line);
}

/** The lines that sign an article: who issues it, and the day. They are short and stand at the end. */
export function signature(lines: readonly string[]): string[] {
  return lines
    .slice(1)
    .slice(-2)
    .filter((line) => lengthOf(line) <= 40 && !/。$/u.test(line));
}

/** Whether one of the lines names a unit, with or without `供稿：` before and the day behind. */
export function namesIssuer(lines: readonly string[]): boolean {
  const parts = lines.flatMap((line) => line.replace(DAY, '').split(/[\s\d（）()年:：，,、|]+/u));
  return parts.some((part) => endsAsUnit(part));
}

/** How many points `（一）`, `（二）`, … follow each other from the first on. */
export function numberedPoints(text: string): number {
  let count = 0;
  for (const numeral of '一二三四五六七八九十') {
    if (!new RegExp(`[（(]${numeral}[)）]`, 'u').test(text)) break;
    count += 1;
  }
  return count;
}
