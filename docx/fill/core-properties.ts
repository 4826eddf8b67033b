import { strToU8 } from 'fflate';
import type { CivilDate } from '#core/date/civil-date';
import type { Package } from '../package';
import { escapeXml } from './xml';

const PATH = 'docProps/core.xml';

/** The part with title and date of a document, where it has one. The date is the day it tells of: the same state gives the same document. */
export function coreProperties(parts: Package, title: string, asOf: CivilDate): Package {
  if (!(PATH in parts)) return {};
  const stamp = `${asOf}T00:00:00Z`;
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>台账通</dc:creator>` +
    '<cp:lastModifiedBy>台账通</cp:lastModifiedBy>' +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified></cp:coreProperties>`;
  return { [PATH]: strToU8(xml) };
}
