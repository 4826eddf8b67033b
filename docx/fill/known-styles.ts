import { STYLES, TABLE_STYLE } from '../layout/style-ids';

const STYLE = /<w:style ([^>]*)>\s*<w:name w:val="([^"]*)"/g;
const STYLE_ID = /w:styleId="([^"]*)"/;

/** The styles of tables that we write. */
const WRITTEN = [STYLES.tableHead, STYLES.tableText, TABLE_STYLE];
const USE = new RegExp(
  `<w:(pStyle|tblStyle) w:val="(${WRITTEN.map(({ id }) => id).join('|')})"/>(?:(<w:tblW [^>]*/>))?`,
  'g',
);

const LINES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

/**
 * XML in which tables bear our style ids, with the ids these styles have in a template: Word and LibreOffice give
 * styles with Chinese names new ids when they save, and keep the names. Where a style is missing a table gets lines
 * of its own, and its text is that of the template.
 */
export function knownStyles(stylesXml: string): (xml: string) => string {
  const byName = new Map(
    [...stylesXml.matchAll(STYLE)].map(([, attributes = '', name = '']) => [
      name,
      STYLE_ID.exec(attributes)?.[1],
    ]),
  );
  const ids = new Map<string, string | undefined>(WRITTEN.map(({ id, name }) => [id, byName.get(name)]));
  return (xml) =>
    xml.replace(USE, (_, element: string, id: string, width = '') => {
      const own = ids.get(id);
      if (own !== undefined) return `<w:${element} w:val="${own}"/>${String(width)}`;
      return element === 'pStyle' ? '' : `${String(width)}<w:tblBorders>${LINES}</w:tblBorders>`;
    });
}
