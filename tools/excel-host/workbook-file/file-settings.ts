import { strFromU8 } from 'fflate';
import type { Book } from '../model/book';
import { addPart, addRelationship } from '#xlsx/package/change-parts';
import type { PackageParts } from '#xlsx/package/change-parts';
import { attribute, escaped } from './xml-text';

/** The add-in's id, as in manifest.xml: settings of others in the same workbook are not ours. */
export const ADDIN_ID = '78299779-71a6-45b9-8d49-71ecd896b082';

const FOLDER = 'xl/webextensions';
const EXTENSION = /^\/?xl\/webextensions\/webextension\d*\.xml$/i;
const REFERENCE = /<(?:\w+:)?reference\b[^>]*>/;
const PROPERTY = /<(?:\w+:)?property\b[^>]*>/g;

/** What the add-in keeps in the workbook: JSON texts by name. */
export function readSettings(parts: PackageParts): ReadonlyMap<string, string> {
  const own = Object.entries(parts)
    .filter(([name]) => EXTENSION.test(name))
    .map(([, content]) => strFromU8(content))
    .find((xml) => attribute(REFERENCE.exec(xml)?.[0] ?? '', 'id')?.toLowerCase() === ADDIN_ID);
  const properties = own?.match(PROPERTY) ?? [];
  return new Map(properties.map((tag) => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? '']));
}

function extensionXml(settings: ReadonlyMap<string, string>): string {
  const properties = [...settings].map(
    ([name, value]) => `<we:property name="${escaped(name)}" value="${escaped(value)}"/>`,
  );
  return [
    '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"',
    ` id="{${ADDIN_ID.toUpperCase()}}">`,
    `<we:reference id="${ADDIN_ID}" version="1.0.0.0" store="developer" storeType="Registry"/>`,
    `<we:alternateReferences/><we:properties>${properties.join('')}</we:properties><we:bindings/>`,
    '<we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>',
    '</we:webextension>',
  ].join('');
}

function taskPanesXml(id: string): string {
  return [
    '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11">',
    '<wetp:taskpane dockstate="right" visibility="0" width="350" row="0"><wetp:webextensionref',
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
    ` r:id="${id}"/></wetp:taskpane></wetp:taskpanes>`,
  ].join('');
}

/** Puts what the add-in keeps in the workbook into a file, where Excel keeps it. */
export function addSettings(parts: PackageParts, { documentSettings }: Book): void {
  if (documentSettings.size === 0) return;
  const [extension, panes] = [`${FOLDER}/webextension1.xml`, `${FOLDER}/taskpanes.xml`];
  const related = 'http://schemas.microsoft.com/office/2011/relationships';
  addPart(parts, extension, 'application/vnd.ms-office.webextension+xml', extensionXml(documentSettings));
  const id = addRelationship(parts, panes, `${related}/webextension`, extension);
  addPart(parts, panes, 'application/vnd.ms-office.webextensiontaskpanes+xml', taskPanesXml(id));
  addRelationship(parts, '', `${related}/webextensiontaskpanes`, panes);
}
