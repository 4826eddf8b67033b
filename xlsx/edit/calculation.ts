import type { Package } from '../guard';
import { partContent, relationshipsKey, resolveTarget } from '../package/relationships';
import type { WorkbookPart } from '../package/workbook-part';
import { type Attributes, isTrue, parseXml } from '../package/xml';
import { partKey } from '../package/part-key';
import { applyPatches, decodePart, type Patch, tagEndingAt } from './markup';

const CONTENT_TYPES = '[content_types].xml';

/** Key of the part that lists all formula cells in order of calculation, where the package has one. */
export function calcChainKey(parts: Package, workbook: WorkbookPart): string | undefined {
  return workbook.relationships.find(({ type, target }) => type === 'calcChain' && parts.has(target))?.target;
}

/** A part without the elements that lead to another one. */
function withoutReferences(content: Uint8Array, isReference: (element: Attributes) => boolean): Uint8Array {
  const xml = decodePart(content);
  const patches: Patch[] = [];
  let start: number | undefined;
  parseXml(content, {
    open(_name, attributes, end) {
      if (isReference(attributes)) start = tagEndingAt(xml, end).start;
    },
    close(_name, end) {
      if (start !== undefined) patches.push({ start, end, text: '' });
      start = undefined;
    },
  });
  return Buffer.from(applyPatches(xml, patches));
}

/**
 * Adds to `changes` what drops the calculation chain. Excel repairs a file whose chain names a cell without formula,
 * and rebuilds a chain that is missing.
 */
export function dropCalcChain(
  parts: Package,
  workbook: WorkbookPart,
  chain: string,
  changes: Map<string, Uint8Array | null>,
): void {
  const links = relationshipsKey(workbook.key);
  const leadsToChain = ({ Target: target = '' }: Attributes): boolean =>
    resolveTarget(workbook.key, target) === chain;
  const namesChain = ({ PartName: name = '' }: Attributes): boolean => partKey(name) === chain;
  changes.set(chain, null);
  changes.set(links, withoutReferences(partContent(parts, links), leadsToChain));
  changes.set(CONTENT_TYPES, withoutReferences(partContent(parts, CONTENT_TYPES), namesChain));
}

/**
 * The workbook part's content with the order to recalculate on opening, or undefined where it needs none. Excel trusts the stored results of a file
 * that its own version wrote (`calcId`), so totals would keep the values from before; other files it calculates anyway.
 */
export function withRecalculation(content: Uint8Array): Uint8Array | undefined {
  const xml = decodePart(content);
  const patches: Patch[] = [];
  parseXml(content, {
    open(name, attributes, end) {
      if (name !== 'calcPr' || attributes.calcId === undefined || isTrue(attributes.fullCalcOnLoad)) return;
      const tag = tagEndingAt(xml, end);
      const text = xml
        .slice(tag.start, tag.end)
        .replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '')
        .replace(/\s*\/?>$/, (close) => ` fullCalcOnLoad="1"${close.trim()}`);
      patches.push({ ...tag, text });
    },
  });
  return patches.length > 0 ? Buffer.from(applyPatches(xml, patches)) : undefined;
}
