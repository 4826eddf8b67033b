import { quotedSheetName } from './area';
import type { Book } from './book';
import { DefinedName } from './names';
import { Sheet } from './sheet';
import { findTable, tablesOf } from './tables';

/** `台账 (2)`: a name for the copy of a sheet, no longer than Excel allows. */
function copyName(book: Book, name: string): string {
  const base = name.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const free = base.slice(0, 31 - suffix.length) + suffix;
    if (!book.sheet(free)) return free;
  }
}

function copyTables(book: Book, copy: Sheet): void {
  const others = tablesOf(book).filter((table) => table.sheet !== copy);
  for (const table of copy.tables.items) {
    const base = table.name.replace(/\d+$/, '');
    let number = 2;
    while (findTable(others, `${base}${number}`)) number += 1;
    table.name = `${base}${number}`;
    others.push(table);
  }
}

/** Names for cells of the sheet are names of the copy's own, for its cells. */
function copyNames(book: Book, source: Sheet, copy: Sheet): void {
  const [before, after] = [source, copy].map(({ name }) => `${quotedSheetName(name)}!`);
  if (!before || !after) return;
  const copied = book.names.filter(
    ({ scope, formula }) => scope === source || (!scope && formula.startsWith(before)),
  );
  const names = copied.map((name) => {
    const twin = new DefinedName(book.newId(), name.name, name.formula.replaceAll(before, after), copy);
    return Object.assign(twin, { visible: name.visible, comment: name.comment });
  });
  book.names = [...book.names, ...names];
}

/** A copy of a sheet with all that is on it, not yet among the sheets of the workbook. */
function twin(book: Book, source: Sheet): Sheet {
  const copy = new Sheet(book.newId(), copyName(book, source.name), source.calendar);
  const { tabColor, merges, protection, frozen, page, showsGridlines, showsHeadings } = source;
  Object.assign(copy, { tabColor, merges, protection, frozen, page, showsGridlines, showsHeadings });
  for (const axis of ['rows', 'columns'] as const)
    for (const [index, line] of source[axis].entries()) copy[axis].put(index, line);
  for (const { row, column, cell } of source.filled()) copy.put(row, column, cell);
  for (const [index, list] of source.anchored.entries()) {
    const target = copy.anchored[index];
    if (target) list.copyTo(target, copy, () => book.newId());
  }
  return copy;
}

/** Puts a copy of a sheet into the workbook, at a place in tab order, and tells of it. */
export function copySheet(book: Book, source: Sheet, position: number): Sheet {
  const copy = twin(book, source);
  book.sheets = [...book.sheets.slice(0, position), copy, ...book.sheets.slice(position)];
  copyTables(book, copy);
  copyNames(book, source, copy);
  book.raiseForBook('added', { worksheetId: copy.id, source: 'Local' });
  return copy;
}
