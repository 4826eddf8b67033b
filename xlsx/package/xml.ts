import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { UnreadableWorkbookError } from '../errors';

export type Attributes = Readonly<Record<string, string>>;

/**
 * What a listener is told of an XML part. Names come without namespace prefix; `end` counts the characters of the
 * part up to the tag's closing bracket. A self-closing tag is told as open and close with the same `end`.
 */
export interface XmlListener {
  open?(name: string, attributes: Attributes, end: number): void;
  /** Character data and CDATA alike; one run of text may come in pieces. */
  text?(text: string): void;
  close?(name: string, end: number): void;
}

/** `row` for `x:row`: writers are free to bind a prefix to the spreadsheet namespace. */
function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of `r:id`, whatever prefix stands for the namespace of relationships. */
export function relationshipId(attributes: Attributes): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}

/** True for the spellings of a true attribute. */
export function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true' || attribute === 'on';
}

/** Document types are refused: Office never writes one, and entities are what XML bombs are made of. */
function createParser(listener: XmlListener): SaxesParser {
  const parser = new SaxesParser();
  parser.on('doctype', () => parser.fail('document type declaration'));
  if (listener.open) {
    const open = listener.open.bind(listener);
    parser.on('opentag', (tag: SaxesTagPlain) => {
      open(localName(tag.name), tag.attributes, parser.position);
    });
  }
  if (listener.close) {
    const close = listener.close.bind(listener);
    parser.on('closetag', (tag: SaxesTagPlain) => {
      close(localName(tag.name), parser.position);
    });
  }
  if (listener.text) {
    const text = listener.text.bind(listener);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
}

/** Strict UTF-8, the byte order mark kept, so that what is decoded can be encoded to the same bytes. */
export function createDecoder(): InstanceType<typeof TextDecoder> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}

const SLICE_BYTES = 512 * 1024;

/**
 * Tells the listener what a part holds, slice by slice, so that a large part never exists as one string.
 * Throws UnreadableWorkbookError `damaged` for what is not well-formed UTF-8 XML.
 */
export function parseXml(content: Uint8Array, listener: XmlListener): void {
  const parser = createParser(listener);
  const decoder = createDecoder();
  try {
    for (let at = 0; at < content.length; at += SLICE_BYTES) {
      parser.write(decoder.decode(content.subarray(at, at + SLICE_BYTES), { stream: true }));
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    throw error instanceof UnreadableWorkbookError ? error : new UnreadableWorkbookError('damaged', error);
  }
}
