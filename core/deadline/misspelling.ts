import { QUOTED } from './quoted';

/** A text as it was meant, where a slip of the pen in it is evident. */
export interface Mended {
  /** To be read instead: as long as the text, so that places in it stay the same. */
  readonly text: string;
  /** What the cell should say; undefined where nothing is misspelt. */
  readonly meant?: string;
}

const END = '(?=$|[\\s,，.;；。、)）])';
const PERIOD = '[月年季度]';
const NUMBER = '[0-9０-９一二三四五六七八九十]';

/** Slips of bureaus' keyboards: characters that sound or look alike, told by what stands around them. */
const SLIPS: readonly (readonly [found: RegExp, meant: string])[] = [
  // 5月低前, 6月地前, 7月抵前
  [new RegExp(`(?<=${PERIOD}份?|半年)[低地抵第邸氐堤的弟帝递迪砥诋](?=[前钱]|[以之]前)`, 'gu'), '底'],
  [new RegExp(`(?<=${PERIOD}份?|半年)[低抵邸氐](?=完成|建成|${END})`, 'gu'), '底'],
  // 6月未 for 6月末; 6月未完成 is a report of what was not done.
  [new RegExp(`(?<=${PERIOD}份?|半年)未(?=前|[以之]前|${END})`, 'gu'), '末'],
  // 上句 for 上旬
  [/(?<=月[上中下])[句询](?=前|[以之]前|完成|$)/gu, '旬'],
  // 9月底钱, 6月30日浅
  [/(?<=[底末旬])[钱潜浅]/gu, '前'],
  [new RegExp(`(?<=[日号])[钱浅](?=完成|${END})`, 'gu'), '前'],
  // 底已前
  [/(?<=[底末旬日号月])[已己](?=前)/gu, '以'],
  // 12月底前完诚
  [/(?<=[底末前内])(?:完[城诚承戌戍程呈]|玩成|晚成|万成|完或)/gu, '完成'],
  // 30曰前, 30目前
  [/(?<=月\s?[0-9０-９]{1,2})[曰目](?=前|[以之]前|$)/gu, '日'],
  // 6用底前
  [new RegExp(`(?<=${NUMBER})[朋用曰目](?=[底末]|[上中下]旬)`, 'gu'), '月'],
  // l2月, 1O月, 3l日
  [/(?<![A-Za-z0-9])[lI](?=[0-9][月日号])|(?<=[0-9])[lI](?=[月日号])/gu, '1'],
  [/(?<=[1-3])[Oo](?=[月日号])/gu, '0'],
  // 三季渡
  [/(?<=[一二三四1-4１-４])(?:季[渡读都]|继度|记度)/gu, '季度'],
];

/** Slips that change the length of the text; they are read well enough as they stand. */
const GAPS: readonly (readonly [found: RegExp, meant: string])[] = [
  [new RegExp(`(?<=[底末旬日号前])完${END}`, 'gu'), '完成'],
  [/(?<=[底末旬日号])前前/gu, '前'],
  [/(?<=月)底底/gu, '底'],
];

const putAll = (text: string, slips: typeof SLIPS): string =>
  slips.reduce((mended, [found, meant]) => mended.replace(found, meant), text);

/** What stands in quotation marks is meant as it stands. */
const put = (text: string, slips: typeof SLIPS): string =>
  text
    .split(QUOTED)
    .map((piece, at) => (at % 2 === 0 ? putAll(piece, slips) : piece))
    .join('');

/** Puts evident slips of the pen in a deadline right. */
export function mend(source: string): Mended {
  const text = put(source, SLIPS);
  const meant = put(text, GAPS);
  return meant === source ? { text } : { text, meant };
}
