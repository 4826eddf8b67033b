import type { Book } from '#tools/excel-host/model/book';
import { bookOf } from '#tools/excel-host/testing/book-of';
import { progress, type Row } from '../support/sheets';

/** The sheet of `rulesBook`. */
export const SHEET = '规范年';

/** A rule with its progress columns as a clerk keeps it, under way. */
export function rule(no: number): Row {
  return ['党建类', `${no}.第${no}号制度`, '5月底前', '办公室', '进行中', null, null, null, null];
}

/** So many rules of one ledger, from row 3 on. */
export function rulesBook(count: number): Book {
  return bookOf({ [SHEET]: progress(...Array.from({ length: count }, (_, index) => rule(index + 1))) });
}
