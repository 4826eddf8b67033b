import type { Package } from '../guard';
import { partContent, readRelationships } from '../package/relationships';
import { parseXml } from '../package/xml';
import { parseRange, type Range } from './refuse-edits';

/** The header rows of the Excel tables (ListObjects) that lie on a worksheet. */
export function tableHeaders(parts: Package, sheetKey: string): Range[] {
  const headers: Range[] = [];
  for (const { type, target } of readRelationships(parts, sheetKey)) {
    if (type !== 'table') continue;
    parseXml(partContent(parts, target), {
      open(name, { ref = '', headerRowCount = '1' }) {
        const range = name === 'table' ? parseRange(ref) : undefined;
        const rows = Number(headerRowCount);
        if (range && rows > 0) headers.push({ ...range, bottom: range.top + rows - 1 });
      },
    });
  }
  return headers;
}
