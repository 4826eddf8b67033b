import { UnreadableWorkbookError } from '#xlsx/errors';
import { type Area, columnCount, parseArea, rowCount } from '../model/area';
import { quotedFormats } from './file-formats';
import type { PackageParts } from '#xlsx/package/change-parts';
import { unpack } from './package-parts';
import { attribute, unescaped } from './xml-text';

/** A name as the workbook part has it. */
export interface FileName {
  readonly name: string;
  readonly formula: string;
  /** Index of the sheet it belongs to; absent for the whole workbook. */
  readonly sheet?: number;
  readonly hidden: boolean;
  readonly comment: string;
}

/**
 * A file made ready for exceljs, which lists every cell of each validation rule, name and merged area: a small file could
 * keep it busy for ever. Rules stand for their number here, in `A1`, `A2` and so on, names are taken out.
 */
export interface PreparedParts {
  readonly parts: PackageParts;
  /** Cells of the validation rules, by the address that stands for them. */
  readonly validationAreas: ReadonlyMap<string, readonly Area[]>;
  readonly names: readonly FileName[];
  /** Number formats by what stands for them. */
  readonly formats: ReadonlyMap<string, string>;
}

/** More merged cells than all the ledgers of a bureau have. */
const MAX_MERGED_CELLS = 2_000_000;

const SHEET = /^\/?xl\/worksheets\/[^/]+\.xml$/i;
const STYLES = /^\/?xl\/styles\.xml$/i;
const WORKBOOK = /^\/?xl\/workbook\.xml$/i;
const VALIDATION = /(<(?:\w+:)?dataValidation\b[^>]*?\bsqref=")([^"]*)(")/g;
const MERGE = /<(?:\w+:)?mergeCell\b[^>]*?\bref="([^"]*)"/g;
const NAMES = /<(?:\w+:)?definedNames>(.*?)<\/(?:\w+:)?definedNames>/s;
const NAME = /<(?:\w+:)?definedName\b([^>]*)>([^<]*)</g;

const areasOf = (list: string): Area[] =>
  list
    .trim()
    .split(/\s+/)
    .flatMap((address) => parseArea(address) ?? []);

function checkMerges(xml: string): void {
  let cells = 0;
  for (const [, ref = ''] of xml.matchAll(MERGE)) {
    const area = parseArea(ref);
    cells += area ? rowCount(area) * columnCount(area) : 0;
  }
  if (cells > MAX_MERGED_CELLS) throw new UnreadableWorkbookError('too-large');
}

function namesIn(xml: string): FileName[] {
  const [, list = ''] = NAMES.exec(xml) ?? [];
  return [...list.matchAll(NAME)].map(([, attributes = '', formula = '']) => {
    const sheet = attribute(attributes, 'localSheetId');
    return {
      name: attribute(attributes, 'name') ?? '',
      formula: unescaped(formula),
      ...(sheet !== undefined && { sheet: Number(sheet) }),
      hidden: /^(?:1|true)$/.test(attribute(attributes, 'hidden') ?? ''),
      comment: attribute(attributes, 'comment') ?? '',
    };
  });
}

/** The parts of a file, ready for exceljs. Throws UnreadableWorkbookError. */
export function preparedParts(bytes: Uint8Array): PreparedParts {
  const validationAreas = new Map<string, readonly Area[]>();
  let names: readonly FileName[] = [];
  let formats: ReadonlyMap<string, string> = new Map();
  const standIn = (_all: string, before: string, sqref: string, after: string): string => {
    const address = `A${validationAreas.size + 1}`;
    validationAreas.set(address, areasOf(sqref));
    return before + address + after;
  };
  const prepared = (name: string, xml: string): string => {
    if (SHEET.test(name)) {
      checkMerges(xml);
      return xml.replace(VALIDATION, standIn);
    }
    if (STYLES.test(name)) {
      const quoted = quotedFormats(xml);
      formats = quoted.formats;
      return quoted.xml;
    }
    names = namesIn(xml);
    return xml.replace(NAMES, '');
  };
  const parts = Object.entries(unpack(bytes)).map(([name, content]): [string, Uint8Array] => {
    if (![SHEET, STYLES, WORKBOOK].some((pattern) => pattern.test(name))) return [name, content];
    return [name, new TextEncoder().encode(prepared(name, new TextDecoder().decode(content)))];
  });
  return { parts: Object.fromEntries(parts), validationAreas, names, formats };
}
