import path from 'node:path/posix';
import { unzipSync } from 'fflate';
import { all, treeOf } from './xml-tree';

function sourceOf(relationships: string): string {
  return path.join(path.dirname(path.dirname(relationships)), '.');
}

function brokenRelationships(file: Uint8Array, parts: readonly string[]): readonly string[] {
  return parts
    .filter((part) => part.endsWith('.rels'))
    .flatMap((part) =>
      all(treeOf(file, part), 'Relationship')
        .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
        .map(({ attributes: { Target = '' } }) =>
          Target.startsWith('/') ? Target.slice(1) : path.join(sourceOf(part), Target),
        )
        .filter((target) => !parts.includes(target))
        .map((target) => `${part} names ${target}, which is not there`),
    );
}

function untypedParts(file: Uint8Array, parts: readonly string[]): readonly string[] {
  const types = treeOf(file, '[Content_Types].xml');
  const named = new Set(all(types, 'Override').map(({ attributes }) => attributes['PartName']));
  const endings = new Set(all(types, 'Default').map(({ attributes }) => attributes['Extension']));
  const absent = [...named].filter((part) => !parts.includes(part?.slice(1) ?? ''));
  return [
    ...parts
      .filter((part) => !named.has(`/${part}`) && !endings.has(part.slice(part.lastIndexOf('.') + 1)))
      .map((part) => `${part} has no content type`),
    ...absent.map((part) => `${part ?? ''} has a content type and is not there`),
  ];
}

function unknownStyles(file: Uint8Array): readonly string[] {
  const known = new Set(
    all(treeOf(file, 'word/styles.xml'), 'w:style').map((s) => s.attributes['w:styleId']),
  );
  const document = treeOf(file);
  return ['w:pStyle', 'w:tblStyle', 'w:rStyle']
    .flatMap((name) => all(document, name))
    .map(({ attributes }) => attributes['w:val'] ?? '')
    .filter((id) => !known.has(id))
    .map((id) => `style ${id} is not there`);
}

/** What Word would stumble over in a .docx file; fails where a part is no XML. */
export function packageFaults(file: Uint8Array): readonly string[] {
  const parts = Object.keys(unzipSync(file));
  for (const part of parts.filter((one) => /\.(xml|rels)$/.test(one))) treeOf(file, part);
  return [...brokenRelationships(file, parts), ...untypedParts(file, parts), ...unknownStyles(file)];
}
