import { SaxesParser } from 'saxes';
import { partOf } from './document-text';

/** An element of a part, by its prefixed name. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

interface GrowingNode extends XmlNode {
  readonly children: GrowingNode[];
}

/** A part of a .docx file as a tree of its elements, without its text. Fails where it is no XML. */
export function treeOf(file: Uint8Array, path = 'word/document.xml'): XmlNode {
  const root: GrowingNode = { name: '', attributes: {}, children: [] };
  const open: GrowingNode[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new Error(`${path} is no XML`, { cause: error });
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: GrowingNode = { name, attributes, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(partOf(file, path)).close();
  return root;
}

/** Every element of a name in a tree, in the order of the document. */
export function all(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The first element of a name; fails where there is none. */
export function one(node: XmlNode, name: string): XmlNode {
  const [found] = all(node, name);
  if (!found) throw new Error(`no ${name} in ${node.name}`);
  return found;
}

export function has(node: XmlNode, name: string): boolean {
  return all(node, name).length > 0;
}
