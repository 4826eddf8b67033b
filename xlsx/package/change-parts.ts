import { strFromU8, strToU8 } from 'fflate';

/** The parts of a workbook file by name, inflated. */
export type PackageParts = Record<string, Uint8Array>;

/** Changes the text of a part that a written file has. */
export function changePart(parts: PackageParts, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (!part) throw new Error(`a written workbook has ${name}`);
  parts[name] = strToU8(change(strFromU8(part)));
}

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Puts a part into the file, of a type such as `application/vnd.ms-office.webextension+xml`. */
export function addPart(parts: PackageParts, name: string, type: string, xml: string): void {
  parts[name] = strToU8(HEADER + xml);
  const override = `<Override PartName="/${name}" ContentType="${type}"/>`;
  changePart(parts, '[Content_Types].xml', (types) => types.replace('</Types>', () => `${override}</Types>`));
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Where the relationships of a part are; those of the whole file for an empty name. */
function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Has a part, or the whole file, refer to another part by its name from the root on; gives the reference's id. */
export function addRelationship(parts: PackageParts, from: string, type: string, to: string): string {
  const name = relationshipsOf(from);
  parts[name] ??= strToU8(`${HEADER}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`);
  let id = '';
  changePart(parts, name, (xml) => {
    id = `rIdTaizhang${xml.split('<Relationship ').length}`;
    const added = `<Relationship Id="${id}" Type="${type}" Target="/${to}"/>`;
    return xml.replace('</Relationships>', () => `${added}</Relationships>`);
  });
  return id;
}
