import { dateToSerial } from 'numfmt';
import type { Args } from '../richapi/args';
import type { HostClassPart } from '../richapi/host-class';
import type { Book } from '../model/book';
import type { Workbook } from './proxies';

/** As `context.workbook.functions`. */
export class Functions {
  constructor(readonly book: Book) {}
}

/** What a function came to. */
export class FunctionResult {
  constructor(readonly value: number) {}
}

/** Days between the two systems in which workbooks count dates. */
const DAYS_TO_1904 = 1462;

function date({ book }: Functions, args: Args): FunctionResult {
  const serial = dateToSerial([args.number(0), args.number(1), args.number(2)]) ?? args.refuse();
  return new FunctionResult(serial - (book.date1904 ? DAYS_TO_1904 : 0));
}

export const worksheetFunctions: HostClassPart<Functions> = { call: { Date: date } };
export const functionResult: HostClassPart<FunctionResult> = {
  get: { Error: () => null, Value: ({ value }) => value },
};
export const workbookFunctions: HostClassPart<Workbook> = {
  nav: { Functions: ({ book }) => new Functions(book) },
};
