import { replaceReferences } from '#xlsx/rows/formula-references';
import { quotedSheetName } from './area';
import type { Book } from './book';
import { changeFormulas } from './change-formulas';
import type { Sheet } from './sheet';

// Text is matched to be passed over; a name behind a bracket is that of a sheet in another workbook.
const QUALIFIER = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|(?<![\]\w.\u0080-\uffff])([\w.\u0080-\uffff]+)!/g;

/** The formula with the sheets it names, one or the first and last of several, replaced by what `rename` makes of them. */
function replaceSheets(formula: string, rename: (name: string) => string): string {
  return formula.replace(QUALIFIER, (found, quoted?: string, plain?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? plain;
    if (name === undefined || name.includes('[')) return found;
    const renamed = name.split(':').map(rename).join(':');
    return renamed === name ? found : `${quotedSheetName(renamed)}!`;
  });
}

/** Gives a sheet another name, in all formulas as well. */
export function nameSheet(book: Book, sheet: Sheet, name: string): void {
  const before = sheet.name.toLowerCase();
  sheet.name = name;
  const change = (formula: string): string =>
    replaceSheets(formula, (old) => (old.toLowerCase() === before ? name : old));
  changeFormulas(book, () => change);
}

/** Lets all that refers to a sheet that is gone read `#REF!`. */
export function forgetSheet(book: Book, gone: Sheet): void {
  const name = gone.name.toLowerCase();
  changeFormulas(book, () => (formula) => {
    const changed = replaceReferences(formula, (reference) =>
      reference.sheets?.first.toLowerCase() === name && reference.sheets.last.toLowerCase() === name
        ? undefined
        : reference,
    );
    return changed === formula
      ? formula
      : changed.replace(QUALIFIER, (found: string, quoted: string | undefined, plain: string | undefined) =>
          (quoted?.replaceAll("''", "'") ?? plain)?.toLowerCase() === name ? '' : found,
        );
  });
}
