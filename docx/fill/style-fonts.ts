const STYLE = /<w:style [^>]*?w:styleId="([^"]*)"[^>]*>(.*?)<\/w:style>/gs;
const FONT = /<w:rFonts [^>]*?w:eastAsia="([^"]*)"/;
const BASED_ON = /<w:basedOn w:val="([^"]*)"/;
const DEFAULTS = /<w:rPrDefault>.*?<\/w:rPrDefault>/s;

/** The font of Chinese text that properties of a run or a style name. */
export function fontIn(xml: string): string | undefined {
  return FONT.exec(xml)?.[1];
}

/** The font of Chinese text in paragraphs of a style, by its id; of those without a style by the empty id. */
export function styleFonts(stylesXml: string): (styleId: string) => string | undefined {
  const styles = new Map([...stylesXml.matchAll(STYLE)].map(([, id = '', content = '']) => [id, content]));
  const base = fontIn(DEFAULTS.exec(stylesXml)?.[0] ?? '');
  const found = new Map<string, string | undefined>();
  const resolve = (id: string, depth: number): string | undefined => {
    const style = styles.get(id);
    if (style === undefined || depth > styles.size) return base;
    return fontIn(style) ?? resolve(BASED_ON.exec(style)?.[1] ?? '', depth + 1);
  };
  return (styleId) => {
    if (!found.has(styleId)) found.set(styleId, resolve(styleId, 0));
    return found.get(styleId);
  };
}
