import type { Book } from './book';
import type { Sheet } from './sheet';
import type { FormulaChange } from './shift';

/**
 * Changes the formulas of all cells, of all that is tied to cells, and of all names. `changeOf` says how formulas on a sheet
 * change; undefined stands for those of names, which are on none.
 */
export function changeFormulas(book: Book, changeOf: (home: Sheet | undefined) => FormulaChange): void {
  for (const sheet of book.sheets) {
    const change = changeOf(sheet);
    for (const { row, column, cell } of sheet.formulaCount > 0 ? [...sheet.filled()] : []) {
      if (cell.formula === undefined) continue;
      const formula = change(cell.formula);
      if (formula !== cell.formula) sheet.put(row, column, { ...cell, formula });
    }
    for (const list of sheet.anchored) list.changeFormulas(change);
  }
  const change = changeOf(undefined);
  for (const name of book.names) name.formula = change(name.formula);
}
