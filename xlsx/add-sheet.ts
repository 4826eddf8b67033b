import { posix } from 'node:path';
import type { CellValue } from '#core/grid/grid';
import { EditRefusedError } from './edit/edit-refused-error';
import {
  applyPatches,
  decodePart,
  escapeAttribute,
  isSelfClosing,
  prefixOf,
  tagEndingAt,
} from './edit/markup';
import type { Span } from './edit/markup';
import { renderCell } from './edit/render-cell';
import { UnreadableWorkbookError } from './errors';
import { openPackage } from './guard';
import { partKey } from './package/part-key';
import { partContent, relationshipsKey } from './package/relationships';
import { readWorkbookPart } from './package/workbook-part';
import { type Attributes, isTrue, parseXml } from './package/xml';
import type { ZipEntry } from './zip/directory';
import { withContent, writeZip } from './zip/write';

const CONTENT_TYPES = '[content_types].xml';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** A plain sheet: its first row is the header, which stays in view. It prints on A4, as wide as the page. */
export interface NewSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Width of each column in characters. */
  readonly widths: readonly number[];
}

interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
}

/** A small part read as a whole. */
interface Part {
  readonly xml: string;
  readonly tags: readonly Tag[];
  /** The closing tag of the last element of each name; of `<a/>` the tag itself. */
  readonly closing: ReadonlyMap<string, Span>;
}

function readPart(content: Uint8Array): Part {
  const xml = decodePart(content);
  const tags: Tag[] = [];
  const closing = new Map<string, Span>();
  parseXml(content, {
    open: (name, attributes) => tags.push({ name, attributes }),
    close: (name, end) => closing.set(name, tagEndingAt(xml, end)),
  });
  return { xml, tags, closing };
}

/** The attributes of the elements of this name. */
function elements({ tags }: Part, name: string): Attributes[] {
  return tags.filter((tag) => tag.name === name).map(({ attributes }) => attributes);
}

/** The part's content with one more element at the end of its element `parent`; `render` is given the prefix to use. */
function withChild({ xml, closing }: Part, parent: string, render: (prefix: string) => string): Uint8Array {
  const tag = closing.get(parent);
  if (!tag) throw new UnreadableWorkbookError('damaged', new Error(`no element ${parent}`));
  const prefix = prefixOf(xml, tag);
  const child = render(prefix);
  const patch = isSelfClosing(xml, tag)
    ? { ...tag, text: `${xml.slice(tag.start, tag.end - 2)}>${child}</${prefix}${parent}>` }
    : { start: tag.start, end: tag.start, text: child };
  return Buffer.from(applyPatches(xml, [patch]));
}

/** The first of `name1`, `name2`, … that is free. */
function firstFree(name: (number: number) => string, isTaken: (name: string) => boolean): string {
  let number = 1;
  while (isTaken(name(number))) number += 1;
  return name(number);
}

/** The namespace the workbook part is written in: the strict format has another than the transitional. */
function mainNamespace({ xml, tags, closing }: Part): string {
  const root = closing.get('workbook');
  const prefix = root ? prefixOf(xml, root).slice(0, -1) : '';
  return tags[0]?.attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] ?? TRANSITIONAL;
}

function worksheet({ rows, widths }: NewSheet, namespace: string): Uint8Array {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const data = rows.map((values, row) => {
    const cells = values.map((value, column) =>
      value === null ? '' : renderCell({ row, column, style: undefined, prefix: '' }, value),
    );
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">` +
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
      `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
      (columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '') +
      `<sheetData>${data.join('')}</sheetData>` +
      '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  );
}

function refuseSheet(workbook: Part, name: string): void {
  const isSame = (sheet: Attributes): boolean => sheet.name?.toLowerCase() === name.toLowerCase();
  if (elements(workbook, 'sheet').some(isSame)) throw new EditRefusedError('sheet-exists', name);
  if (elements(workbook, 'workbookProtection').some(({ lockStructure }) => isTrue(lockStructure)))
    throw new EditRefusedError('structure-locked', name);
}

/** `<sheet …/>` of the workbook part. */
function sheetElement(workbook: Part, name: string, relationship: string, prefix: string): string {
  const sheets = elements(workbook, 'sheet');
  const sheetId = Math.max(0, ...sheets.map((sheet) => Number(sheet.sheetId))) + 1;
  const idName = sheets.flatMap((sheet) => Object.keys(sheet)).find((key) => key.endsWith(':id')) ?? 'r:id';
  return `<${prefix}sheet name="${escapeAttribute(name)}" sheetId="${sheetId}" ${idName}="${relationship}"/>`;
}

function newEntry(name: string, content: Uint8Array): ZipEntry {
  const empty = { name, rawName: Buffer.from(name), flags: 0, method: 0, crc32: 0, size: 0 };
  return withContent({ ...empty, data: new Uint8Array() }, content);
}

/**
 * The .xlsx file with one more worksheet behind the others. Besides the new part only the three that list the
 * worksheets change; every other part keeps its compressed bytes.
 *
 * Throws UnreadableWorkbookError as readWorkbook does, and EditRefusedError where the workbook has a sheet of this name
 * or its structure is protected.
 */
export function addSheet(bytes: Uint8Array, sheet: NewSheet): Uint8Array {
  const parts = openPackage(bytes);
  const { key } = readWorkbookPart(parts);
  const linksKey = relationshipsKey(key);
  const workbook = readPart(partContent(parts, key));
  const links = readPart(partContent(parts, linksKey));
  const types = readPart(partContent(parts, CONTENT_TYPES));
  refuseSheet(workbook, sheet.name);

  const inFolder = (name: string): string => posix.join(posix.dirname(key), name);
  const isPart = (name: string): boolean => parts.has(partKey(inFolder(name)));
  const target = firstFree((number) => `worksheets/sheet${number}.xml`, isPart);
  const related = elements(links, 'Relationship');
  const isLink = (id: string): boolean => related.some((link) => link.Id === id);
  const id = firstFree((number) => `rId${number}`, isLink);
  const type = related.flatMap((link) => link.Type ?? []).find((each) => each.endsWith('/worksheet'));

  const changed = new Map(parts);
  const replace = (part: string, content: Uint8Array): void => {
    const entry = parts.get(part);
    if (entry) changed.set(part, withContent(entry, content));
  };
  replace(
    key,
    withChild(workbook, 'sheets', (prefix) => sheetElement(workbook, sheet.name, id, prefix)),
  );
  replace(
    linksKey,
    withChild(
      links,
      'Relationships',
      (prefix) => `<${prefix}Relationship Id="${id}" Type="${type ?? RELATION}" Target="${target}"/>`,
    ),
  );
  const name = inFolder(target);
  replace(
    CONTENT_TYPES,
    withChild(
      types,
      'Types',
      (prefix) => `<${prefix}Override PartName="/${name}" ContentType="${SHEET_TYPE}"/>`,
    ),
  );
  return writeZip([...changed.values(), newEntry(name, worksheet(sheet, mainNamespace(workbook)))]);
}
