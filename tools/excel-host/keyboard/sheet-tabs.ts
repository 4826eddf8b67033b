import type { Sheet } from '../model/sheet';
import { nameSheet } from '../model/sheet-references';
import { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import { checkSheetName } from '../surface/sheet-name';
import type { Hand } from './hand';
import { activate } from './select';

/** What a protected workbook does not let people do with its sheets. */
function checkStructure({ book }: Hand): void {
  if (book.protection) throw new HostError('AccessDenied');
}

/** Adds a sheet at the end and, as the plus beside the tabs does, shows it. */
export function addSheet(hand: Hand, name: string): void {
  const { book, source } = hand;
  checkStructure(hand);
  checkSheetName(book, name, new Args([], ''));
  const sheet = book.addSheet(name);
  book.raiseForBook('added', { worksheetId: sheet.id, source });
  if (source === 'Local') activate(hand, sheet);
}

export function renameSheet(hand: Hand, sheet: Sheet, name: string): void {
  const { book, source } = hand;
  checkStructure(hand);
  checkSheetName(book, name, new Args([], ''), sheet.id);
  const nameBefore = sheet.name;
  nameSheet(book, sheet, name);
  book.raise('nameChanged', sheet, { nameBefore, nameAfter: name, source });
}

/** Deletes a sheet; the last one that is seen stays. */
export function deleteSheet(hand: Hand, sheet: Sheet): void {
  const { book } = hand;
  checkStructure(hand);
  const others = book.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  if (others.length === 0) throw new HostError('InvalidOperation');
  book.removeSheet(sheet);
}

/** Drags a tab to a position among the sheets, from 0. */
export function moveSheet(hand: Hand, sheet: Sheet, positionAfter: number): void {
  const { book, source } = hand;
  checkStructure(hand);
  const positionBefore = book.sheets.indexOf(sheet);
  const others = book.sheets.filter((other) => other !== sheet);
  book.sheets = [...others.slice(0, positionAfter), sheet, ...others.slice(positionAfter)];
  book.raiseForBook('moved', { worksheetId: sheet.id, positionBefore, positionAfter, source });
}
