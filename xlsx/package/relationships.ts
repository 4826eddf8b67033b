import { UnreadableWorkbookError } from '../errors';
import type { Package } from '../guard';
import { inflate } from '../zip/inflate';
import { partKey } from './part-key';
import { folderOf, lastSegment, resolvePath } from './part-path';
import { parseXml } from './xml';

export interface Relationship {
  readonly id: string;
  /** Last segment of the type's address, e.g. `worksheet`: the same in the transitional and the strict format. */
  readonly type: string;
  /** Key of the part it leads to. */
  readonly target: string;
}

/** The inflated content of a part. Throws UnreadableWorkbookError `damaged` where the package lacks it. */
export function partContent(parts: Package, key: string): Uint8Array {
  const entry = parts.get(key);
  if (!entry) throw new UnreadableWorkbookError('damaged', new Error(`missing part ${key}`));
  return inflate(entry);
}

/** Key of the part that holds the relationships of `source`; the package itself is the empty source. */
export function relationshipsKey(source: string): string {
  return `${folderOf(source)}_rels/${lastSegment(source)}.rels`;
}

/** Key of the part a relationship of `source` leads to. */
export function resolveTarget(source: string, target: string): string {
  return partKey(target.trim().startsWith('/') ? target : resolvePath(folderOf(source), target));
}

/** The relationships of a part to other parts; none where it has none. */
export function readRelationships(parts: Package, source: string): Relationship[] {
  const key = relationshipsKey(source);
  const relationships: Relationship[] = [];
  if (!parts.has(key)) return relationships;
  parseXml(partContent(parts, key), {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External' || !id || !type || !target) return;
      relationships.push({ id, type: lastSegment(type), target: resolveTarget(source, target) });
    },
  });
  return relationships;
}
