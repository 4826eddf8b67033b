import { HostError } from '../richapi/host-error';
import type { Book } from './book';
import type { Sheet } from './sheet';
import { findTable, tablesOf } from './tables';

/** A name for cells, a value or a formula, for the whole workbook or for one sheet. */
export class DefinedName {
  visible = true;
  comment = '';

  /** `formula` without the leading `=`; references in it name their sheet. */
  constructor(
    readonly id: string,
    readonly name: string,
    public formula: string,
    /** Absent for the whole workbook. */
    readonly scope?: Sheet,
  ) {}
}

const LONGEST = 255;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const LIKE_AN_ADDRESS = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/;

export function findName(book: Book, name: string, scope?: Sheet): DefinedName | undefined {
  const wanted = name.toLowerCase();
  return book.names.find((one) => one.scope === scope && one.name.toLowerCase() === wanted);
}

/** Refuses what cannot be a name, or is one already; names of tables are names as well. */
export function checkName(book: Book, name: string, location: string, scope?: Sheet): void {
  if (name.length > LONGEST || !NAME.test(name) || LIKE_AN_ADDRESS.test(name))
    throw new HostError('InvalidArgument', location);
  if (findName(book, name, scope) || findTable(tablesOf(book), name))
    throw new HostError('ItemAlreadyExists', location);
}

export function addName(book: Book, name: DefinedName): void {
  book.names = [...book.names, name];
}

export function removeName(book: Book, name: DefinedName): void {
  book.names = book.names.filter((other) => other !== name);
}
