import { InvalidArgumentError, Option } from 'commander';
import { civilDateInShanghai, type CivilDate, isCivilDate } from '#core/date/civil-date';

export function parseYear(text: string): number {
  const year = Number(text);
  if (!Number.isInteger(year) || year < 2000 || year > 2099)
    throw new InvalidArgumentError('年份应是四位数，例如 2023。');
  return year;
}

export function parseDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new InvalidArgumentError('日期应写成 YYYY-MM-DD，例如 2023-06-30。');
  return text;
}

export function parseMonth(text: string): string {
  if (!isCivilDate(`${text}-01`)) throw new InvalidArgumentError('月份应写成 YYYY-MM，例如 2023-06。');
  return text;
}

export function parseDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 366)
    throw new InvalidArgumentError('天数应是 1 到 366 之间的整数。');
  return days;
}

export function parseRevision(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('版本应是不小于 0 的整数。');
  return Number(text);
}

export function parseNumber(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('序号应是 1 到 99999 之间的整数。');
  return Number(text);
}

export function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('端口应在 0 到 65535 之间。');
  return port;
}

export const asOfOption = (): Option =>
  new Option('--as-of <date>', '统计截止日期（YYYY-MM-DD），默认今天')
    .argParser(parseDate)
    .default(civilDateInShanghai(Date.now()), '今天');
export const yearOption = (): Option =>
  new Option('--year <year>', '标题里没有年份时使用的年度').argParser(parseYear);
/** For options that may be given several times. */
export const collect = (value: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  value,
];
export const kindsOption = (): Option =>
  new Option('--kinds <file>', '自定义台账类型的 JSON 文件，可重复使用').argParser(collect);
export const jsonOption = (): Option => new Option('--json', '输出 JSON，供脚本使用');
