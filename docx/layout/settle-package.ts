import { strFromU8, strToU8, unzipSync } from 'fflate';
import { writePackage } from '#docx/package';
import { fontTable } from './fonts';
import { STYLES } from './style-ids';

const CORE_PROPERTIES = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
].join('');

const PARAGRAPH_STYLE =
  /<w:style w:type="(?:paragraph|character)" w:styleId="([^"]*)"(?! w:default).*?<\/w:style>/gs;

/** Without the styles that the library brings along: a bureau shall find only those of its documents. */
function ownStyles(xml: string): string {
  const own = new Set<string>(Object.values(STYLES).map(({ id }) => id));
  return xml.replace(PARAGRAPH_STYLE, (style, id: string) => (own.has(id) ? style : ''));
}

/**
 * The document as the docx library writes it, with what that cannot write (stand-ins for fonts that are not installed)
 * and without when it was written, so that the same document always has the same bytes. `title` is plain Chinese.
 */
export function settlePackage(bytes: Uint8Array, title: string): Uint8Array {
  const parts = unzipSync(bytes);
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
  return writePackage({
    ...parts,
    'word/styles.xml': strToU8(ownStyles(styles)),
    'word/fontTable.xml': strToU8(fontTable()),
    'docProps/core.xml': strToU8(`${CORE_PROPERTIES}<dc:title>${title}</dc:title></cp:coreProperties>`),
  });
}
