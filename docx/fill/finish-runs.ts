import type { TextPiece } from '#core/document/document-text';
import { decodeText, isMarked } from './encoded-text';
import { hasRare, splitAtRare, widerFont } from './rare-characters';
import { fontIn } from './style-fonts';
import { escapeXml, unescapeXml } from './xml';

export interface RunContext {
  /** The font of Chinese text by the id of a paragraph's style. */
  readonly fontOf: (styleId: string) => string | undefined;
  /** Takes a comment and gives its id; absent where the part cannot hold comments. */
  readonly comment?: (text: string) => number;
  /** Takes note of a place for a person to write. */
  readonly gap: (what: string) => void;
}

const TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;
const PARAGRAPH_START = /<w:p(?=[ >])/g;
const STYLE_OF_PARAGRAPH = /<w:pStyle w:val="([^"]*)"/;

/** The properties of the run that is open at the end of `before`: the text between its tags. */
function openRunProperties(before: string): string {
  const run = Math.max(before.lastIndexOf('<w:r>'), before.lastIndexOf('<w:r '));
  const match = /^<w:r(?: [^>]*)?><w:rPr>(.*?)<\/w:rPr>/s.exec(before.slice(run));
  return match?.[1] ?? '';
}

function paragraphStyle(before: string): string {
  const start = [...before.slice(-4000).matchAll(PARAGRAPH_START)].at(-1)?.index ?? 0;
  return STYLE_OF_PARAGRAPH.exec(before.slice(-4000).slice(start))?.[1] ?? '';
}

/** Run properties have an order that Word insists on: fonts come first, the highlight late. */
function withFont(properties: string, font: string): string {
  const bare = properties.replace(/<w:rFonts [^>]*\/>/, '');
  const style = /^<w:rStyle [^>]*\/>/.exec(bare)?.[0] ?? '';
  return `${style}<w:rFonts w:eastAsia="${font}" w:hint="eastAsia"/>${bare.slice(style.length)}`;
}

const AFTER_HIGHLIGHT =
  /<w:(?:u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath)\b/;

function withHighlight(properties: string): string {
  const at = properties.search(AFTER_HIGHLIGHT);
  const [head, tail] = at < 0 ? [properties, ''] : [properties.slice(0, at), properties.slice(at)];
  return `${head}<w:highlight w:val="yellow"/>${tail}`;
}

function runXml(properties: string, text: string): string {
  const content = `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

/** Writes the runs of one text. */
class RunWriter {
  private readonly wider: string | undefined;

  constructor(
    private readonly properties: string,
    font: string | undefined,
    private readonly context: Pick<RunContext, 'comment' | 'gap'>,
  ) {
    this.wider = widerFont(font);
  }

  private plain(text: string, properties = this.properties): string {
    const { wider } = this;
    if (wider === undefined) return runXml(properties, text);
    return splitAtRare(text)
      .map((part) => runXml(part.isRare ? withFont(properties, wider) : properties, part.text))
      .join('');
  }

  private marked(gap: string): string {
    this.context.gap(gap);
    return this.plain(`【${gap}】`, withHighlight(this.properties));
  }

  piece(piece: TextPiece): string {
    if (typeof piece === 'string') return this.plain(piece);
    if ('gap' in piece) return this.marked(piece.gap);
    const id = this.context.comment?.(piece.source);
    if (id === undefined) return this.plain(piece.text);
    return (
      `<w:commentRangeStart w:id="${id}"/>${this.plain(piece.text)}<w:commentRangeEnd w:id="${id}"/>` +
      `<w:r><w:commentReference w:id="${id}"/></w:r>`
    );
  }
}

/**
 * Makes runs of marked pieces in a filled part: highlighted places, commented figures; and gives characters that a font
 * lacks to a wider one. Texts that hold neither stay as they are.
 */
export function finishRuns(xml: string, { fontOf, ...context }: RunContext): string {
  const parts: string[] = [];
  let end = 0;
  for (const match of xml.matchAll(TEXT)) {
    const text = match[1] ?? '';
    if (!isMarked(text) && !hasRare(text)) continue;
    const before = xml.slice(Math.max(0, match.index - 8000), match.index);
    const properties = openRunProperties(before);
    const font = fontIn(`<w:rPr>${properties}`) ?? fontOf(paragraphStyle(before));
    const writer = new RunWriter(properties, font, context);
    const runs = decodeText(unescapeXml(text)).map((piece) => writer.piece(piece));
    const reopened = `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}`;
    parts.push(xml.slice(end, match.index), '</w:r>', ...runs, reopened);
    end = match.index + match[0].length;
  }
  // Runs that nothing is left in go, but for their properties they were never there.
  return [...parts, xml.slice(end)]
    .join('')
    .replace(/<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<\/w:r>/gs, '');
}
