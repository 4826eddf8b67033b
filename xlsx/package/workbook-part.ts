import { UnreadableWorkbookError } from '../errors';
import type { Package } from '../guard';
import { partContent, readRelationships, type Relationship } from './relationships';
import { type Attributes, isTrue, parseXml, relationshipId } from './xml';

export interface SheetPart {
  readonly name: string;
  /** Key of the worksheet part. */
  readonly key: string;
  /** Whether the sheet is hidden, in whatever way. */
  readonly isHidden: boolean;
}

/** What the workbook part says of itself and where its parts are. */
export interface WorkbookPart {
  readonly key: string;
  readonly relationships: readonly Relationship[];
  readonly date1904: boolean;
  /** Worksheets in tab order, hidden ones included; chart and macro sheets have no cells and are left out. */
  readonly sheets: readonly SheetPart[];
}

/** Sheets of these types hold cells. The rest (chartsheet, dialogsheet, macro sheets) do not concern a ledger. */
const WORKSHEET = 'worksheet';

function sheetPart(sheet: Attributes, relationships: readonly Relationship[]): SheetPart | undefined {
  const relationship = relationships.find(({ id }) => id === relationshipId(sheet));
  if (!relationship || sheet.name === undefined) {
    throw new UnreadableWorkbookError('damaged', new Error(`sheet without part: ${sheet.name ?? ''}`));
  }
  if (relationship.type !== WORKSHEET) return undefined;
  const isHidden = sheet.state === 'hidden' || sheet.state === 'veryHidden';
  return { name: sheet.name, key: relationship.target, isHidden };
}

/** Throws UnreadableWorkbookError: `not-workbook` for other packages, `damaged` where parts are missing. */
export function readWorkbookPart(parts: Package): WorkbookPart {
  const key = readRelationships(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  if (key === undefined) throw new UnreadableWorkbookError('not-workbook');
  const relationships = readRelationships(parts, key);
  const sheets: SheetPart[] = [];
  let root: string | undefined;
  let date1904 = false;
  parseXml(partContent(parts, key), {
    open(name, attributes) {
      root ??= name;
      if (name === 'workbookPr') date1904 = isTrue(attributes.date1904);
      const sheet = name === 'sheet' ? sheetPart(attributes, relationships) : undefined;
      if (sheet) sheets.push(sheet);
    },
  });
  if (root !== 'workbook') throw new UnreadableWorkbookError('not-workbook');
  return { key, relationships, date1904, sheets };
}
