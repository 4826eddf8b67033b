import { Book } from '../model/book';
import { PLAIN_STYLE } from '../model/style';

/** What cells of a sheet hold at first, row by row; null for empty ones. */
export type Rows = readonly (readonly (string | number | boolean | null)[])[];

/** A workbook with sheets by name. */
export function bookOf(sheets: Readonly<Record<string, Rows>>): Book {
  const book = new Book();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addSheet(name);
    for (const [row, values] of rows.entries())
      for (const [column, value] of values.entries()) sheet.put(row, column, { value, style: PLAIN_STYLE });
  }
  return book;
}
