import { type Attributes, parseXml, type XmlListener } from '../package/xml';
import { escapeAttribute, type Patch, type Span, tagEndingAt } from '../edit/markup';

/** An element and where it stands in its part's text; of a self-closing one both tags are the same. */
export interface XmlElement {
  /** Without namespace prefix. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly open: Span;
  close: Span;
  readonly children: XmlElement[];
  /** The character data right inside. */
  text: string;
}

/** Hears of what stands inside an element of this name in place of the tree, which has the element itself. */
export interface TreeDelegate extends XmlListener {
  readonly element: string;
}

class TreeBuilder implements XmlListener {
  root: XmlElement | undefined;
  private readonly path: XmlElement[] = [];
  private delegatedDepth = 0;

  constructor(
    private readonly xml: string,
    private readonly delegate: TreeDelegate | undefined,
  ) {}

  open(name: string, attributes: Attributes, end: number): void {
    if (this.delegatedDepth > 0) {
      this.delegatedDepth++;
      this.delegate?.open?.(name, attributes, end);
      return;
    }
    const open = tagEndingAt(this.xml, end);
    const element = { name, attributes, open, close: open, children: [], text: '' };
    this.path.at(-1)?.children.push(element);
    this.root ??= element;
    this.path.push(element);
    if (name === this.delegate?.element) this.delegatedDepth = 1;
  }

  text(text: string): void {
    const element = this.path.at(-1);
    if (this.delegatedDepth > 1) this.delegate?.text?.(text);
    else if (element) element.text += text;
  }

  close(name: string, end: number): void {
    if (this.delegatedDepth > 1) {
      this.delegatedDepth--;
      this.delegate?.close?.(name, end);
      return;
    }
    this.delegatedDepth = 0;
    const element = this.path.pop();
    if (element) element.close = tagEndingAt(this.xml, end);
  }
}

/** The elements of a part. Throws UnreadableWorkbookError `damaged` where it is not well-formed. */
export function readTree(content: Uint8Array, xml: string, delegate?: TreeDelegate): XmlElement {
  const builder = new TreeBuilder(xml, delegate);
  parseXml(content, builder);
  // The parser lets no part without a root element pass.
  return (
    builder.root ?? {
      name: '',
      attributes: {},
      open: { start: 0, end: 0 },
      close: { start: 0, end: 0 },
      children: [],
      text: '',
    }
  );
}

/** The tag with attributes changed or, where the value is undefined, removed; new ones come last. */
export function withAttributes(tag: string, values: Readonly<Record<string, string | undefined>>): string {
  const written = new Set<string>();
  const changed = tag.replace(/\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g, (attribute, name: string) => {
    if (!(name in values)) return attribute;
    written.add(name);
    const value = values[name];
    return value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`;
  });
  const added = Object.entries(values).flatMap(([name, value]) =>
    written.has(name) || value === undefined ? [] : [` ${name}="${escapeAttribute(value)}"`],
  );
  return added.length === 0
    ? changed
    : changed.replace(/\s*\/?>$/, (end) => `${added.join('')}${end.trim()}`);
}

/** What changes attributes of an element. */
export function attributePatch(
  xml: string,
  { open }: Pick<XmlElement, 'open'>,
  values: Readonly<Record<string, string | undefined>>,
): Patch {
  return { ...open, text: withAttributes(xml.slice(open.start, open.end), values) };
}

/** What replaces the text of an element that has no children. */
export function textPatch({ open, close }: Pick<XmlElement, 'open' | 'close'>, text: string): Patch {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return { start: open.end, end: close.start, text: escaped };
}

export function dropPatch({ open, close }: Pick<XmlElement, 'open' | 'close'>): Patch {
  return { start: open.start, end: close.end, text: '' };
}

/** Every element of a tree, each before its children. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}
