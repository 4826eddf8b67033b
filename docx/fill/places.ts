import { unescapeXml } from './xml';

const LONGEST_QUOTE = 20;
/** What moves the place: a table, a row, a paragraph, a text. */
const LANDMARK = /<w:(tbl|tr|p)[ >]|<\/w:(tbl)>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;

interface Paragraph {
  readonly where: string;
  /** Where its text begins and ends in the text of the part, as XML writes it. */
  readonly from: number;
  to: number;
  text: string;
}

/** Counts through a part; nested tables count as rows of the outer one. */
class PlaceCounter {
  readonly paragraphs: Paragraph[] = [];
  private offset = 0;
  private bodyParagraphs = 0;
  private tables = 0;
  private rows = 0;
  private depth = 0;

  constructor(private readonly partName: string) {}

  open(tag: string): void {
    if (tag === 'tbl') {
      if (this.depth === 0) [this.tables, this.rows] = [this.tables + 1, 0];
      this.depth += 1;
    } else if (tag === 'tr') {
      if (this.depth === 1) this.rows += 1;
    } else {
      if (this.depth === 0) this.bodyParagraphs += 1;
      const where =
        this.depth === 0 ? `第${this.bodyParagraphs}段` : `第${this.tables}个表格第${this.rows}行`;
      const { offset } = this;
      this.paragraphs.push({ where: this.partName + where, from: offset, to: offset, text: '' });
    }
  }

  closeTable(): void {
    this.depth -= 1;
  }

  addText(xml: string): void {
    this.offset += xml.length;
    const last = this.paragraphs.at(-1);
    if (!last) return;
    last.to = this.offset;
    last.text += unescapeXml(xml);
  }
}

function partName(path: string): string {
  if (path.includes('header')) return '页眉';
  if (path.includes('footer')) return '页脚';
  return path === 'word/document.xml' ? '正文' : path;
}

function paragraphsOf(path: string, xml: string): readonly Paragraph[] {
  const counter = new PlaceCounter(partName(path));
  for (const [, opened, closed, text] of xml.matchAll(LANDMARK)) {
    if (opened !== undefined) counter.open(opened);
    else if (closed !== undefined) counter.closeTable();
    else counter.addText(text ?? '');
  }
  return counter.paragraphs;
}

/**
 * Tells where in a part of a template something stands: `正文第3段“……”`. Offsets count the characters of the part's
 * texts as XML writes them, as the template engine does.
 */
export function placesOf(path: string, xml: string): (offset: number) => string {
  const paragraphs = paragraphsOf(path, xml);
  return (offset) => {
    const found = paragraphs.find(({ from, to }) => offset >= from && offset < to);
    if (!found) return partName(path);
    const text = found.text.trim();
    const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}……` : text;
    return `${found.where}“${quote}”`;
  };
}
