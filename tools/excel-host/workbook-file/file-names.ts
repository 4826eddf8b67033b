import type { Book } from '../model/book';
import { DefinedName } from '../model/names';
import { changePart } from '#xlsx/package/change-parts';
import { printedNames } from './file-page';
import type { PackageParts } from '#xlsx/package/change-parts';
import type { FileName } from './prepared-parts';
import { escaped } from './xml-text';

/** Names that Excel keeps for itself: of what is printed and filtered. */
const BUILT_IN = /^_xlnm\./i;

export function readNames(book: Book, names: readonly FileName[]): void {
  book.names = names.flatMap(({ name, formula, sheet, hidden, comment }) => {
    const scope = sheet === undefined ? undefined : book.sheets[sheet];
    if (BUILT_IN.test(name) || (sheet !== undefined && !scope)) return [];
    const defined = new DefinedName(book.newId(), name, formula, scope);
    defined.visible = !hidden;
    defined.comment = comment;
    return [defined];
  });
}

function nameXml(book: Book, { name, formula, scope, visible, comment }: DefinedName): string {
  const attributes = [
    `name="${escaped(name)}"`,
    scope ? ` localSheetId="${book.sheets.indexOf(scope)}"` : '',
    visible ? '' : ' hidden="1"',
    comment ? ` comment="${escaped(comment)}"` : '',
  ];
  return `<definedName ${attributes.join('')}>${escaped(formula)}</definedName>`;
}

/** Puts the names into a file that was written without: exceljs knows no formulas and lists each cell of a name. */
export function addNames(parts: PackageParts, book: Book): void {
  const names = [...book.names.map((name) => nameXml(book, name)), ...printedNames(book)];
  if (names.length === 0) return;
  const xml = names.join('');
  changePart(parts, 'xl/workbook.xml', (workbook) =>
    workbook.replace('</sheets>', () => `</sheets><definedNames>${xml}</definedNames>`),
  );
}
