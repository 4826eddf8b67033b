import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A worksheet part around the given content, e.g. `<sheetData/>`. */
export function worksheet(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\r\n<worksheet xmlns="${MAIN}">${content}</worksheet>`;
}

export function relationships(
  ...links: readonly (readonly [id: string, type: string, target: string])[]
): string {
  const elements = links.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE_RELATIONS}">${elements.join('')}</Relationships>`;
}

export function workbook(content: string): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${content}</workbook>`;
}

const DEFAULT_PARTS = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': workbook('<sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets>'),
  'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
  'xl/worksheets/sheet1.xml': worksheet(
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>序号</t></is></c></row></sheetData>',
  ),
};

/** For tests: a hand-made .xlsx of one sheet 台账, with parts added or replaced and those given as null left out. */
export function makePackage(parts: Readonly<Record<string, string | null>> = {}): Uint8Array {
  const files = Object.entries<string | null>({ ...DEFAULT_PARTS, ...parts }).flatMap(([name, text]) =>
    text === null ? [] : [[name, strToU8(text)] as const],
  );
  return zipSync(Object.fromEntries(files));
}
