import type { Patch } from '../edit/markup';
import { attributePatch, dropPatch, textPatch, type XmlElement } from './element-tree';

/** Elements that mean nothing, or that Excel takes for damage, once all they held is gone. */
const CONTAINERS = new Set([
  'mergeCells',
  'dataValidations',
  'hyperlinks',
  'protectedRanges',
  'ignoredErrors',
  'cellWatches',
  'rowBreaks',
  'conditionalFormattings',
  'sparklines',
  'sparklineGroups',
  'ext',
  'extLst',
]);

/** Changes to the elements of one part, collected before any is made. */
export class TreeEdits {
  private readonly attributes = new Map<XmlElement, Record<string, string>>();
  private readonly texts = new Map<XmlElement, string>();
  private readonly dropped = new Set<XmlElement>();

  setAttribute(element: XmlElement, name: string, value: string): void {
    if (element.attributes[name] === value) return;
    this.attributes.set(element, { ...this.attributes.get(element), [name]: value });
  }

  setText(element: XmlElement, text: string): void {
    if (element.text !== text) this.texts.set(element, text);
  }

  drop(element: XmlElement): void {
    this.dropped.add(element);
  }

  isDropped(element: XmlElement): boolean {
    return this.dropped.has(element);
  }

  patches(xml: string, root: XmlElement): Patch[] {
    const patches: Patch[] = [];
    this.collect(xml, root, patches);
    return patches;
  }

  private isGone(element: XmlElement): boolean {
    const { name, children } = element;
    if (this.dropped.has(element)) return true;
    if (name === 'sparklineGroup')
      return children.some((child) => child.name === 'sparklines' && this.isGone(child));
    return CONTAINERS.has(name) && children.length > 0 && children.every((child) => this.isGone(child));
  }

  private collect(xml: string, element: XmlElement, patches: Patch[]): void {
    if (this.isGone(element)) {
      patches.push(dropPatch(element));
      return;
    }
    this.recount(element);
    const attributes = this.attributes.get(element);
    if (attributes) patches.push(attributePatch(xml, element, attributes));
    const text = this.texts.get(element);
    if (text !== undefined) patches.push(textPatch(element, text));
    for (const child of element.children) this.collect(xml, child, patches);
  }

  /** Containers may state how many they hold. */
  private recount(element: XmlElement): void {
    if (!CONTAINERS.has(element.name)) return;
    const staying = element.children.filter((child) => !this.isGone(child));
    if (staying.length === element.children.length) return;
    const { count, manualBreakCount } = element.attributes;
    if (count !== undefined) this.setAttribute(element, 'count', String(staying.length));
    if (manualBreakCount === undefined) return;
    const manual = staying.filter(({ attributes }) => /^(?:1|true)$/.test(attributes.man ?? ''));
    this.setAttribute(element, 'manualBreakCount', String(manual.length));
  }
}
