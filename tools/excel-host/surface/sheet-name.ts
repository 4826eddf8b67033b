import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { Book } from '../model/book';

const LONGEST = 31;
const FORBIDDEN = /[\\/?*[\]:]|^'|'$/;

/** Refuses a name that Excel does not allow, or that another sheet has. */
export function checkSheetName(book: Book, name: string, { location }: Args, except?: string): void {
  if (name === '' || name.length > LONGEST || FORBIDDEN.test(name))
    throw new HostError('InvalidArgument', location);
  const other = book.sheet(name);
  if (other && other.id !== except) throw new HostError('ItemAlreadyExists', location);
}
