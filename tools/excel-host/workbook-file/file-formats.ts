import { builtInFormat } from '../model/number-formats';
import { attribute, escaped } from './xml-text';

const FORMATS = /<numFmts\b[^>]*(?:\/>|>(.*?)<\/numFmts>)/s;
const FORMAT = /<numFmt\b[^>]*>/g;
const SHEET = /<styleSheet\b[^>]*>/;

/** Formats of dates and times that files name by number only. */
const BUILT_IN = [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47].concat(
  Array.from({ length: 10 }, (_id, index) => 27 + index),
  Array.from({ length: 9 }, (_id, index) => 50 + index),
);

/** How exceljs spells the formats that files number 14 and 22. */
const SPELT_BY_EXCELJS = new Map([
  [builtInFormat(14), 'mm-dd-yy'],
  [builtInFormat(22), 'm/d/yy "h":mm'],
]);

export const fileFormat = (format: string): string => SPELT_BY_EXCELJS.get(format) ?? format;

/** A styles part whose formats stand for themselves by their number in quotes, which shows no date. */
export interface QuotedFormats {
  readonly xml: string;
  /** The formats by what stands for them. */
  readonly formats: ReadonlyMap<string, string>;
}

/**
 * exceljs makes a date of whatever has the format of one: fractions of a day are lost, and the text that a formula came to
 * entirely. So it gets to see no format of a date.
 */
export function quotedFormats(xml: string): QuotedFormats {
  const [block, inner = ''] = FORMATS.exec(xml) ?? [];
  const own = [...inner.matchAll(FORMAT)].map(
    ([tag]) => [Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? ''] as const,
  );
  const byId = new Map([...BUILT_IN.map((id) => [id, builtInFormat(id)] as const), ...own]);
  const standIn = (id: number): string => `"${id}"`;
  const quoted = [...byId.keys()].map(
    (id) => `<numFmt numFmtId="${id}" formatCode="${escaped(standIn(id))}"/>`,
  );
  const list = `<numFmts count="${quoted.length}">${quoted.join('')}</numFmts>`;
  const changed =
    block === undefined ? xml.replace(SHEET, (tag) => tag + list) : xml.replace(block, () => list);
  return { xml: changed, formats: new Map([...byId].map(([id, format]) => [standIn(id), format])) };
}
